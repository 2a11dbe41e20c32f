package org.emporion.runner.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends every second that is over to the workbench. */
public final class LiveFeed {
  private static final long AFTER_SECOND_MILLIS = 5;

  private final TrialRecorder recorder;
  private final HealthProbe health;
  private final EventWriter events;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("live-feed").daemon().factory());

  /** A feed that is not yet running. */
  public LiveFeed(TrialRecorder recorder, HealthProbe health, EventWriter events) {
    this.recorder = recorder;
    this.health = health;
    this.events = events;
  }

  /** Begins to send, a moment after each second of the clock. */
  public void start() {
    recorder.begin();
    health.read();
    long wait = 1000 - System.currentTimeMillis() % 1000 + AFTER_SECOND_MILLIS;
    thread.scheduleAtFixedRate(this::send, wait, 1000, TimeUnit.MILLISECONDS);
  }

  private synchronized void send() {
    List<SecondRecord> seconds = recorder.takeComplete();
    if (seconds.isEmpty()) {
      // After a stall the thread catches up; a reading that goes with no second would be lost.
      return;
    }
    Health reading = health.read();
    seconds.forEach(second -> events.second(second, reading));
  }

  /**
   * Sends what is left and the sums.
   *
   * @param log the complete simulation log, or empty when the trial was stopped before it began
   * @param stopped why the trial was stopped before its plan was done
   * @param unfinished requests that were cut off
   */
  public synchronized void finish(
      Optional<Path> log, Optional<String> stopped, long unfinished) {
    thread.shutdownNow();
    Health reading = health.read();
    recorder.takeRest().forEach(second -> events.second(second, reading));
    events.finished(System.currentTimeMillis(), recorder.totals(), log, stopped, unfinished);
  }
}
