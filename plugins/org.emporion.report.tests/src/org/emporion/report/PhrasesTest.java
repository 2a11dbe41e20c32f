package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.report.chart.AssessmentCharts;
import org.emporion.report.document.DocumentBuilder;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    for (Class<?> owner : List.of(DecisionReport.class, AssessmentCharts.class, DocumentBuilder.class)) {
      Phrasebook book = new Phrasebook(owner);
      assertEquals(book.keys(Language.EN), book.keys(Language.ZH_TW), owner.getName());
      for (String key : book.keys(Language.EN)) {
        assertEquals(holes(book.pattern(Language.EN, key)), holes(book.pattern(Language.ZH_TW, key)), key);
      }
    }
  }

  private static Set<String> holes(String pattern) {
    Set<String> holes = new TreeSet<>();
    Pattern.compile("\\{(\\d+)").matcher(pattern).results().forEach(match -> holes.add(match.group(1)));
    return holes;
  }
}
