package org.emporion.model;

import java.util.Arrays;

/** The outcomes of a simulation, sorted. Immutable. */
public final class Samples {
  private final double[] sorted;

  /**
   * Takes outcomes in any order.
   *
   * @throws IllegalArgumentException when there are none or one is not finite
   */
  public Samples(double[] outcomes) {
    sorted = outcomes.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0 || !Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("Samples need at least one outcome, all of them finite");
    }
  }

  /** How many outcomes there are. */
  public int size() {
    return sorted.length;
  }

  /** The arithmetic mean. */
  public double mean() {
    double sum = 0;
    for (double one : sorted) {
      sum += one;
    }
    return sum / sorted.length;
  }

  /**
   * A sample quantile, linear between order statistics: definition 7 of Hyndman and Fan (1996),
   * "Sample quantiles in statistical packages", The American Statistician 50(4).
   *
   * @param p 0 to 1
   * @throws IllegalArgumentException when {@code p} is not
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A quantile is asked for between 0 and 1, not at " + p);
    }
    double at = (sorted.length - 1) * p;
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** The part of the outcomes that is at most so much. */
  public double shareUpTo(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / sorted.length;
  }

  /** The 10th, 50th and 90th percentile. */
  public Estimate estimate() {
    return new Estimate(quantile(0.1), quantile(0.5), quantile(0.9));
  }
}
