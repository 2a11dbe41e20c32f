package org.emporion.ui.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.emporion.ui.session.ThemeChoice;
import org.emporion.ui.workbench.Look;

/** Switches the look of the window. */
public final class ThemeHandler {
  /** Parameter: {@link ThemeChoice#id()}. */
  public static final String THEME = "org.emporion.parameter.theme";

  @Execute
  void choose(Look look, @Named(THEME) String id) {
    look.choose(ThemeChoice.of(id));
  }
}
