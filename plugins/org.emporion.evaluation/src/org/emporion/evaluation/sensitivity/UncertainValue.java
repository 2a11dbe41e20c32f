package org.emporion.evaluation.sensitivity;

import org.emporion.model.Estimate;

/** What one candidate may get on one criterion, in points or any common unit in which more is better. */
public sealed interface UncertainValue {
  /**
   * Known exactly.
   *
   * @param value finite
   */
  record Point(double value) implements UncertainValue {
    public Point {
      finite(value);
    }
  }

  /**
   * Anything from low to high, all equally likely.
   *
   * @param low finite
   * @param high finite, at least low
   */
  record Interval(double low, double high) implements UncertainValue {
    public Interval {
      ordered(low, high);
    }
  }

  /**
   * Most likely one value and never beyond two others: the triangular distribution.
   *
   * @param low finite
   * @param mode from low to high
   * @param high finite
   */
  record Triangle(double low, double mode, double high) implements UncertainValue {
    public Triangle {
      ordered(low, mode);
      ordered(mode, high);
    }
  }

  /**
   * Normally distributed.
   *
   * @param mean finite
   * @param deviation standard deviation, finite, at least 0
   */
  record Normal(double mean, double deviation) implements UncertainValue {
    public Normal {
      finite(mean);
      ordered(0, deviation);
    }
  }

  /**
   * Told by three percentiles, drawn as {@link org.emporion.model.EstimateSampler} does everywhere.
   *
   * @param estimate the percentiles
   */
  record Percentiles(Estimate estimate) implements UncertainValue {}

  /** Nobody knows: anything the scale allows, all equally likely. */
  static UncertainValue unknown(double worst, double best) {
    return new Interval(Math.min(worst, best), Math.max(worst, best));
  }

  private static void finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A finite value is needed, not " + value);
    }
  }

  private static void ordered(double low, double high) {
    finite(low);
    finite(high);
    if (low > high) {
      throw new IllegalArgumentException(low + " must not be above " + high);
    }
  }
}
