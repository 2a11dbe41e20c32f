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
import org.emporion.store.rule.RuleFiles;
import org.emporion.store.sheet.Spreadsheet;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages have the same phrases with the same holes, and the code of the package says nothing else. */
class PhrasesTest {
  @ParameterizedTest
  @ValueSource(classes = {Problems.class, Spreadsheet.class, RuleFiles.class})
  void bothLanguagesHaveTheSamePhrases(Class<?> beside) {
    Phrasebook phrases = new Phrasebook(beside);
    assertEquals(phrases.keys(Language.EN), phrases.keys(Language.ZH_TW));
    for (String key : phrases.keys(Language.EN)) {
      assertEquals(holes(phrases, Language.EN, key), holes(phrases, Language.ZH_TW, key), key);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Problems.class, Spreadsheet.class, RuleFiles.class})
  void everyPhraseIsSaidSomewhere(Class<?> beside) throws IOException {
    Path source = TestStudies.CHECKOUT.resolve("plugins/org.emporion.store/src")
        .resolve(beside.getPackageName().replace('.', '/'));
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"([a-z][a-z0-9.-]*)\"").matcher(Files.readString(file)).results()
            .map(match -> match.group(1)).forEach(words::add);
      }
    }
    Set<String> unused = new TreeSet<>(new Phrasebook(beside).keys(Language.EN));
    unused.removeAll(words);
    assertTrue(unused.isEmpty(), "unused: " + unused);
  }

  private static Set<String> holes(Phrasebook phrases, Language language, String key) {
    String pattern = phrases.pattern(language, key);
    new MessageFormat(pattern, language.locale());
    return Pattern.compile("\\{\\d}").matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
