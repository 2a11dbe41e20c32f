package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.emporion.assessment.TrialMode;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Claim;
import org.emporion.ui.Examples;
import org.emporion.ui.model.evaluation.EvidenceKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Journeys through the evaluation table; without a trial, so that what is measured stays unknown. */
class EvaluationJourneysTest extends WindowJourney {
  private static final long LONGEST_BLOCK_MILLIS = 100;
  private static final Duration RANKING = Duration.ofMinutes(3);
  private static final String PART = "org.emporion.part.evaluation";
  private static final String TABLE = "evaluation.table";
  private static final int OPENSAIL = 3;
  private Path study;

  @BeforeAll
  void begin() throws Exception {
    study = Examples.shortCopyTo(home);
    openTable(study);
  }

  private void openTable(Path folder) {
    open(folder);
    window.showPart(PART);
    window.await("the table is filled", SOON, () -> window.enabled(TABLE) && !window.table(TABLE).isEmpty());
  }

  private int row(String title) {
    List<List<String>> rows = window.table(TABLE);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get(0).startsWith(title)) {
        return i;
      }
    }
    throw new AssertionError("No row " + title + " in " + rows);
  }

  private Optional<Double> score(String candidate) {
    return session.state().assessment().flatMap(one -> one.ranking()).map(Finding::value)
        .flatMap(one -> one.candidate(candidate)).map(one -> one.score());
  }

  private Optional<Double> claimed(String candidate, String requirement) {
    return session.state().study().flatMap(one -> one.study().candidate(candidate))
        .flatMap(one -> one.claim(requirement)).flatMap(Claim::value);
  }

  /** The files that a person writes, as they are on disk. */
  private Map<String, String> written() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(study)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        texts.put(study.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts;
  }

  private void undo() {
    window.await("there is something to undo", SOON, () -> session.state().undoable().isPresent());
    window.key("Ctrl+Z");
  }

  @Test
  @Order(1)
  void everyRequirementStandsInItsGroupWithAColumnForEachCandidate() {
    assertEquals(List.of("Requirement", "Weight", "CloudCart", "OpenSail", "Meshworks"), window.headings(TABLE));
    List<List<String>> rows = window.table(TABLE);
    assertEquals("Performance at the peak", rows.get(0).get(0));
    assertEquals("not measured", rows.get(1).get(2));
    assertEquals("yes", rows.get(row("Issues Taiwan e-invoices")).get(2));
    assertEquals("18 requirements × 3 candidates", window.text("evaluation.count"));
  }

  @Test
  @Order(2)
  void aClaimEditedInTheTableMovesTheRankingAndUndoBringsEveryByteBack() {
    session.assess(TrialMode.SKIP);
    window.await("the candidates are ranked", RANKING,
        () -> session.state().running().isEmpty() && score("opensail").isPresent());
    Map<String, String> before = written();
    double scored = score("opensail").orElseThrow();
    int payments = row("Card, transfer");
    window.selectCell(TABLE, payments, OPENSAIL);
    assertTrue(window.text("evaluation.about").contains("Offer of the service house, item 8"),
        window.text("evaluation.about"));
    window.press("evaluation.edit");
    window.await("the editor is open", SOON, () -> window.dialogs().contains("Evidence"));
    window.type("evidence.date", "last week");
    window.press("dialog.save");
    assertTrue(window.text("problem.date").contains("2026-09-14"), "what would be right stands beside the field");
    window.type("evidence.date", "2026-11-20");
    window.press("evidence.level.4");
    window.press("dialog.save");
    window.await("the editor is closed", SOON, () -> window.dialogs().isEmpty());
    window.await("the claim is in the study", SOON,
        () -> claimed("opensail", "local-payments").equals(Optional.of(4.0)));
    window.await("the ranking follows", RANKING, () -> score("opensail").orElse(0.0) > scored);
    window.await("the table shows it", SOON, () -> window.table(TABLE).get(payments).get(OPENSAIL).equals("4 of 4"));
    Map<String, String> after = written();
    assertNotEquals(before, after);
    assertEquals(before.get("candidates/cloudcart.yaml"), after.get("candidates/cloudcart.yaml"));
    window.await("the menu says what undo takes back", SOON,
        () -> window.label("org.emporion.menu.undo").contains("OpenSail"));
    undo();
    window.await("every file is as it was", SOON, () -> written().equals(before));
    window.await("the ranking is as it was", RANKING, () -> score("opensail").equals(Optional.of(scored)));
    window.await("it can be redone", SOON, () -> session.state().redoable().isPresent());
    window.key("Ctrl+Y");
    window.await("redone", SOON, () -> written().equals(after));
    undo();
    window.await("undone again", SOON, () -> written().equals(before));
  }

  @Test
  @Order(3)
  void filtersShowWhatIsLookedForAndSayHowMuchThatIs() {
    window.choose("evaluation.filter.kind", 1 + EvidenceKind.UNKNOWN.ordinal());
    // Six measured requirements without a trial, and two claims that the example leaves open.
    assertEquals("8 of 18 requirements", window.text("evaluation.count"));
    assertTrue(window.table(TABLE).stream().noneMatch(row -> row.get(0).startsWith("Fit with daily trading")));
    window.type("evaluation.search", "taken away");
    window.type("evaluation.search", "no such requirement");
    assertTrue(window.text("evaluation.notice").contains("filter"), "an empty table says why");
    window.press("evaluation.show-all");
    assertEquals("18 requirements × 3 candidates", window.text("evaluation.count"));
    assertEquals("", window.text("evaluation.notice"));
  }

  @Test
  @Order(4)
  void theKeyboardAloneReachesEditsAndCopies() {
    Map<String, String> before = written();
    window.key("Ctrl+1");
    window.await("another part is active", SOON, () -> !window.activePart().equals(PART));
    window.key("Ctrl+7");
    window.await("the table is active", SOON, () -> window.activePart().equals(PART));
    window.key("Ctrl+Home");
    window.key("Arrow_Down");
    window.key("F2");
    window.await("the requirement can be edited", SOON, () -> window.dialogs().contains("Requirement"));
    window.key("5");
    window.key("0");
    window.await("the weight is typed over", SOON, () -> window.text("requirement.weight").equals("50"));
    window.key("Enter");
    window.await("the weight is in the study", SOON, () -> session.state().study().orElseThrow().study()
        .requirement("checkout-speed").orElseThrow().weight() == 50);
    undo();
    window.await("every file is as it was", SOON, () -> written().equals(before));
    window.key("Ctrl+End");
    window.key("Shift+Arrow_Up");
    window.key("Ctrl+C");
    List<List<String>> rows = window.table(TABLE);
    assertEquals(rows.get(rows.size() - 2).get(4) + "\n" + rows.get(rows.size() - 1).get(4), window.clipboard());
    window.key("Ctrl+Home");
    window.key("Arrow_Down");
    window.key("Arrow_Right");
    window.key("Arrow_Right");
    window.await("what is measured cannot be typed", SOON, () -> !window.enabled("evaluation.edit"));
    assertTrue(window.text("evaluation.about").contains("trial.checkout.p95-ms"), window.text("evaluation.about"));
  }

  @Test
  @Order(5)
  void aRequirementOfTheCatalogueIsAddedAndTakenAwayAgain() {
    Map<String, String> before = written();
    window.selectCell(TABLE, row("Our people can run"), 0);
    window.press("evaluation.add");
    window.await("the catalogue is open", SOON, () -> window.dialogs().contains("Add a requirement"));
    window.type("catalogue.search", "promotions");
    window.select("catalogue.table", 0);
    window.press("dialog.save");
    window.await("it is in the study", SOON,
        () -> session.state().study().orElseThrow().study().requirement("promotions").isPresent());
    window.await("it is in the table", SOON, () -> window.text("evaluation.count").startsWith("19 requirements"));
    assertEquals(Optional.of("people"),
        session.state().study().orElseThrow().study().requirement("promotions").orElseThrow().partOf());
    undo();
    window.await("every file is as it was", SOON, () -> written().equals(before));
    assertTrue(session.state().refused().isEmpty());
  }

  @Test
  @Order(6)
  void everyControlOfTheDialogsHasANameToSpeak() {
    window.selectCell(TABLE, row("Issues Taiwan e-invoices"), OPENSAIL);
    window.press("evaluation.edit");
    window.await("the editor is open", SOON, () -> window.dialogs().contains("Evidence"));
    assertEquals(List.of(), window.unnamedControls());
    window.press("dialog.cancel");
    window.press("evaluation.add");
    window.await("the catalogue is open", SOON, () -> window.dialogs().contains("Add a requirement"));
    assertEquals(List.of(), window.unnamedControls());
    window.press("dialog.cancel");
    window.await("no dialog is left", SOON, () -> window.dialogs().isEmpty());
  }

  @Test
  @Order(7)
  void tenThousandCellsScrollAndFilterWithoutABlock() throws Exception {
    openTable(LargeStudy.of(Examples.shipped(), home.resolve("large"), 100, 100));
    window.await("the large study is shown", SOON,
        () -> window.text("evaluation.count").equals("100 requirements × 100 candidates"));
    // What the table itself does long, it does long each time; a busy machine does not.
    boolean kept = false;
    for (int attempt = 0; attempt < 3 && !kept; attempt++) {
      kept = goThroughTheLargeTable();
    }
    assertTrue(kept, "the event loop was blocked for more than " + LONGEST_BLOCK_MILLIS + " ms each time");
  }

  private boolean goThroughTheLargeTable() throws Exception {
    try (EventLoopMonitor monitor = new EventLoopMonitor(display())) {
      window.key("Ctrl+Home");
      for (int i = 0; i < 12; i++) {
        window.key("Page_Down");
        window.key("Arrow_Right");
        window.key("Arrow_Right");
      }
      window.key("Ctrl+End");
      for (String text : List.of("d", "do", "doc", "document 7", "")) {
        window.type("evaluation.search", text);
        // Requirement i is answered by document i: 7 and 70 to 79.
        String shown = text.endsWith("7") ? "11 of 100 requirements" : "100 of 100 requirements";
        assertEquals(text.isEmpty() ? "100 requirements × 100 candidates" : shown, window.text("evaluation.count"));
      }
      for (int kind = 0; kind <= EvidenceKind.values().length; kind++) {
        window.choose("evaluation.filter.kind", kind);
      }
      window.choose("evaluation.filter.kind", 0);
      assertEquals("100 requirements × 100 candidates", window.text("evaluation.count"));
      for (int column = 0; column < 4; column++) {
        window.clickHeading(TABLE, column);
      }
      return monitor.report("a table of 10,000 cells", LONGEST_BLOCK_MILLIS);
    }
  }
}
