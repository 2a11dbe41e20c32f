package org.emporion.budget.simulation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;

/** A distribution, as its quantiles at standard normal scores: correlated scores then give correlated values. */
@FunctionalInterface
public interface Spread {
  /**
   * Gives the quantiles.
   *
   * @param scores standard normal scores
   * @param values takes the quantile at each score; as long as {@code scores}
   */
  void fill(double[] scores, double[] values);

  /** That of three percentiles: see {@link EstimateSampler}. */
  static Spread of(Estimate estimate) {
    return new EstimateSampler(estimate)::fill;
  }

  /** Any distribution of Commons Math. */
  static Spread of(RealDistribution distribution) {
    NormalDistribution normal = new NormalDistribution();
    return (scores, values) -> Arrays.setAll(
        values, i -> distribution.inverseCumulativeProbability(normal.cumulativeProbability(scores[i])));
  }
}
