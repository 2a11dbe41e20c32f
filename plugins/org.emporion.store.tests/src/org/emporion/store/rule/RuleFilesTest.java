package org.emporion.store.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.emporion.testkit.RuleSheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of rules by their endings, several at once. */
class RuleFilesTest {
  private static final String TABLE = "table | a\ntitle | A | 甲\nwhen-then | when | then\nname | x | fact y\nrule | 1 | 2\n";

  @TempDir
  Path temp;

  @Test
  void droolsTextComesAsItIs() throws Exception {
    Files.writeString(temp.resolve("extra.drl"), "\uFEFFpackage a;\r\n// 規則\n");
    RuleSet set = only("extra.drl");
    assertEquals(new RuleSet("extra.drl", List.of(), Optional.of("package a;\r\n// 規則\n"), List.of()), set);
  }

  @Test
  void whatIsNoTextOrTooLongIsRefused() throws Exception {
    Files.write(temp.resolve("a.drl"), new byte[] {'a', (byte) 0xE8});
    told(only("a.drl"), "not UTF-8");
    assertEquals(Optional.empty(), only("a.drl").drl());
    Files.write(temp.resolve("b.drl"), new byte[(int) RuleFiles.MAX_BYTES + 1]);
    told(only("b.drl"), "at most 1048576");
    told(only("gone.dmn"), "NoSuchFileException");
    told(only("gone.xlsx"), "not there");
  }

  @Test
  void aSpreadsheetThatCannotBeReadSaysWhy() throws Exception {
    Files.writeString(temp.resolve("rules.xlsx"), "table,a\n");
    told(only("rules.xlsx"), "not an Excel workbook");
  }

  @Test
  void noIdStandsOnTwoTablesOfAStudy() throws Exception {
    RuleSheets.write(temp.resolve("one.xlsx"), new RuleSheets.Page("p", TABLE), new RuleSheets.Page("q", TABLE));
    RuleSheets.write(temp.resolve("two.XLSX"), new RuleSheets.Page("r", TABLE + TABLE.replace("| a", "| b")));
    List<RuleSet> sets = new RuleFiles(temp).read(List.of("one.xlsx", "two.XLSX"));
    assertEquals(List.of(List.of("a"), List.of("b")),
        sets.stream().map(set -> set.tables().stream().map(RuleTable::id).toList()).toList());
    told(sets.get(0), "There is a table \"a\" already, in one.xlsx, sheet or decision \"p\"");
    told(sets.get(1), "There is a table \"a\" already, in one.xlsx, sheet or decision \"p\"");
    assertEquals("q", sets.get(0).issues().getFirst().place().sheet());
  }

  private RuleSet only(String name) {
    return new RuleFiles(temp).read(List.of(name)).getFirst();
  }

  private static void told(RuleSet set, String words) {
    assertTrue(set.issues().stream().anyMatch(issue -> issue.message().en().contains(words)), () -> set.issues().toString());
  }
}
