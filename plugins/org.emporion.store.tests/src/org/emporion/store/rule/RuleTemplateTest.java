package org.emporion.store.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emporion.model.Language;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.emporion.model.study.Study;
import org.emporion.store.StudyReader;
import org.emporion.store.sheet.Spreadsheet;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook to begin with is itself a sound file of rules. */
class RuleTemplateTest {
  @TempDir
  Path temp;

  @ParameterizedTest
  @EnumSource(Language.class)
  void isSoundInEachLanguage(Language language) throws Exception {
    Study study = new StudyReader().read(TestStudies.kiosk(temp)).study();
    Path file = temp.resolve("rules.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new RuleTemplate(study, language).write(out);
    }
    RuleSet set = new RuleFiles(temp).read(List.of("rules.xlsx")).getFirst();

    assertEquals(List.of(), set.issues());
    RuleTable table = set.tables().getFirst();
    assertEquals(1, set.tables().size());
    assertEquals("speed.basis", table.inputs().getFirst().name().text());
    assertEquals("結帳迅速偏弱", table.rows().getLast().outputs().getFirst().text().split(" \\| ")[1]);
    assertEquals(2, table.rows().stream().filter(row -> row.because().isPresent()).count());
    assertEquals(1, table.examples().size());

    List<String> listed = Spreadsheet.open(file).sheets().get(1).rows().stream().map(row -> row.text(2)).toList();
    assertTrue(listed.containsAll(List.of("speed", "export", "fit")), listed.toString());
  }
}
