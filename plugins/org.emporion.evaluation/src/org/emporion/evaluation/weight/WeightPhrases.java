package org.emporion.evaluation.weight;

import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.model.Phrasebook;

/** Why weights cannot be told, in both languages. */
final class WeightPhrases {
  private final Phrasebook phrases = new Phrasebook(WeightPhrases.class);

  TableRefusedException refusal(String key, Object... arguments) {
    return new TableRefusedException(phrases, key, arguments);
  }
}
