package org.emporion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Metric;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");
  private final Phrasebook phrases = new Phrasebook(Evaluation.class);

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    assertEquals(phrases.keys(Language.EN), phrases.keys(Language.ZH_TW));
    for (String key : phrases.keys(Language.EN)) {
      assertEquals(holes(phrases.pattern(Language.EN, key)), holes(phrases.pattern(Language.ZH_TW, key)), key);
      for (Language language : Language.values()) {
        assertTrue(!phrases.pattern(language, key).contains("'"), key + ": an apostrophe swallows placeholders");
      }
    }
  }

  private static Set<String> holes(String pattern) {
    Set<String> holes = new TreeSet<>();
    Matcher matcher = HOLE.matcher(pattern);
    while (matcher.find()) {
      holes.add(matcher.group(1));
    }
    return holes;
  }

  @Test
  void everyRuleAndQuantityHasItsSentenceAndNoSentenceItsRuleLost() {
    Set<String> wanted = new TreeSet<>();
    RuleFile.shipped().forEach(file -> file.rules().keySet().forEach(rule -> wanted.add("rule." + rule)));
    Set<String> had = new TreeSet<>(phrases.keys(Language.EN));
    had.removeIf(key -> !key.startsWith("rule."));
    assertEquals(wanted, had);
    for (Metric.Kind kind : Metric.Kind.values()) {
      assertTrue(phrases.keys(Language.EN).contains("metric." + kind.name()), kind.name());
    }
    for (Claim.Basis basis : Claim.Basis.values()) {
      assertTrue(phrases.keys(Language.EN).contains("leaf.claim." + basis.name()), basis.name());
    }
  }
}
