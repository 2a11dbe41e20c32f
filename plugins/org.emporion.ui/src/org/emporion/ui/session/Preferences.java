package org.emporion.ui.session;

import java.util.Locale;
import org.emporion.model.Language;
import org.osgi.service.prefs.BackingStoreException;

/** What the window remembers from one day to the next. */
public final class Preferences {
  private static final String RECENT = "recent";
  private static final String LANGUAGE = "language";
  private static final String THEME = "theme";
  private final org.osgi.service.prefs.Preferences node;

  /** Remembers in a preference node. */
  public Preferences(org.osgi.service.prefs.Preferences node) {
    this.node = node;
  }

  /** The studies opened last. */
  public RecentStudies recent() {
    return RecentStudies.read(node.get(RECENT, ""));
  }

  /** Remembers the studies opened last. */
  public void recent(RecentStudies studies) {
    put(RECENT, studies.written());
  }

  /** The language chosen, or the one nearest to the desktop's. */
  public Language language(Locale desktop) {
    return Language.ofTag(node.get(LANGUAGE, "")).orElseGet(() -> Language.nearest(desktop));
  }

  /** Remembers the language. */
  public void language(Language language) {
    put(LANGUAGE, language.tag());
  }

  /** The look chosen. */
  public ThemeChoice theme() {
    return ThemeChoice.of(node.get(THEME, ThemeChoice.SYSTEM.id()));
  }

  /** Remembers the look. */
  public void theme(ThemeChoice theme) {
    put(THEME, theme.id());
  }

  private void put(String key, String value) {
    node.put(key, value);
    try {
      node.flush();
    } catch (BackingStoreException e) {
      // A choice that cannot be kept still holds for this session; losing it is no reason to stop work.
    }
  }
}
