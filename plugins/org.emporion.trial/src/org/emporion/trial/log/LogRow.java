package org.emporion.trial.log;

import org.emporion.trial.measure.Tally;

/**
 * Exact statistics of responses, failed ones included; times in whole ms as the log has them. Percentiles
 * are by nearest rank: the smallest value that at least so many per cent do not exceed.
 *
 * @param responses how many
 * @param meanMillis mean; 0 without responses, as the others
 * @param p50Millis median
 * @param p95Millis 95th percentile
 * @param p99Millis 99th percentile
 * @param p999Millis 99.9th percentile
 * @param maxMillis longest
 */
public record LogRow(
    Tally responses, double meanMillis, int p50Millis, int p95Millis, int p99Millis, int p999Millis, int maxMillis) {

  static LogRow of(Tally responses, CountedMillis times) {
    Ranks ranks = new Ranks(responses.all());
    times.each(ranks);
    return new LogRow(responses, ranks.sum / Math.max(1, responses.all()),
        ranks.found[0], ranks.found[1], ranks.found[2], ranks.found[3], ranks.longest);
  }

  /** Looks which values have the ranks of the percentiles. */
  private static final class Ranks implements CountedMillis.Taker {
    private static final double[] PERCENT = {50, 95, 99, 99.9};
    /** Below one rank, and above what p/100 times n is off by in floating point. */
    private static final double ROUNDING = 1e-6;

    private final long[] ranks = new long[PERCENT.length];
    private final int[] found = new int[PERCENT.length];
    private int due;
    private long passed;
    private double sum;
    private int longest;

    Ranks(long count) {
      for (int i = 0; i < ranks.length; i++) {
        ranks[i] = Math.max(1, (long) Math.ceil(PERCENT[i] / 100 * count - ROUNDING));
      }
    }

    @Override
    public void take(int millis, long times) {
      sum += (double) millis * times;
      longest = millis;
      passed += times;
      while (due < ranks.length && ranks[due] <= passed) {
        found[due++] = millis;
      }
    }
  }
}
