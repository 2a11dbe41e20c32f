package org.emporion.ui;

import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/**
 * The window's own sentences in the language it currently speaks. Parts get a new one injected when
 * the language changes.
 *
 * @param book the sentences of this room
 * @param language the language to speak
 */
public record Wording(Phrasebook book, Language language) {
  /** Reads the sentences beside this class. */
  public static Wording in(Language language) {
    return new Wording(new Phrasebook(Wording.class), language);
  }

  /** The same sentences in another language. */
  public Wording speaking(Language other) {
    return new Wording(book, other);
  }

  /**
   * A sentence; arguments as in {@link java.text.MessageFormat}.
   *
   * @throws java.util.MissingResourceException when there is no such key
   */
  public String say(String key, Object... arguments) {
    return book.in(language, key, arguments);
  }

  /** A text of the study or of a finding. */
  public String of(LocalText text) {
    return text.in(language);
  }

  /** The name of an enum constant: the key is the given prefix, a dot and the constant in lower case with hyphens. */
  public String name(String prefix, Enum<?> constant) {
    return say(prefix + "." + constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  /** How numbers are written in this language. */
  public Figures figures() {
    return new Figures(this);
  }
}
