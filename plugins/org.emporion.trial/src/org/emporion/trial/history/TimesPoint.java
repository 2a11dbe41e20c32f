package org.emporion.trial.history;

import java.util.Map;

/**
 * Response times of a stretch of a recorded trial, long enough to have some tens of responses.
 *
 * @param at its first second from the start of the steady part, negative before it
 * @param seconds its length
 * @param transactions by business transaction, those that had responses
 * @param all of all requests together
 */
public record TimesPoint(int at, int seconds, Map<String, Percentiles> transactions, Percentiles all) {
  /** Keeps a copy. */
  public TimesPoint {
    transactions = Map.copyOf(transactions);
  }

  /**
   * Percentiles of a stretch, ms, by nearest rank.
   *
   * @param count responses
   * @param p50 median
   * @param p95 95th percentile
   * @param p99 99th percentile
   */
  public record Percentiles(long count, double p50, double p95, double p99) {}
}
