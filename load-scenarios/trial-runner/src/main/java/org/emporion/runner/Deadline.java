package org.emporion.runner;

import java.util.function.LongSupplier;
import org.emporion.runner.plan.Leave;

/**
 * The end of the leave to send requests. It is over when the clock says so, and also when as much time has passed as
 * the clock once left: a clock that is set back lengthens no leave.
 */
final class Deadline {
  /** The reason of a stop at the end of the leave. */
  static final String REASON = "leave-ended";

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Leave leave;
  private final LongSupplier millisClock;
  private final LongSupplier nanoClock;
  private final long startNanos;
  private final long leftMillis;

  /**
   * The end of a leave, watched from now on.
   *
   * @param millisClock the clock of the day, ms since 1970
   * @param nanoClock a monotonic clock, ns
   */
  Deadline(Leave leave, LongSupplier millisClock, LongSupplier nanoClock) {
    this.leave = leave;
    this.millisClock = millisClock;
    this.nanoClock = nanoClock;
    this.startNanos = nanoClock.getAsLong();
    this.leftMillis = leave.untilMillis().orElse(0) - millisClock.getAsLong();
  }

  /** Whether it has come. */
  boolean over() {
    return leave.untilMillis().isPresent()
        && (leave.over(millisClock.getAsLong())
            || (nanoClock.getAsLong() - startNanos) / NANOS_PER_MILLI >= leftMillis);
  }
}
