package org.emporion.evaluation.weight;

import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/** Why weights cannot be told, in both languages. */
final class WeightPhrases {
  private final Phrasebook phrases = new Phrasebook(WeightPhrases.class);

  LocalText say(String key, Object... arguments) {
    return phrases.say(key, arguments);
  }
}
