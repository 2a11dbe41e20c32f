package org.emporion.trial.history;

import java.util.Map;

/**
 * What one second of a recorded trial counted.
 *
 * @param at second from the start of the steady part, negative before it
 * @param started customers who arrived
 * @param active customers under way at its end
 * @param ok good responses
 * @param failed failed responses
 * @param errors failed responses by kind, as {@code ErrorCount} names kinds
 * @param cpuCores processor cores the load generator used
 * @param lagMillis longest delay of its event loop, ms
 */
public record SecondPoint(
    int at, long started, long active, long ok, long failed, Map<String, Long> errors, double cpuCores,
    double lagMillis) {
  /** Keeps a copy. */
  public SecondPoint {
    errors = Map.copyOf(errors);
  }
}
