package org.emporion.model;

import java.util.function.DoubleUnaryOperator;

/**
 * A number that is not known exactly: the 10th, 50th and 90th percentile of what it may turn out to
 * be. The unit is that of the field it stands in.
 *
 * @param p10 one time in ten it is lower
 * @param p50 the median
 * @param p90 one time in ten it is higher
 */
public record Estimate(double p10, double p50, double p90) {
  public Estimate {
    if (!(p10 <= p50 && p50 <= p90) || Double.isInfinite(p10) || Double.isInfinite(p90)) {
      throw new IllegalArgumentException(
          "An estimate needs finite p10 <= p50 <= p90, not " + p10 + ", " + p50 + ", " + p90);
    }
  }

  /** A number known exactly. */
  public static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }

  /** True when there is no uncertainty. */
  public boolean exact() {
    return p10 == p90;
  }

  /** The same estimate after an increasing function. */
  public Estimate map(DoubleUnaryOperator increasing) {
    return new Estimate(
        increasing.applyAsDouble(p10), increasing.applyAsDouble(p50), increasing.applyAsDouble(p90));
  }
}
