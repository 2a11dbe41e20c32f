package org.emporion.trial.history;

import java.util.List;
import java.util.Optional;

/**
 * What one part of the target used over a recorded trial.
 *
 * @param name as the study calls it (server, worker, database …)
 * @param readings in order of time
 */
public record PartUse(String name, List<Reading> readings) {
  /** Keeps a copy. */
  public PartUse {
    readings = List.copyOf(readings);
  }

  /**
   * One reading.
   *
   * @param at second from the start of the steady part in which it ended, negative before it
   * @param cores processor cores used since the reading before it, mean
   * @param memoryBytes memory, bytes; empty when not told
   */
  public record Reading(int at, double cores, Optional<Long> memoryBytes) {}
}
