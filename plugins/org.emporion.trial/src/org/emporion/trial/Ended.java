package org.emporion.trial;

import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.TrialObservations.Ending;

/**
 * How a trial ended.
 *
 * @param ending how
 * @param remark the same in words; empty when it went as planned
 */
record Ended(Ending ending, Optional<LocalText> remark) {
  static final Ended AS_PLANNED = new Ended(Ending.AS_PLANNED, Optional.empty());

  static Ended early(Ending ending, LocalText remark) {
    return new Ended(ending, Optional.of(remark));
  }

  boolean asPlanned() {
    return ending == Ending.AS_PLANNED;
  }
}
