package org.emporion.runner;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.emporion.runner.plan.ThinkTime;

/**
 * What one user carries along. Gatling runs a user's actions one after the other, so this needs no
 * lock.
 */
final class VirtualUser {
  private static final int NO_ANSWER = 0;

  private final String journey;
  private final Map<String, String> values;
  private final SplittableRandom random;
  private boolean goesOn = true;
  private boolean turnedAway;
  private long sentNanos;
  private int status;

  VirtualUser(String journey, Map<String, String> values, SplittableRandom random) {
    this.journey = journey;
    this.values = values;
    this.random = random;
  }

  String journey() {
    return journey;
  }

  /** The values drawn from the feeders. */
  Map<String, String> values() {
    return values;
  }

  boolean goesOn() {
    return goesOn;
  }

  /** Leaves the shop: the remaining steps are not taken. */
  void giveUp() {
    goesOn = false;
  }

  /** Came after the end of the trial was asked for: counts for nobody. */
  void turnAway() {
    turnedAway = true;
  }

  boolean isTurnedAway() {
    return turnedAway;
  }

  void sent() {
    status = NO_ANSWER;
    sentNanos = System.nanoTime();
  }

  void answered(int code) {
    status = code;
  }

  boolean hasAnswer() {
    return status != NO_ANSWER;
  }

  int status() {
    return status;
  }

  /** Time since the request was sent, µs. */
  long microsSinceSent() {
    return (System.nanoTime() - sentNanos) / 1000;
  }

  Duration think(ThinkTime time) {
    return Duration.ofMillis(random.nextLong(time.minMillis(), time.maxMillis() + 1));
  }
}
