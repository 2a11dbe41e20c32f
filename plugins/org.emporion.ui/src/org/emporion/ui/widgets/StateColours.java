package org.emporion.ui.widgets;

import org.eclipse.swt.graphics.Color;
import org.emporion.assessment.StageStatus.State;

/** The colours of the states of a stage, readable on the light and the dark ground (4.5:1 or better). */
public final class StateColours {
  private StateColours() {}

  /** The colour of a state's text. */
  public static Color of(State state, boolean dark) {
    return switch (state) {
      case DONE -> dark ? new Color(0x6f, 0xd8, 0x9a) : new Color(0x14, 0x6c, 0x3a);
      case STALE -> dark ? new Color(0xff, 0xc0, 0x66) : new Color(0x92, 0x55, 0x00);
      case MISSING -> dark ? new Color(0xb4, 0xbd, 0xc9) : new Color(0x55, 0x60, 0x6e);
      case FAILED -> dark ? new Color(0xff, 0x95, 0x8d) : new Color(0xb3, 0x26, 0x1e);
    };
  }
}
