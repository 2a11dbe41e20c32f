package org.emporion.ui.workbench;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.nls.ILocaleChangeService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuItem;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.emporion.model.Language;
import org.emporion.ui.Wording;
import org.emporion.ui.session.Preferences;

/** Switches the language of the window while it runs. */
@Creatable
public final class Speech {
  /** Start of the element id of the menu items that choose a language; the tag follows. */
  public static final String MENU_ITEM = "org.emporion.menu.language.";
  private final MApplication application;
  private final EModelService model;
  private final ILocaleChangeService locale;
  private final Preferences preferences;

  /** Injected. */
  @Inject
  public Speech(
      MApplication application, EModelService model, ILocaleChangeService locale, Preferences preferences) {
    this.application = application;
    this.model = model;
    this.locale = locale;
    this.preferences = preferences;
  }

  /** Speaks this language from now on, and after the next start. */
  public void speak(Language language) {
    preferences.language(language);
    apply(language);
  }

  /** Speaks this language without remembering it. */
  void apply(Language language) {
    Wording before = application.getContext().get(Wording.class);
    application.getContext().set(
        Wording.class, before == null ? Wording.in(language) : before.speaking(language));
    locale.changeApplicationLocale(language.locale());
    for (Language one : Language.values()) {
      List<MMenuItem> items = model.findElements(
          application, MENU_ITEM + one.tag(), MMenuItem.class, null, EModelService.IN_MAIN_MENU);
      items.forEach(item -> item.setSelected(one == language));
    }
  }
}
