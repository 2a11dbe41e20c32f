package org.emporion.assessment;

import java.util.Optional;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.finding.Finding;

/**
 * One stage's place in the chain while it is walked: what the next stage may build on.
 *
 * @param finding the finding, if there is one
 * @param state how the stage stands
 */
record Link<T>(Optional<Finding<T>> finding, State state) {
  /** True when there is a finding whose inputs have changed, or one that rests on such a finding. */
  boolean stale() {
    return state == State.STALE;
  }

  /** The value; only to be called where a finding is known to be there. */
  T value() {
    return finding.orElseThrow().value();
  }
}
