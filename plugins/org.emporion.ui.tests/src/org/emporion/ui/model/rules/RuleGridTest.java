package org.emporion.ui.model.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emporion.assessment.StudyCheck;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.model.study.Study;
import org.emporion.store.StudyReader;
import org.emporion.testkit.RuleSheets;
import org.emporion.testkit.RuleSheets.Page;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.emporion.ui.model.rules.RuleGrid.Kind;
import org.emporion.ui.model.rules.RuleGrid.Line;
import org.emporion.ui.model.rules.RuleGrid.Spot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the part for rules shows of a workbook; places count as a spreadsheet program counts them. */
class RuleGridTest {
  private static final String FILE = "rules/house.xlsx";
  private static final Page STAFF = new Page("Staff", """
      table      | staff
      title      | Staff
      hit policy | first
      when-then  | when         | then    | because en     | because zh-TW
      name       | staff-skills | warning
      rule       | < 2          | Plan training | Nobody knows it | 無人熟悉
      rule       | -            | Fine / OK
      example    | 1            | Plan training
      example    | 3            | Plan training
      """);
  private static final Page BROKEN = new Page("Export", """
      table      | export
      title      | Export
      hit policy | first
      when-then  | when        | then
      name       | data-exprot | warning
      rule       | true        | Good
      rule       | << 3        | Bad
      example    | true        | Good
      """);
  @TempDir
  Path temp;
  private Path folder;

  @BeforeEach
  void copy() throws Exception {
    folder = Examples.copyTo(temp);
  }

  private Study study() throws Exception {
    return new StudyReader().read(folder).study();
  }

  private static Wording english() {
    return Wording.in(Language.EN);
  }

  private static RuleGrid grid(Study study, List<RuleIssue> issues, Wording words, String id) {
    return new RuleGridReader(words, issues, true).read(RuleShelf.of(study, issues, words).find(id).orElseThrow());
  }

  private static List<String> texts(Line line) {
    return line.cells().stream().map(RuleGrid.Cell::text).toList();
  }

  @Test
  void aTableIsLaidOutAsInItsFile() throws Exception {
    RuleSheets.write(folder.resolve(FILE), STAFF);
    Study study = study();
    List<RuleIssue> issues = new StudyCheck().issues(study);
    RuleGrid grid = grid(study, issues, english(), FILE + "#staff");
    assertEquals(List.of("Row", "What", "B · When", "C · Then", "Because"), grid.headings());
    assertEquals(List.of(Kind.TABLE, Kind.HIT_POLICY, Kind.NAMES, Kind.RULE, Kind.RULE, Kind.EXAMPLE, Kind.EXAMPLE),
        grid.lines().stream().map(Line::kind).toList());
    assertEquals(List.of("6", "Rule", "< 2", "Plan training", "Nobody knows it"), texts(grid.lines().get(3)));
    assertEquals("If staff-skills < 2, then warning Plan training. Because: Nobody knows it",
        grid.lines().get(3).spoken());
    assertEquals("In every case warning Fine / OK.", grid.lines().get(4).spoken());
    assertEquals("若 staff-skills < 2，則 warning Plan training。理由：無人熟悉",
        grid(study, issues, Wording.in(Language.ZH_TW), FILE + "#staff").lines().get(3).spoken());
  }

  @Test
  void examplesTellWhetherTheyPass() throws Exception {
    RuleSheets.write(folder.resolve(FILE), STAFF);
    Study study = study();
    List<RuleIssue> issues = new StudyCheck().issues(study);
    RuleGrid grid = grid(study, issues, english(), FILE + "#staff");
    assertEquals("Example ✓ passes", grid.lines().get(5).cells().get(1).text());
    assertEquals("Example ✗ fails", grid.lines().get(6).cells().get(1).text());
    assertEquals(Optional.of(Severity.ERROR), grid.lines().get(6).cells().get(1).worst());
    RuleGrid before = new RuleGridReader(english(), List.of(), false)
        .read(RuleShelf.of(study, List.of(), english()).find(FILE).orElseThrow());
    assertEquals("Example, not tried", before.lines().get(5).cells().get(1).text(), "nobody has checked yet");
  }

  @Test
  void everyMistakeIsInTheCellItIsAbout() throws Exception {
    RuleSheets.write(folder.resolve(FILE), STAFF, BROKEN);
    Study study = study();
    List<RuleIssue> issues = new StudyCheck().issues(study);
    RuleShelf shelf = RuleShelf.of(study, issues, english());
    RuleIssue name = issues.stream().filter(one -> one.place().sheet().equals("Export") && one.place().row() == 5)
        .findFirst().orElseThrow();
    assertEquals("Export, row 5, column B", new RulePlaces(english()).inside(name.place()));
    assertEquals("Export 第 5 列 B 欄", new RulePlaces(Wording.in(Language.ZH_TW)).inside(name.place()));
    assertEquals(FILE + "#export", shelf.at(name.place()).orElseThrow().id());
    RuleGrid grid = grid(study, issues, english(), FILE + "#export");
    Spot spot = grid.spot(name).orElseThrow();
    assertEquals("data-exprot", grid.lines().get(spot.line()).cells().get(spot.column()).text());
    assertTrue(grid.lines().stream().filter(line -> line.kind() == Kind.EXAMPLE)
        .allMatch(line -> line.cells().get(1).text().equals("Example, not tried")));
    for (RuleIssue issue : issues) {
      RuleShelf.Entry entry = shelf.at(issue.place()).orElseThrow();
      assertTrue(grid(study, issues, english(), entry.id()).spot(issue).isPresent(), issue::toString);
    }
  }

  @Test
  void whatIsAboutTheWholeFileIsSaidOfTheFile() throws Exception {
    Files.writeString(folder.resolve(FILE), "no workbook");
    Study study = study();
    RuleIssue issue = new StudyCheck().issues(study).getFirst();
    assertEquals("whole file", new RulePlaces(english()).inside(issue.place()));
    RuleShelf shelf = RuleShelf.of(study, List.of(issue), english());
    assertEquals(FILE, shelf.at(issue.place()).orElseThrow().id());
    assertEquals(Optional.of(Severity.ERROR), shelf.own().getFirst().worst());
  }

  @Test
  void shippedRulesCanBeReadLineByLine() throws Exception {
    RuleShelf shelf = RuleShelf.of(study(), List.of(), english());
    assertEquals(4, shelf.shipped().size());
    for (RuleShelf.Entry entry : shelf.shipped()) {
      assertTrue(entry.shipped());
      RuleGrid grid = new RuleGridReader(english(), List.of(), true).read(entry);
      assertEquals("1", grid.lines().getFirst().cells().getFirst().text());
      assertEquals(entry.file().drl().orElseThrow().lines().count(),
          grid.lines().stream().filter(line -> !line.cells().get(1).text().isEmpty()).count()
              + entry.file().drl().orElseThrow().lines().filter(String::isBlank).count());
    }
  }

  @Test
  void reasonsTellForWhomARowFired() throws Exception {
    RuleSheets.write(folder.resolve(FILE), STAFF);
    Line rule = grid(study(), List.of(), english(), FILE + "#staff").lines().get(3);
    assertEquals(List.of(new CellPlace(FILE, "Staff", 6, 3).reference()), rule.references());
    Reason fired = Reason.leaf(Reason.Kind.RULE, LocalText.same("fired"), "rules/house.xlsx#Staff!C6");
    Reason why = new Reason(Reason.Kind.CRITERION, LocalText.same("why"), "staff-skills", List.of(fired));
    Reason other = Reason.leaf(Reason.Kind.RULE, LocalText.same("fired"), "rules/house.xlsx#Staff!C7");
    RuleFirings firings = new RuleFirings(new Ranking(List.of(score("one", why), score("two", other)), Optional.empty()));
    assertEquals(List.of("one"), firings.of(rule));
    assertEquals(Set.of(), Set.copyOf(firings.of(grid(study(), List.of(), english(), FILE).lines().getFirst())));
  }

  private static Ranking.CandidateScore score(String candidate, Reason why) {
    return new Ranking.CandidateScore(candidate, Optional.of(1), 50, 40, 60, List.of(
        new Ranking.CriterionScore("staff-skills", 1, Optional.of(1.0), 40, 50, 60, why)), List.of(),
        Reason.input(LocalText.same("value"), "planning.years"));
  }
}
