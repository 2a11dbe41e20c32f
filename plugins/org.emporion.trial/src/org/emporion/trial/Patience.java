package org.emporion.trial;

import java.time.Duration;

/**
 * How long a trial waits for its programs.
 *
 * @param toStart for the load generator's first word
 * @param betweenWords for the next word of a load generator that should speak every second
 */
record Patience(Duration toStart, Duration betweenWords) {
  /** Enough for a slow machine that is busy with something else. */
  static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(15));
}
