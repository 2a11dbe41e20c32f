package org.emporion.evaluation.method;

import java.util.List;

/**
 * PROMETHEE I and II.
 *
 * @param ranking PROMETHEE II: net flows and ranks
 * @param criteria ids of the columns
 * @param functions the preference function of each criterion, as printed
 * @param preference pi: weighted preference of each alternative (row) over each (column), 0 to 1
 * @param flows positive and negative flows
 * @param partialOrder PROMETHEE I
 * @param singleCriterionFlows net flow by each criterion alone, alternatives by criteria, -1 to 1; the
 *     weighted sum of a row is the net flow
 */
public record PrometheeResult(
    MethodRanking ranking,
    List<String> criteria,
    List<String> functions,
    Matrix preference,
    OutrankingFlows flows,
    PartialOrder partialOrder,
    Matrix singleCriterionFlows) implements MethodResult {}
