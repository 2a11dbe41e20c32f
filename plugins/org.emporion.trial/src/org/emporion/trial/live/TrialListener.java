package org.emporion.trial.live;

import java.util.Optional;
import org.emporion.model.finding.TrialResult;

/**
 * Watches trials while they run. Called on the trial's own thread, one call after another, with
 * immutable values; it must return at once and throw nothing.
 */
public interface TrialListener {
  /** Watches nothing. */
  TrialListener NONE = new TrialListener() {
    @Override
    public void began(TrialOutline outline) {}

    @Override
    public void second(TrialSecond second) {}

    @Override
    public void ended(Optional<TrialResult> result) {}
  };

  /** Load begins. */
  void began(TrialOutline outline);

  /** A second of the trial that began last. */
  void second(TrialSecond second);

  /**
   * The trial that began last is over.
   *
   * @param result its record, also of a trial that ended early; empty when none was kept
   */
  void ended(Optional<TrialResult> result);
}
