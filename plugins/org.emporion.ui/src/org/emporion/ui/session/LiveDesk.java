package org.emporion.ui.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.emporion.model.finding.TrialResult;
import org.emporion.trial.live.TrialListener;
import org.emporion.trial.live.TrialOutline;
import org.emporion.trial.live.TrialSecond;
import org.emporion.ui.model.live.LiveRun;

/** Keeps the trial that runs, or ran last, for the window; one per application. Each second is published once. */
public final class LiveDesk implements TrialListener {
  /** Event topic: the data is the new {@link LiveRun}. */
  public static final String CHANGED = "org/emporion/live/CHANGED";

  private final Consumer<LiveRun> publisher;
  private Optional<LiveRun> run = Optional.empty();

  /**
   * A desk with nothing on it.
   *
   * @param publisher told of every change, on the trial's thread; it returns at once
   */
  public LiveDesk(Consumer<LiveRun> publisher) {
    this.publisher = publisher;
  }

  /** The trial that runs or ran last; empty when there was none since the window was opened. */
  public synchronized Optional<LiveRun> run() {
    return run;
  }

  @Override
  public void began(TrialOutline outline) {
    publish(LiveRun.begun(outline));
  }

  @Override
  public void second(TrialSecond second) {
    run().ifPresent(now -> publish(now.and(second)));
  }

  @Override
  public void ended(Optional<TrialResult> result) {
    run().filter(now -> !now.over()).ifPresent(now -> publish(now.ended(result)));
  }

  private void publish(LiveRun now) {
    synchronized (this) {
      run = Optional.of(now);
    }
    publisher.accept(now);
  }
}
