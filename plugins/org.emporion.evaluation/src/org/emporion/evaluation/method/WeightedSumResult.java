package org.emporion.evaluation.method;

import java.util.List;

/**
 * A weighted sum and its terms.
 *
 * @param ranking scores and ranks
 * @param criteria ids of the columns
 * @param normalised values made comparable, alternatives by criteria
 * @param contributions weight times normalised value; each row adds up to the score
 */
public record WeightedSumResult(MethodRanking ranking, List<String> criteria, Matrix normalised, Matrix contributions)
    implements MethodResult {}
