package org.emporion.demand;

import java.util.Arrays;

/**
 * The Gumbel (type I extreme value) distribution, F(x) = exp(-exp(-(x - location) / scale)).
 *
 * @param location the mode
 * @param scale not negative; 0 when every maximum is the same
 */
record Gumbel(double location, double scale) {
  /** The Euler-Mascheroni constant. */
  static final double EULER = 0.5772156649015329;

  /**
   * Fits by L-moments: l1 = b0, l2 = 2 b1 - b0 from unbiased probability-weighted moments, then scale
   * = l2 / ln 2 and location = l1 - 0.5772 scale (Hosking and Wallis 1997, Regional Frequency
   * Analysis, sections 2.7 and A.3).
   *
   * @param maxima block maxima in any order, at least two
   * @throws IllegalArgumentException when there are fewer than two
   */
  static Gumbel fit(double[] maxima) {
    int n = maxima.length;
    if (n < 2) {
      throw new IllegalArgumentException("A Gumbel fit needs at least two block maxima, not " + n);
    }
    double[] sorted = maxima.clone();
    Arrays.sort(sorted);
    double b0 = 0;
    double b1 = 0;
    for (int i = 0; i < n; i++) {
      b0 += sorted[i];
      b1 += sorted[i] * i / (n - 1);
    }
    b0 /= n;
    b1 /= n;
    // Rounding may leave a trace below zero when all maxima are equal.
    double scale = Math.max(0, 2 * b1 - b0) / Math.log(2);
    return new Gumbel(b0 - EULER * scale, scale);
  }

  /**
   * The quantile; with a uniform probability, a draw.
   *
   * @param p above 0 and below 1
   */
  double quantile(double p) {
    return location - scale * Math.log(-Math.log(p));
  }

  /**
   * The distribution of the greatest of several independent values: F^n is again Gumbel with the
   * location raised by scale times ln n (Coles 2001, An Introduction to Statistical Modeling of
   * Extreme Values, section 3.1: max-stability).
   *
   * @param n number of values, at least 1
   */
  Gumbel maximumOf(double n) {
    return new Gumbel(location + scale * Math.log(n), scale);
  }
}
