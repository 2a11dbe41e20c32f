package org.emporion.evaluation.method;

import java.util.List;

/**
 * Weighted product: the score is the product of normalised values, each to the power of its weight, so a
 * value near zero cannot be made up for. Source: Bridgman, Dimensional Analysis (1922); Miller and Starr
 * (1969); Triantaphyllou, Multi-Criteria Decision Making Methods (2000), section 2.2.2. Needs values above
 * zero on every criterion that has weight. Ranks never depend on units.
 */
public final class WeightedProductMethod implements RankingMethod {
  private static final MethodEdition METHOD = new MethodEdition("weighted-product", 1, "");

  private final Normalisation normalisation;

  /** Scores as ratios to an alternative that has the best value everywhere, 0 to 1. */
  public WeightedProductMethod() {
    this(Normalisation.LINEAR);
  }

  /**
   * A weighted product of values normalised this way; the choice scales all scores alike.
   *
   * @throws IllegalArgumentException when the normalisation does not keep ratios
   */
  public WeightedProductMethod(Normalisation normalisation) {
    if (!normalisation.keepsRatios()) {
      throw new IllegalArgumentException(normalisation.id() + " does not keep ratios: they cannot be multiplied");
    }
    this.normalisation = normalisation;
  }

  @Override
  public MethodEdition method() {
    return METHOD;
  }

  @Override
  public WeightedProductResult rank(PerformanceTable table) {
    for (int j = 0; j < table.criteria().size(); j++) {
      if (table.criteria().get(j).weight() > 0) {
        new Normalisation.Column(table, j).requirePositive();
      }
    }
    double[][] normalised = normalisation.normalise(table);
    double[] weights = table.weights();
    double[][] factors = new double[normalised.length][weights.length];
    double[] scores = new double[normalised.length];
    double size = 0;
    for (int i = 0; i < normalised.length; i++) {
      double logarithm = 0;
      for (int j = 0; j < weights.length; j++) {
        factors[i][j] = Math.pow(normalised[i][j], weights[j]);
        logarithm += weights[j] == 0 ? 0 : weights[j] * Math.log(normalised[i][j]);
      }
      scores[i] = Math.exp(logarithm);
      size = Math.max(size, scores[i]);
    }
    MethodRanking ranking = MethodRanking.of(METHOD, normalisation, table.edition(), table.alternatives(), scores,
        ScoreOrder.HIGHEST_FIRST, size);
    return new WeightedProductResult(ranking, List.copyOf(table.criterionIds()), Matrix.of(normalised), Matrix.of(factors));
  }
}
