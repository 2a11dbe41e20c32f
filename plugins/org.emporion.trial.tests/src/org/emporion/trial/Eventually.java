package org.emporion.trial;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/** Waits for a condition, with a deadline. */
public final class Eventually {
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(10);

  private Eventually() {}

  /** Returns how long it took, or fails when the condition does not come true in time. */
  public static Duration within(Duration limit, String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > limit.toNanos()) {
        Assertions.fail("Not within " + limit.toMillis() + " ms: " + what);
      }
      LockSupport.parkNanos(LOOK_EVERY);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
