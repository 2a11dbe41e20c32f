package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.Language;
import org.emporion.ui.Examples;
import org.emporion.ui.session.DemandDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Columns of the order history are said in a dialog with a preview, kept as an edit, and taken back. */
class WorkbenchHistoryTest extends WindowJourney {
  private Path study;
  private DemandDesk desk;

  @BeforeAll
  void openAStudyWithABrokenRow() throws Exception {
    study = Examples.copyTo(home.resolve("history"));
    Path orders = study.resolve("data/orders.csv");
    List<String> lines = Files.readAllLines(orders);
    List<String> broken = new ArrayList<>(lines);
    broken.add(lines.getLast().replaceFirst("\\d{4}-\\d{2}-\\d{2}", "yesterday").replaceFirst("^[^,]*", "X1"));
    Files.write(orders, broken);
    open(study);
    desk = known(DemandDesk.class);
    window.await("the history is read", SOON, () -> desk.findings().outlook().isPresent());
    window.showPart("org.emporion.part.demand");
    window.await("it can be mapped", SOON, () -> window.enabled("demand.map"));
  }

  private void map() {
    window.press("demand.map");
    window.await("the dialog is open", SOON, () -> !window.dialogs().isEmpty());
    window.await("the file was read", SOON, () -> window.enabled("dialog.save"));
  }

  @Test
  @Order(1)
  void thePreviewTellsWhatIsReadAndWhichRowsAreNot() {
    map();
    assertEquals(List.of(), window.unnamedControls());
    assertTrue(window.text("history.told").startsWith("⚠ 19,960 orders"), window.text("history.told"));
    assertTrue(window.headings("history.rows").stream().anyMatch(one -> one.endsWith("▸ time")),
        window.headings("history.rows").toString());
    List<List<String>> unreadable = window.table("history.unreadable");
    assertEquals(1, unreadable.size());
    assertTrue(unreadable.getFirst().get(2).contains("yesterday"), unreadable.toString());
  }

  @Test
  @Order(2)
  void whatIsSaidIsReadAtOnceAndKeptAsAnEdit() throws Exception {
    byte[] before = Files.readAllBytes(study.resolve("operations.yaml"));
    window.choose("history.field.rows", 2);
    window.await("it is read as lines", SOON, () -> window.enabled("dialog.save")
        && window.text("history.told").contains("orders in"));
    window.press("dialog.save");
    window.await("the dialog is closed", SOON, () -> window.dialogs().isEmpty());
    window.await("the study says so", SOON, () -> session.state().undoable().isPresent());
    assertTrue(Files.readString(study.resolve("operations.yaml")).contains("rows: lines"));
    session.undo();
    window.await("it is taken back", SOON, () -> session.state().undoable().isEmpty());
    assertEquals(new String(before), Files.readString(study.resolve("operations.yaml")));
  }

  @Test
  @Order(3)
  void whatDoesNotGoTogetherCannotBeKept() {
    map();
    window.choose("history.field.price-column", 1);
    window.await("it is told why", SOON, () -> window.text("history.told").startsWith("⚠ Quantity and price"));
    assertTrue(!window.enabled("dialog.save"));
    window.press("dialog.cancel");
    window.await("the dialog is closed", SOON, () -> window.dialogs().isEmpty());
  }

  @Test
  @Order(4)
  void itSpeaksChinese() {
    speak(Language.ZH_TW);
    map();
    assertEquals(List.of(), window.unnamedControls());
    assertTrue(window.text("history.told").contains("筆訂單"), window.text("history.told"));
    window.press("dialog.cancel");
    window.await("the dialog is closed", SOON, () -> window.dialogs().isEmpty());
    speak(Language.EN);
  }
}
