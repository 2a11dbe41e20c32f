package org.emporion.capacity.fit;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Whether a curve has the shape of what was measured.
 *
 * @param worstResidual largest residual relative to what was measured
 * @param probability how probable a lack of fit as large as this is by chance; NaN when the scatter of
 *     measurements at the same place is not known
 * @param method how that was found
 */
public record GoodnessOfFit(double worstResidual, double probability, Method method) {
  /** Where the pure error comes from. */
  public enum Method {
    /** From repeated measurements at the same place: F test of lack of fit (N. R. Draper and H. Smith 1998, 2.2). */
    REPLICATES,
    /** From known standard deviations: chi-squared test of the weighted squares. */
    DEVIATIONS,
    /** Not known: only residuals are looked at. */
    NONE
  }

  /** True when the shape is not that of the measurements. */
  public boolean lacks(double mostResidual, double significance) {
    return worstResidual > mostResidual || probability < significance;
  }

  /** Judged by measurements that were repeated at the same place, if any. */
  public static GoodnessOfFit of(Fit fit, double[] xs, double[] ys) {
    double worst = worst(fit, xs, ys);
    double pure = 0;
    int places = 0;
    int counted = 0;
    for (int i = 0; i < xs.length; i++) {
      double x = xs[i];
      double sum = 0;
      int same = 0;
      boolean first = true;
      for (int j = 0; j < xs.length; j++) {
        if (xs[j] == x) {
          first &= j >= i;
          sum += ys[j];
          same++;
        }
      }
      places += first ? 1 : 0;
      counted += first ? same : 0;
      double off = ys[i] - sum / same;
      pure += off * off;
    }
    int pureFreedom = counted - places;
    int lackFreedom = fit.degreesOfFreedom() - pureFreedom;
    if (pureFreedom < 1 || lackFreedom < 1) {
      return new GoodnessOfFit(worst, Double.NaN, Method.NONE);
    }
    double lack = Math.max(0, fit.residualSumOfSquares() - pure);
    double ratio = pure == 0 ? (lack == 0 ? 0 : Double.POSITIVE_INFINITY) : lack / lackFreedom / (pure / pureFreedom);
    double probability = Double.isInfinite(ratio)
        ? 0 : 1 - new FDistribution(null, lackFreedom, pureFreedom).cumulativeProbability(ratio);
    return new GoodnessOfFit(worst, probability, Method.REPLICATES);
  }

  /**
   * Judged by known standard deviations of the measurements.
   *
   * @param deviations above 0
   */
  public static GoodnessOfFit of(Fit fit, double[] xs, double[] ys, double[] deviations) {
    double squares = 0;
    for (int i = 0; i < xs.length; i++) {
      double off = (ys[i] - fit.at(xs[i])) / deviations[i];
      squares += off * off;
    }
    double probability =
        1 - new ChiSquaredDistribution(null, fit.degreesOfFreedom()).cumulativeProbability(squares);
    return new GoodnessOfFit(worst(fit, xs, ys), probability, Method.DEVIATIONS);
  }

  private static double worst(Fit fit, double[] xs, double[] ys) {
    double worst = 0;
    for (int i = 0; i < xs.length; i++) {
      worst = Math.max(worst, Math.abs(fit.at(xs[i]) / ys[i] - 1));
    }
    return worst;
  }
}
