package org.emporion.trial.measure;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Interval of the difference of two shares from their score intervals: R. G. Newcombe, Statistics in Medicine 17,
 * 1998, 873 to 890, method 10. It holds its confidence with few failures and with none at all; it takes failures for
 * independent of each other.
 *
 * @param confidence above 0 and below 1, two-sided
 */
public record ShareDifference(double confidence) {
  /** An interval. */
  public record Interval(double low, double high) {}

  /**
   * The interval of the first share minus the second.
   *
   * @param failed failed ones of the first, 0 to {@code all}
   * @param all at least 1
   * @param otherFailed of the second
   * @param otherAll at least 1
   */
  public Interval of(long failed, long all, long otherFailed, long otherAll) {
    double one = (double) failed / all;
    double two = (double) otherFailed / otherAll;
    Interval first = score(one, all);
    Interval second = score(two, otherAll);
    return new Interval(
        one - two - Math.hypot(one - first.low(), second.high() - two),
        one - two + Math.hypot(first.high() - one, two - second.low()));
  }

  /** E. B. Wilson, Journal of the American Statistical Association 22, 1927. */
  private Interval score(double share, long n) {
    double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    double middle = share + z * z / (2 * n);
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    double scale = 1 + z * z / n;
    return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
  }
}
