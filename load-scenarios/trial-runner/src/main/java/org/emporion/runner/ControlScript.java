package org.emporion.runner;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGeneratorIf;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The control users: they send nothing. One lives on each of Gatling's event loops, measures how late
 * its pauses end there, and stops the load generator when that is asked for. They leave when the
 * plan is done, so that the trial ends by itself.
 */
final class ControlScript {
  private static final String DUE = "emporion.due";
  private static final Duration PERIOD = Duration.ofMillis(50);
  private static final long NOT_STARTED = 0;
  /** Gatling starts the users of a stretch up to a tick after its nominal end. */
  private static final double MARGIN_SECONDS = 0.3;

  private final Trial trial;
  private final Arrivals arrivals;
  private final double injectionSeconds;
  private final AtomicLong startNanos = new AtomicLong(NOT_STARTED);

  ControlScript(Trial trial, Arrivals arrivals) {
    this.trial = trial;
    this.injectionSeconds = trial.plan().injectionSeconds();
    this.arrivals = arrivals;
  }

  /** One per event loop: Netty's default is two loops per processor, filled in turn. */
  static int users() {
    return 2 * Runtime.getRuntime().availableProcessors();
  }

  ChainBuilder life() {
    return exec(this::start).exec(asLongAs(session -> !isDone()).on(
        exec(session -> session.set(DUE, System.nanoTime() + PERIOD.toNanos()))
            .exec(pause(PERIOD))
            .exec(this::measure)
            .exec(stopLoadGeneratorIf(
                "the trial was stopped", session -> trial.stop().mustCut()))));
  }

  private Session start(Session session) {
    long now = System.nanoTime();
    if (startNanos.compareAndSet(NOT_STARTED, now)) {
      arrivals.begun(now);
      trial.onStart().run();
    }
    return session;
  }

  private Session measure(Session session) {
    trial.health().late(System.nanoTime() - session.getLong(DUE));
    if (seconds() >= trial.plan().maxDurationSeconds()) {
      trial.stop().ask("max-duration");
    }
    if (trial.deadline().over()) {
      trial.stop().ask(Deadline.REASON);
    }
    return session;
  }

  private boolean isDone() {
    return !trial.stop().isAsked()
        && seconds() > injectionSeconds + MARGIN_SECONDS
        && trial.recorder().usersActive() == 0;
  }

  private double seconds() {
    return (System.nanoTime() - startNanos.get()) / 1e9;
  }
}
