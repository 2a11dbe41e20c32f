package org.emporion.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
  private final Phrasebook phrases = new Phrasebook(CapacityAnalysis.class);

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    assertFalse(phrases.keys(Language.EN).isEmpty());
    assertEquals(phrases.keys(Language.EN), phrases.keys(Language.ZH_TW));
    for (String key : phrases.keys(Language.EN)) {
      assertEquals(holes(Language.EN, key), holes(Language.ZH_TW, key), key);
    }
  }

  private Set<String> holes(Language language, String key) {
    return new TreeSet<>(HOLE.matcher(phrases.pattern(language, key)).results().map(MatchResult::group).toList());
  }
}
