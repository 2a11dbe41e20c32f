package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuItem;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Display;
import org.emporion.ui.session.Preferences;
import org.emporion.ui.session.ThemeChoice;

/** Switches between the light and the dark look while the window runs. */
@Creatable
public final class Look {
  /** Start of the element id of the menu items that choose a look; {@link ThemeChoice#id()} follows. */
  public static final String MENU_ITEM = "org.emporion.menu.theme.";
  private static final String THEME = "org.emporion.theme.";
  private final MApplication application;
  private final EModelService model;
  private final IThemeEngine engine;
  private final Display display;
  private final Preferences preferences;

  /** Injected; needs the UI thread. */
  @Inject
  public Look(
      MApplication application, EModelService model, IThemeEngine engine, Display display, Preferences preferences) {
    this.application = application;
    this.model = model;
    this.engine = engine;
    this.display = display;
    this.preferences = preferences;
  }

  /** Looks this way from now on, and after the next start. */
  public void choose(ThemeChoice choice) {
    preferences.theme(choice);
    apply(choice);
  }

  /** Looks this way without remembering it. */
  void apply(ThemeChoice choice) {
    boolean dark = choice.dark(Display.isSystemDarkTheme());
    display.setDarkThemePreferred(dark);
    String theme = THEME + (dark ? ThemeChoice.DARK : ThemeChoice.LIGHT).id();
    // The desktop's own colours change with the next events: style on top of the new ones.
    display.asyncExec(() -> {
      engine.setTheme(theme, false);
      application.getContext().set(Appearance.class, new Appearance(dark));
    });
    for (ThemeChoice one : ThemeChoice.values()) {
      List<MMenuItem> items = model.findElements(
          application, MENU_ITEM + one.id(), MMenuItem.class, null, EModelService.IN_MAIN_MENU);
      items.forEach(item -> item.setSelected(one == choice));
    }
  }
}
