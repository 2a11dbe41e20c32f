package org.emporion.runner.live;

import java.util.Map;

/**
 * Sums over the whole trial.
 *
 * @param requests ok and ko per request name
 * @param usersStarted users who arrived
 * @param usersEnded users who reached the end of their journey or gave up
 * @param outcomes named outcome counters
 */
record TrialTotals(
    Map<String, Count> requests,
    long usersStarted,
    long usersEnded,
    Map<String, Long> outcomes) {

  /** Responses of one name. */
  record Count(long ok, long ko) {}
}
