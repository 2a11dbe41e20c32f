package org.emporion.ui.parts.rules;

import org.eclipse.swt.graphics.Color;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.ui.widgets.StateColours;

/** The sign, the picture and the colours of a mistake and a doubt; the sign alone tells which it is. */
final class SeveritySigns {
  private SeveritySigns() {}

  /** One character. */
  static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "✗";
      case WARNING -> "⚠";
    };
  }

  /** Name of the picture. */
  static String icon(Severity severity) {
    return switch (severity) {
      case ERROR -> "state-failed";
      case WARNING -> "warning";
    };
  }

  /** The colour of letters. */
  static Color ink(Severity severity, boolean dark) {
    return StateColours.of(switch (severity) {
      case ERROR -> State.FAILED;
      case WARNING -> State.STALE;
    }, dark);
  }

  /** The colour behind a cell; the letters stay readable on it (4.5:1 or better). */
  static Color ground(Severity severity, boolean dark) {
    return switch (severity) {
      case ERROR -> dark ? new Color(0x4a, 0x22, 0x22) : new Color(0xfd, 0xe9, 0xe7);
      case WARNING -> dark ? new Color(0x44, 0x35, 0x16) : new Color(0xff, 0xf3, 0xdc);
    };
  }
}
