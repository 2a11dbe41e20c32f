package org.emporion.store.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.emporion.store.sheet.RawWorkbook;
import org.emporion.testkit.RuleSheets;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that business people write in a spreadsheet, and the slips they make. */
class SheetRulesTest {
  private static final String HOSTING = """
      Rules of the hosting team, spring 2027

      table      | hosting-risk
      title      | Hosting risk | 託管風險
      hit policy | first
      when-then  | when          | when  | then                 | because en | because zh-TW
      name       | support-hours | sla   | points support-hours
      values     | [0..24]       |       | [0..100]
      rule       | < 8           | -     | 20                   | Too few hours | 時數太少
      note       | the next row is for the rest
      rule       | >= 8          | true  | 80.5

      example    | 6             | true  | 20
      """;

  private static final InTable IN = new InTable("rules.xlsx", "Hosting");

  @TempDir
  Path temp;

  @Test
  void aTableArrivesAsItIsWritten() throws Exception {
    RuleSet set = read(new RuleSheets.Page("Hosting", HOSTING));

    assertEquals(List.of(), set.issues());
    assertEquals(Optional.empty(), set.drl());
    RuleTable table = set.tables().getFirst();
    assertEquals("hosting-risk", table.id());
    assertEquals(new LocalText("Hosting risk", "託管風險"), table.title());
    assertEquals(IN.cell("first", 5, 2), table.hitPolicy());
    assertEquals(
        List.of(new RuleColumn(IN.cell("support-hours", 7, 2), Optional.of(IN.cell("[0..24]", 8, 2))),
            new RuleColumn(IN.cell("sla", 7, 3), Optional.empty())),
        table.inputs());
    assertEquals(
        List.of(new RuleColumn(IN.cell("points support-hours", 7, 4), Optional.of(IN.cell("[0..100]", 8, 4)))), table.outputs());
    assertEquals(
        List.of(
            new RuleRow(List.of(IN.cell("< 8", 9, 2), IN.cell("-", 9, 3)), List.of(IN.cell("20", 9, 4)),
                Optional.of(new LocalText("Too few hours", "時數太少")), IN.place(9, 0)),
            new RuleRow(List.of(IN.cell(">= 8", 11, 2), IN.cell("true", 11, 3)), List.of(IN.cell("80.5", 11, 4)),
                Optional.empty(), IN.place(11, 0))),
        table.rows());
    assertEquals(
        List.of(new RuleRow(List.of(IN.cell("6", 13, 2), IN.cell("true", 13, 3)), List.of(IN.cell("20", 13, 4)),
            Optional.empty(), IN.place(13, 0))),
        table.examples());
    assertEquals(IN.place(3, 1), table.place());
  }

  @Test
  void chineseWordsAndOtherSpellingsMeanTheSame() throws Exception {
    RuleSet set = read(new RuleSheets.Page("規則", """
        決策表：   | a
        標題       | A | 甲
        命中策略   | U
        條件結論   | 條件 | 結論     | 英文理由 | 中文理由
        名稱       | x    | fact y
        值域       | [0..4]
        規則       | 1    | 2        | why      | 因為
        範例       | 1    | 2
        備註       | 完
        TABLE      | b
        Title:     | B | 乙
        Hit-Policy | collect sum
        When Then  | WHEN | THEN | Because
        Name       | x    | fact z
        Rule       | 1    | 2    | 說明
        """));
    assertEquals(List.of(), set.issues());
    assertEquals(List.of("a", "b"), set.tables().stream().map(RuleTable::id).toList());
    assertEquals(Optional.of(new LocalText("why", "因為")), set.tables().get(0).rows().getFirst().because());
    assertEquals(Optional.of(LocalText.same("說明")), set.tables().get(1).rows().getFirst().because());
    assertEquals(1, set.tables().get(0).examples().size());
  }

  @Test
  void theTableDrawnInTheManualIsSound() throws Exception {
    String drawn = Files.readString(TestStudies.CHECKOUT.resolve("docs/rules.md")).lines()
        .filter(line -> line.startsWith("| **"))
        .map(line -> line.substring(line.indexOf('|', 1) + 1))
        .collect(Collectors.joining("\n"));
    RuleSet set = read(new RuleSheets.Page("manual", drawn));
    assertEquals(List.of(), set.issues());
    assertEquals(3, set.tables().getFirst().rows().size());
    assertEquals(1, set.tables().getFirst().examples().size());
  }

  @Test
  void withoutAHitPolicyOneRuleMayMatch() throws Exception {
    RuleSet set = read(new RuleSheets.Page("a", HOSTING.replace("hit policy | first\n", "\n")));
    assertEquals(new RuleCell("unique", new CellPlace("rules.xlsx", "a", 3, 1)), set.tables().getFirst().hitPolicy());
  }

  @Test
  void columnsMayStandInAnyOrderAndApart() throws Exception {
    RuleSet set = read(new RuleSheets.Page("a", """
        table | a
        title | A | 甲
        when-then | because | then | | when
        name | | fact y | | x
        rule | why | 2 | | 1
        """));
    assertEquals(List.of(), set.issues());
    RuleRow row = set.tables().getFirst().rows().getFirst();
    assertEquals("1", row.inputs().getFirst().text());
    assertEquals(5, row.inputs().getFirst().place().column());
    assertEquals("2", row.outputs().getFirst().text());
  }

  @Test
  void aCellThatHoldsADayIsAnExpressionForIt() throws Exception {
    RuleSet set = read(new RuleSheets.Page("a", """
        table | a
        title | A | 甲
        when-then | when | then
        name | fact end of contract | fact y
        rule | 2027-01-31 | 2
        """));
    assertEquals("date(\"2027-01-31\")", set.tables().getFirst().rows().getFirst().inputs().getFirst().text());
  }

  @Test
  void sheetsForPeopleAreLeftOut() throws Exception {
    RuleSet set = read(
        new RuleSheets.Page("Read me", "note | Ask Ms Lin\nanything | else\n"),
        new RuleSheets.Page("Prices", "Server | 12\n"),
        new RuleSheets.Page("Hosting", HOSTING));
    assertEquals(1, set.tables().size());
    assertEquals(List.of("Prices 0 0: There is no table on this sheet"), said(set, "There is no table on this sheet"));
    assertEquals(RuleIssue.Severity.WARNING, set.issues().getFirst().severity());
  }

  /** Seventeen slips on one sheet, each told once, where it is, in both languages. */
  @Test
  void everySlipIsToldInOnePass() throws Exception {
    RuleSet set = read(new RuleSheets.Page("S", """
        rule       | 1
        tabel      | a
        table      | Hosting Risk       | extra
        titel      | A                  | 甲
        hit policy | first              | twice
        hit policy | any
        when-then  | when | then | because en | because zh | because en | | then
        name       | x    | fact y | | | | astray
        rule       | 1    | 2      | only English
        rule       |
                   | 1    | 2
        colour     | red
        table      | b
        title      | B
        when-then  | whem | then
        name       | x    | fact y
        table      | c
        title      | C | 丙
        when-then  | when
        """));
    assertEquals(List.of(), set.tables());
    List<String> expected = List.of(
        "S 1 1: \"rule\" belongs to no table",
        "S 2 1: \"tabel\" in column A is no kind of row. Did you mean \"table\"?",
        "S 3 1: The table has no title",
        "S 3 2: \"Hosting Risk\" is not an id",
        "S 3 3: \"extra\" stands to the right",
        "S 4 1: \"titel\" in column A is no kind of row. Did you mean \"title\"?",
        "S 6 1: \"hit policy\" stands in this table already, in row 5",
        "S 7 6: There is a second column \"because en\"",
        "S 8 7: \"astray\" stands in a column that is for nothing",
        "S 11 1: This row says nothing in column A",
        "S 12 1: \"colour\" in column A is no kind of row. Write one of",
        "S 13 1: The table has no row \"rule\"",
        "S 14 3: The Chinese title is missing",
        "S 15 2: \"whem\" is not what a column can be for. Did you mean \"when\"?",
        "S 17 1: The table has no row \"name\"",
        "S 17 1: The table has no row \"rule\"",
        "S 19 1: There is no column \"then\"");
    assertEquals(expected.size(), set.issues().size(), () -> set.issues().toString());
    for (int i = 0; i < expected.size(); i++) {
      RuleIssue issue = set.issues().get(i);
      String said = InTable.where(issue) + ": " + issue.message().en();
      assertTrue(said.startsWith(expected.get(i)), said + " for " + expected.get(i));
    }
    assertTrue(set.issues().get(13).message().zhTw().contains("條件、結論、理由、英文理由、中文理由"), set.issues().get(13).toString());
    assertTrue(set.issues().stream().allMatch(issue -> issue.message().zhTw().codePoints()
        .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)), "no Chinese");
  }

  @Test
  void slipsInRulesOfASoundTableAreTold() throws Exception {
    RuleSet set = read(new RuleSheets.Page("S", """
        table      | a
        title      |  | 甲
        hit policy | first | twice
        when-then  | when | then | because en | because zh-TW
        name       | x    | fact y
        rule       | 1    | 2      | only English
        rule       | 1    | 2      |  | 只有中文
        rule
        rule       | 1    | 2      | | | | far
        """));
    assertEquals(List.of("S 2 2", "S 3 3", "S 6 5", "S 7 4", "S 8 1", "S 9 7"),
        set.issues().stream().map(InTable::where).toList());
    assertEquals(3, set.tables().getFirst().rows().size());
    assertEquals(LocalText.same("甲"), set.tables().getFirst().title());
    assertEquals(Optional.of(LocalText.same("only English")), set.tables().getFirst().rows().getFirst().because());
  }

  @Test
  void formulasWithoutAValueAndErrorsAreTold() throws Exception {
    RawWorkbook.withRows(
        "<row>" + text("table") + text("a") + "</row><row>" + text("title") + text("A") + text("甲") + "</row>"
            + "<row>" + text("when-then") + text("when") + text("then") + "</row>"
            + "<row>" + text("name") + text("x") + text("fact y") + "</row>"
            + "<row>" + text("rule") + "<c><f>1+1</f></c><c t='e'><v>#REF!</v></c></row>"
            + "<row>" + text("rule") + "<c><f>1+1</f><v>2</v></c>" + text("3") + "</row>").write(temp.resolve("rules.xlsx"));
    RuleSet set = new RuleFiles(temp).read(List.of("rules.xlsx")).getFirst();
    InTable.assertTold(set, RuleIssue.Severity.ERROR, "Rules 5 2", "never calculated");
    InTable.assertTold(set, RuleIssue.Severity.ERROR, "Rules 5 3", "#REF!");
    assertEquals("2", set.tables().getFirst().rows().getLast().inputs().getFirst().text());
  }

  private static String text(String text) {
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  private RuleSet read(RuleSheets.Page... pages) throws Exception {
    RuleSheets.write(temp.resolve("rules.xlsx"), pages);
    return new RuleFiles(temp).read(List.of("rules.xlsx")).getFirst();
  }

  /** Place and beginning of every message that begins with these words. */
  private static List<String> said(RuleSet set, String words) {
    return set.issues().stream()
        .filter(issue -> issue.message().en().startsWith(words))
        .map(issue -> InTable.where(issue) + ": " + words)
        .toList();
  }
}
