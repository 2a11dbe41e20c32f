package org.emporion.evaluation.method;

import java.util.List;

/**
 * A weighted product and its factors.
 *
 * @param ranking scores and ranks
 * @param criteria ids of the columns
 * @param normalised values made comparable, alternatives by criteria
 * @param factors normalised value to the power of its weight; each row multiplies to the score
 */
public record WeightedProductResult(MethodRanking ranking, List<String> criteria, Matrix normalised, Matrix factors)
    implements MethodResult {}
