package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both languages say the same things; and what is missing is said, too. */
class PhrasesTest {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");
  private final Phrasebook phrases = new Phrasebook(TrialRunner.class);

  @TempDir
  private Path folder;

  @Test
  void sameKeysAndPlaceholdersInBothLanguages() {
    assertEquals(phrases.keys(Language.EN), phrases.keys(Language.ZH_TW));
    for (String key : phrases.keys(Language.EN)) {
      assertEquals(holes(Language.EN, key), holes(Language.ZH_TW, key), key);
      for (Language language : Language.values()) {
        String said = new MessageFormat(phrases.pattern(language, key), language.locale())
            .format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertFalse(said.contains("{"), key + ": " + said);
        assertFalse(said.isBlank(), key);
      }
    }
  }

  private Set<String> holes(Language language, String key) {
    Set<String> holes = new TreeSet<>();
    Matcher matcher = HOLE.matcher(phrases.pattern(language, key));
    while (matcher.find()) {
      holes.add(matcher.group(1));
    }
    return holes;
  }

  @Test
  void aLoadHomeWithoutProgramsSaysWhatIsMissingAndHowToGetIt() {
    LoadHome empty = new LoadHome(folder);
    TrialFailedException missing = assertThrows(TrialFailedException.class, empty::trialRunner);
    assertTrue(missing.what().en().contains(folder.resolve("trial-runner").toString()), missing.what().en());
    assertTrue(missing.what().en().contains("./emporion build"), missing.what().en());
    assertTrue(missing.what().zhTw().contains("./emporion build"), missing.what().zhTw());
  }
}
