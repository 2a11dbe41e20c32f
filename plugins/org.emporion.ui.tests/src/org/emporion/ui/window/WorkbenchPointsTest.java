package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.emporion.model.Language;
import org.emporion.ui.Examples;
import org.emporion.ui.session.DemandDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is missing for a decision is listed, and each point leads to where it is mended. */
class WorkbenchPointsTest extends WindowJourney {
  private static final String TABLE = "points.table";

  @BeforeAll
  void openTheExample() throws Exception {
    Path study = Examples.copyTo(home.resolve("points"));
    open(study);
    DemandDesk desk = known(DemandDesk.class);
    window.await("the history is read", SOON, () -> desk.findings().outlook().isPresent());
    window.showPart("org.emporion.part.points");
    window.await("points are listed", SOON, () -> window.enabled(TABLE) && !window.table(TABLE).isEmpty());
  }

  /** Chooses the first point of which a cell contains a text, and goes where it leads. */
  private void go(String text) {
    List<List<String>> rows = window.table(TABLE);
    int row = rows.indexOf(rows.stream().filter(one -> one.stream().anyMatch(cell -> cell.contains(text))).findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not among " + rows)));
    window.select(TABLE, row);
    window.press("points.go");
  }

  @Test
  @Order(1)
  void theHeaviestComesFirstAndIsSaidInFull() {
    List<String> first = window.table(TABLE).getFirst();
    assertEquals("✗ Stops", first.getFirst());
    window.select(TABLE, 0);
    window.await("it is said in full", SOON, () -> window.text("points.message").equals(first.get(2)));
    assertTrue(window.text("points.heading").contains("the decision"), window.text("points.heading"));
  }

  @Test
  @Order(2)
  void anUnknownValueLeadsToItsCell() {
    go("Not known for");
    window.await("the evaluation is in front", SOON, () -> window.activePart().equals("org.emporion.part.evaluation"));
    window.await("the keyboard is on the table", SOON, () -> "evaluation.table".equals(window.focused()));
  }

  @Test
  @Order(3)
  void whatWasNeverAssessedLeadsToTheOverviewWhichCountsThePoints() {
    window.showPart("org.emporion.part.demand");
    window.showPart("org.emporion.part.points");
    go("Nothing was assessed");
    window.await("the overview is in front", SOON, () -> window.activePart().equals("org.emporion.part.overview"));
    assertTrue(window.text("overview.points").contains("stop"), window.text("overview.points"));
  }

  @Test
  @Order(4)
  void itSpeaksChineseAndEveryControlHasAName() {
    window.key("Ctrl+Shift+P");
    window.await("the points are in front", SOON, () -> window.activePart().equals("org.emporion.part.points"));
    assertEquals(List.of(), window.unnamedControls());
    speak(Language.ZH_TW);
    window.await("points are in Chinese", SOON, () -> window.table(TABLE).getFirst().getFirst().contains("無法決策"));
    assertEquals(List.of("影響", "對象", "缺少什麼"), window.headings(TABLE));
    speak(Language.EN);
  }
}
