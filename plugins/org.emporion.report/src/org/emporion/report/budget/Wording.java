package org.emporion.report.budget;

import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/** The words of one language. */
record Wording(Phrasebook phrases, Language language) {
  String say(String key, Object... arguments) {
    return phrases.in(language, key, arguments);
  }

  String say(LocalText text) {
    return text.in(language);
  }
}
