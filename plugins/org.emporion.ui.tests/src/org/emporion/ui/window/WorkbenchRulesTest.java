package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.emporion.assessment.TrialMode;
import org.emporion.testkit.RuleSheets;
import org.emporion.testkit.RuleSheets.Page;
import org.emporion.ui.Examples;
import org.emporion.ui.session.RuleDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Somebody looks at the rules of the study, makes a mistake in the workbook, and is told where. */
class WorkbenchRulesTest extends WindowJourney {
  private RuleDesk rules;
  private Path study;

  @BeforeAll
  void begin() throws Exception {
    study = Examples.copyTo(home);
    rules = known(RuleDesk.class);
    open(study);
    window.await("its rules are checked", SOON,
        () -> rules.findings().folder().filter(study::equals).isPresent() && !rules.findings().checking());
    window.showPart("org.emporion.part.rules");
    window.await("the rules are shown", SOON, () -> window.enabled("rules.again"));
  }

  @Test
  @Order(1)
  void theTablesOfTheStudyAreShownAndHaveNoMistakes() {
    assertEquals("The rules have no mistakes.", window.text("rules.summary"));
    assertEquals(List.of(), window.table("rules.issues"));
    List<List<String>> grid = window.table("rules.grid");
    assertTrue(grid.contains(List.of("9", "Rule", ">= 3", "judgement", "tried",
        "Our own people have seen orders arrive in the ERP system")), grid.toString());
    assertTrue(grid.stream().anyMatch(row -> row.get(1).equals("Example ✓ passes")), grid.toString());
    List<String> files = window.tree("rules.files").stream().map(List::getFirst).toList();
    assertTrue(files.containsAll(List.of("rules/house.xlsx", "Before signing", "scores.drl")), files.toString());
  }

  @Test
  @Order(2)
  void aShippedFileIsReadOnly() {
    List<String> files = window.tree("rules.files").stream().map(List::getFirst).toList();
    window.select("rules.files", files.indexOf("evidence.drl"));
    assertFalse(window.enabled("rules.open"));
    assertFalse(window.enabled("rules.remove"));
    assertEquals(List.of("Line", "Text"), window.headings("rules.grid"));
  }

  @Test
  @Order(3)
  void aMistakeIsToldWithItsPlaceAndMarked() throws Exception {
    RuleSheets.write(study.resolve("rules/house.xlsx"), new Page("Export", """
        table      | export
        title      | Export | 匯出
        hit policy | first
        when-then  | when        | then
        name       | data-exprot | warning
        rule       | true        | Good
        """));
    window.press("rules.again");
    window.await("the mistake is found", SOON, () -> window.table("rules.issues").size() == 1);
    List<String> issue = window.table("rules.issues").getFirst();
    assertEquals(List.of("Mistake", "rules/house.xlsx", "Export, row 5, column B"), issue.subList(0, 3));
    assertTrue(issue.get(3).contains("data-export"), "what would be right: " + issue.get(3));
    window.select("rules.issues", 0);
    assertTrue(window.table("rules.grid").stream().anyMatch(row -> row.get(2).equals("✗ data-exprot")));
    assertTrue(window.text("rules.detail").contains(issue.get(3)), window.text("rules.detail"));
  }

  @Test
  @Order(4)
  void aMendedFileIsNoticedWhenTheWindowComesBack() throws Exception {
    Files.copy(Examples.shipped().resolve("rules/house.xlsx"), study.resolve("rules/house.xlsx"),
        StandardCopyOption.REPLACE_EXISTING);
    rules.lookAgain(session);
    window.await("nothing is wrong any more", SOON, () -> window.table("rules.issues").isEmpty()
        && window.text("rules.summary").equals("The rules have no mistakes."));
  }

  @Test
  @Order(5)
  void aNewWorkbookIsUsedAndCanBeTakenBack() throws Exception {
    byte[] before = Files.readAllBytes(study.resolve("decision.yaml"));
    window.press("rules.begin");
    window.await("the new workbook is among the rules", SOON,
        () -> window.tree("rules.files").stream().anyMatch(row -> row.getFirst().equals("rules/house-2.xlsx")));
    window.await("the edit can be undone", SOON, () -> session.state().undoable().isPresent());
    session.undo();
    window.await("it is no longer", SOON,
        () -> window.tree("rules.files").stream().noneMatch(row -> row.getFirst().equals("rules/house-2.xlsx")));
    assertEquals(new String(before), Files.readString(study.resolve("decision.yaml")));
    assertTrue(Files.exists(study.resolve("rules/house-2.xlsx")), "the file itself stays");
  }

  @Test
  @Order(6)
  void aRowTellsForWhomItFired() {
    session.assess(TrialMode.SKIP);
    window.await("the study is ranked without trials", Duration.ofMinutes(2), () -> session.state().running().isEmpty()
        && session.state().assessment().flatMap(one -> one.ranking()).isPresent());
    window.select("rules.files", 1);
    List<List<String>> grid = window.table("rules.grid");
    Set<String> fired = new TreeSet<>();
    for (int row = 0; row < grid.size(); row++) {
      if (grid.get(row).get(1).equals("Rule")) {
        window.select("rules.grid", row);
        List<String> lines = window.text("rules.detail").lines().toList();
        assertTrue(lines.getFirst().startsWith("If erp-connection "), lines.toString());
        lines.stream().filter(line -> line.startsWith("Fired for: "))
            .forEach(line -> fired.addAll(List.of(line.substring("Fired for: ".length()).split(", "))));
      }
    }
    assertEquals(session.state().study().orElseThrow().study().candidates().stream()
        .map(one -> one.name().en()).collect(Collectors.toCollection(TreeSet::new)), fired,
        "the rows of the table provide for every candidate of the example");
  }

  @Test
  @Order(7)
  void everyControlHasANameToSpeak() {
    assertEquals(List.of(), window.unnamedControls());
  }
}
