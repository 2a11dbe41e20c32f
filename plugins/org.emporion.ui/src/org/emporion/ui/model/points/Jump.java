package org.emporion.ui.model.points;

import org.emporion.ui.model.trials.TrialPlace;

/** A place in the window where something can be mended; the data of the event {@link #ASKED}. */
public sealed interface Jump {
  /** Event topic: the data is a {@link Jump}. */
  String ASKED = "org/emporion/jump/ASKED";

  /** Element id of the part it is in. */
  String part();

  /**
   * A part as a whole.
   *
   * @param part its element id
   */
  record ToPart(String part) implements Jump {}

  /**
   * A candidate on a requirement.
   *
   * @param requirement id
   * @param candidate id
   */
  record ToEvidence(String requirement, String candidate) implements Jump {
    @Override
    public String part() {
      return Places.EVALUATION;
    }
  }

  /**
   * Something of the trials.
   *
   * @param place where it stands in that part
   */
  record ToTrials(TrialPlace place) implements Jump {
    @Override
    public String part() {
      return Places.TRIALS;
    }
  }
}
