package org.emporion.trial.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a log looks like that of a closed workload, in which the next customer comes when one leaves: the number of
 * customers under way stays the same while each sends request after request. A log does not name its workload.
 */
final class SteadyCrowd {
  /** Shorter logs tell nothing. */
  private static final int LEAST_SECONDS = 10;
  /** Share of the seconds at each end that may be the way up and down. */
  private static final double EDGE = 0.1;
  private static final double SAME = 0.9;
  private static final long LEAST_CUSTOMERS = 2;
  private static final long LEAST_ROUNDS = 2;

  private final List<Long> active = new ArrayList<>();
  private final List<Long> responses = new ArrayList<>();

  /** Takes the next second. */
  void take(LogSecond second) {
    active.add(second.usersActive());
    responses.add(second.all().responses().all());
  }

  /** True when nine of ten seconds in the middle end with the same customers, at least two, who go on and on. */
  boolean closed() {
    int edge = (int) (active.size() * EDGE);
    List<Long> middle = active.subList(edge, active.size() - edge);
    if (middle.size() < LEAST_SECONDS) {
      return false;
    }
    Map<Long, Integer> seconds = new HashMap<>();
    middle.forEach(one -> seconds.merge(one, 1, Integer::sum));
    Map.Entry<Long, Integer> usual = Collections.max(seconds.entrySet(), Map.Entry.comparingByValue());
    long answered = responses.subList(edge, active.size() - edge).stream().mapToLong(Long::longValue).sum();
    return usual.getKey() >= LEAST_CUSTOMERS && usual.getValue() >= SAME * middle.size()
        && answered >= LEAST_ROUNDS * usual.getKey();
  }
}
