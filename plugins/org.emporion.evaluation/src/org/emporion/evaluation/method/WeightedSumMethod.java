package org.emporion.evaluation.method;

import java.util.List;

/**
 * Weighted sum: the score is the sum of weight times normalised value, so a weakness on one criterion can
 * be made up for on another. Source: Fishburn, Additive Utilities with Incomplete Product Sets, Operations
 * Research 15 (1967) 537-542; Hwang and Yoon (1981), section 3.3.1. A dominated alternative never scores
 * more than the one that dominates it. Ranks do not depend on units when the normalisation does not.
 */
public final class WeightedSumMethod implements RankingMethod {
  private static final MethodEdition METHOD = new MethodEdition("weighted-sum", 1, "");

  private final Normalisation normalisation;

  /** A weighted sum of values normalised this way. */
  public WeightedSumMethod(Normalisation normalisation) {
    this.normalisation = normalisation;
  }

  @Override
  public MethodEdition method() {
    return METHOD;
  }

  @Override
  public WeightedSumResult rank(PerformanceTable table) {
    double[][] normalised = normalisation.normalise(table);
    double[] weights = table.weights();
    double[][] contributions = new double[normalised.length][weights.length];
    double[] scores = new double[normalised.length];
    double size = 1;
    for (int i = 0; i < normalised.length; i++) {
      double terms = 0;
      for (int j = 0; j < weights.length; j++) {
        contributions[i][j] = weights[j] * normalised[i][j];
        scores[i] += contributions[i][j];
        terms += Math.abs(contributions[i][j]);
      }
      size = i == 0 ? terms : Math.max(size, terms);
    }
    MethodRanking ranking = MethodRanking.of(METHOD, normalisation, table.edition(), table.alternatives(), scores,
        ScoreOrder.HIGHEST_FIRST, size);
    return new WeightedSumResult(ranking, List.copyOf(table.criterionIds()), Matrix.of(normalised), Matrix.of(contributions));
  }
}
