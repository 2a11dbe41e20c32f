package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;

/** Both languages have the same phrases with the same holes, and the code says nothing else. */
class PhrasesTest {
  private final Phrasebook phrases = new Phrasebook(Problems.class);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(phrases.keys(Language.EN), phrases.keys(Language.ZH_TW));
  }

  @Test
  void bothLanguagesHaveTheSameHoles() {
    for (String key : phrases.keys(Language.EN)) {
      assertEquals(holes(Language.EN, key), holes(Language.ZH_TW, key), key);
    }
  }

  @Test
  void everyPhraseOfTheCodeIsThereAndNoOther() throws IOException {
    Path source = TestStudies.CHECKOUT.resolve("plugins/org.emporion.store/src/org/emporion/store");
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"([a-z][a-z0-9.-]*)\"").matcher(Files.readString(file)).results()
            .map(match -> match.group(1)).forEach(words::add);
      }
    }
    Set<String> unused = new TreeSet<>(phrases.keys(Language.EN));
    unused.removeAll(words);
    assertTrue(unused.isEmpty(), "unused: " + unused);
  }

  private Set<String> holes(Language language, String key) {
    String pattern = phrases.pattern(language, key);
    new MessageFormat(pattern, language.locale());
    return Pattern.compile("\\{\\d}").matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
