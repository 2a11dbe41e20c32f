package org.emporion.ui.widgets;

import org.eclipse.swt.graphics.Color;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.finding.Verdict;

/** The sign and the colour of a verdict on a must-have; the sign alone tells which it is. */
public final class VerdictSigns {
  private VerdictSigns() {}

  /** One character. */
  public static String sign(Verdict verdict) {
    return switch (verdict) {
      case MET -> "✓";
      case MISSED -> "✗";
      case CANNOT_TELL -> "?";
    };
  }

  /** The colour of the sign and of the words with it. */
  public static Color colour(Verdict verdict, boolean dark) {
    return StateColours.of(switch (verdict) {
      case MET -> State.DONE;
      case MISSED -> State.FAILED;
      case CANNOT_TELL -> State.MISSING;
    }, dark);
  }
}
