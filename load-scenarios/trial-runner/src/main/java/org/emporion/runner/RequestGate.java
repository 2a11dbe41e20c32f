package org.emporion.runner;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps to the plan's maxRequestsPerSecond: gives every request a place in a second of the clock and
 * holds it back until then when its own second is full.
 */
final class RequestGate {
  private static final long NANOS = 1_000_000_000;

  private final int perSecond;
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong resent = new AtomicLong();
  private long second = Long.MIN_VALUE;
  private int taken;

  /**
   * A gate.
   *
   * @param perSecond places per second, ≥ 1
   */
  RequestGate(int perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Takes the next place.
   *
   * @param now by {@link System#nanoTime()}, ns
   * @return how long to wait for it, usually not at all
   */
  Duration take(long now) {
    Duration wait = place(now);
    if (wait.isPositive()) {
      held.incrementAndGet();
    }
    return wait;
  }

  /** A request left again, without asking: it has the next place, so that one after it waits. */
  void resent(long now) {
    place(now);
    resent.incrementAndGet();
  }

  private synchronized Duration place(long now) {
    long current = Math.floorDiv(now, NANOS);
    if (current > second) {
      second = current;
      taken = 0;
    } else if (taken == perSecond) {
      second++;
      taken = 0;
    }
    taken++;
    if (second == current) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(second * NANOS - now);
  }

  /** How many requests had to wait so far. */
  long held() {
    return held.get();
  }

  /** How many requests left a second time so far. */
  long resents() {
    return resent.get();
  }
}
