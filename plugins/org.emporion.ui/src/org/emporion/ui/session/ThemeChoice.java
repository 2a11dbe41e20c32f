package org.emporion.ui.session;

import java.util.Locale;

/** The look the user chose. */
public enum ThemeChoice {
  /** Dark letters on light ground. */
  LIGHT,
  /** Light letters on dark ground. */
  DARK,
  /** What the desktop uses. */
  SYSTEM;

  /** The name in commands and preferences. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice with this name; the desktop's when there is none such. */
  public static ThemeChoice of(String id) {
    for (ThemeChoice choice : values()) {
      if (choice.id().equals(id)) {
        return choice;
      }
    }
    return SYSTEM;
  }

  /** True when this choice means dark on a desktop that is or is not dark. */
  public boolean dark(boolean desktopDark) {
    return this == DARK || this == SYSTEM && desktopDark;
  }
}
