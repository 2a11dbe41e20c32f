package org.emporion.runner;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends a trial in two moves: from the moment it is asked for, no user sends another request; when the
 * requests under way have been answered, or after a grace time, the load generator is stopped. So
 * every request that was sent is, if at all possible, counted by everybody.
 */
final class StopControl {
  private static final long GRACE_NANOS = 1_200_000_000;

  private final Runnable onAsk;
  private final AtomicReference<Ask> ask = new AtomicReference<>();
  private final AtomicLong underWay = new AtomicLong();
  private volatile boolean cut;

  /** A control that runs an action, on the asking thread, when the end is first asked for. */
  StopControl(Runnable onAsk) {
    this.onAsk = onAsk;
  }

  /** Asks for the end; only the first reason counts. */
  void ask(String reason) {
    if (ask.compareAndSet(null, new Ask(reason, System.nanoTime()))) {
      onAsk.run();
    }
  }

  /** Why the end was asked for, when it was. */
  Optional<String> reason() {
    return Optional.ofNullable(ask.get()).map(Ask::reason);
  }

  boolean isAsked() {
    return ask.get() != null;
  }

  /** Takes leave to send a request; false when the end was asked for. */
  boolean enter() {
    underWay.incrementAndGet();
    if (isAsked()) {
      underWay.decrementAndGet();
      return false;
    }
    return true;
  }

  /** A request was answered; false when the trial was cut before, so that it must not count. */
  boolean leave() {
    if (cut) {
      return false;
    }
    underWay.decrementAndGet();
    return true;
  }

  /** Whether to stop the load generator now. */
  boolean mustCut() {
    Ask asked = ask.get();
    if (asked != null && !cut) {
      cut = underWay.get() == 0 || System.nanoTime() - asked.atNanos() > GRACE_NANOS;
    }
    return cut;
  }

  /** Whether the load generator was told to stop. */
  boolean isCut() {
    return cut;
  }

  /** Requests sent and not answered. */
  long unfinished() {
    return underWay.get();
  }

  private record Ask(String reason, long atNanos) {}
}
