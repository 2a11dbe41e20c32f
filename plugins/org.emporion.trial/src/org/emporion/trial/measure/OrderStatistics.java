package org.emporion.trial.measure;

import java.util.OptionalLong;

/**
 * How sure a percentile is, whatever the distribution: confidence bounds that are order statistics
 * themselves (W. J. Conover, Practical Nonparametric Statistics, 3rd ed. 1999, section 3.2; first-order
 * sample sizes after S. S. Wilks, Ann. Math. Statist. 12, 1941). The number of samples below the true
 * percentile is binomial. Samples are taken as independent; responses of one run are correlated
 * through the target's queues, so the bounds are the narrowest that can be defended.
 *
 * @param confidence of each one-sided bound, above 0.5 and below 1
 */
public record OrderStatistics(double confidence) {
  /** Bounds that hold 19 times in 20. */
  public static final OrderStatistics CUSTOMARY = new OrderStatistics(0.95);

  /**
   * The least rank whose value is an upper bound of the percentile; empty when not even the largest
   * sample is one.
   *
   * @param n samples, at least 0
   * @param p the percentile as a share, above 0 and below 1
   */
  public OptionalLong upperRank(long n, double p) {
    double logTerm = n * Math.log1p(-p);
    double below = 0;
    for (long k = 0; k < n; k++) {
      below += Math.exp(logTerm);
      if (below >= confidence) {
        return OptionalLong.of(k + 1);
      }
      logTerm += stepUp(n, p, k);
    }
    return OptionalLong.empty();
  }

  /**
   * The greatest rank whose value is a lower bound of the percentile; empty when not even the smallest
   * sample is one.
   *
   * @param n samples, at least 0
   * @param p the percentile as a share, above 0 and below 1
   */
  public OptionalLong lowerRank(long n, double p) {
    double logTerm = n * Math.log1p(-p);
    double below = 0;
    long rank = 0;
    for (long k = 0; k < n; k++) {
      below += Math.exp(logTerm);
      if (below > 1 - confidence) {
        break;
      }
      rank = k + 1;
      logTerm += stepUp(n, p, k);
    }
    return rank == 0 ? OptionalLong.empty() : OptionalLong.of(rank);
  }

  /** The fewest samples with which an upper bound of the percentile exists (59 for p = 0.95 at 95 %). */
  public long fewestSamples(double p) {
    return (long) Math.ceil(Math.log(1 - confidence) / Math.log(p) - 1e-9);
  }

  /**
   * Probability of at least this many failures among n when each fails with probability q: what an
   * exact test of the failed share rests on (Clopper and Pearson, Biometrika 26, 1934).
   *
   * @param n responses
   * @param failures failed ones, 0 to n
   * @param q the share that is allowed, 0 to 1
   */
  public double atLeast(long n, long failures, double q) {
    if (failures == 0 || q >= 1) {
      return 1;
    }
    if (q <= 0) {
      return 0;
    }
    double logTerm = n * Math.log1p(-q);
    double below = 0;
    for (long k = 0; k < failures; k++) {
      below += Math.exp(logTerm);
      logTerm += stepUp(n, q, k);
    }
    return Math.max(0, 1 - below);
  }

  /** Logarithm of the ratio of the binomial probabilities of k + 1 and k. */
  private static double stepUp(long n, double p, long k) {
    return Math.log((double) (n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
  }
}
