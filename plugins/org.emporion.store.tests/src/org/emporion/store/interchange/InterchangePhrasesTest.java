package org.emporion.store.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;

/** Every phrase is used, and every column, choice and table has its words. */
class InterchangePhrasesTest {
  private final Phrasebook phrases = new Phrasebook(ExchangeProblems.class);

  @Test
  void everyPhraseIsUsedAndEveryWordIsThere() throws Exception {
    Set<String> used = new TreeSet<>(Set.of("answer.yes", "answer.no", "scale.yes-no", "scale.level", "scale.number",
        "basis.vendor", "basis.judgement", "basis.unknown", "evidence.claim", "indicators.none", "cell-error", "cell-uncalculated"));
    for (Table table : Table.values()) {
      used.add(table.phrase());
    }
    for (Column column : Column.values()) {
      used.add(column.phrase());
      used.add(column.phrase().replace("column.", "help."));
    }
    Path source = TestStudies.CHECKOUT.resolve("plugins/org.emporion.store/src/org/emporion/store/interchange");
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"([a-z][a-z0-9.-]*)\"").matcher(Files.readString(file)).results()
            .map(match -> match.group(1)).filter(phrases.keys(Language.EN)::contains).forEach(used::add);
      }
    }
    assertEquals(used, phrases.keys(Language.EN));
    assertTrue(phrases.keys(Language.ZH_TW).containsAll(used));
  }
}
