package org.emporion.trial.resource;

import java.util.Optional;

/**
 * What a part of the target used between two readings.
 *
 * @param name what the part is called
 * @param fromMillis the reading before, epoch ms
 * @param toMillis this reading, epoch ms
 * @param cores processor cores used in between, mean
 * @param memoryBytes memory at this reading; empty when not told
 */
public record UseSample(String name, long fromMillis, long toMillis, double cores, Optional<Long> memoryBytes) {
  /** Length of the overlap with a window, ms. */
  long within(long from, long to) {
    return Math.max(0, Math.min(toMillis, to) - Math.max(fromMillis, from));
  }
}
