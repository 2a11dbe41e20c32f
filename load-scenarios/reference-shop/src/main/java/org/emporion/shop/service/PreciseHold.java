package org.emporion.shop.service;

import java.util.concurrent.locks.LockSupport;

/** Waits until an instant with an error well below a millisecond, at little processor cost. */
public final class PreciseHold {
  /** Linux wakes a parked thread some 60 µs late; the last stretch is spun instead. */
  private static final long SPUN_NANOS = 70_000;

  private PreciseHold() {}

  /**
   * Returns at the given {@link System#nanoTime()} or at once when it has passed. An interrupt ends
   * the wait early and stays set.
   */
  public static void until(long deadlineNanos) {
    long left;
    while ((left = deadlineNanos - System.nanoTime()) > 0) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      if (left > SPUN_NANOS) {
        LockSupport.parkNanos(left - SPUN_NANOS);
      } else {
        Thread.onSpinWait();
      }
    }
  }
}
