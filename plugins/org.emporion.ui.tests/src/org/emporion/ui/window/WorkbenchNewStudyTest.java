package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.emporion.model.Language;
import org.emporion.model.study.OrderHistory;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.emporion.ui.parts.ChartCanvas;
import org.emporion.ui.session.Outcome;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.workbench.Commands;
import org.emporion.ui.workbench.Places;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From nothing to an assessed study on own orders, with its report: in the window alone, no file edited by hand. */
class WorkbenchNewStudyTest extends WindowJourney {
  private static final Duration ASSESSED = Duration.ofMinutes(5);
  private Path folder;
  private Path orders;

  @BeforeAll
  void haveOrders() throws Exception {
    Places shipped = known(Places.class);
    know(Places.class, new Places(shipped.loadHome(), Examples.shipped().getParent()));
    folder = home.resolve("studies/tea");
    orders = home.resolve("export.csv");
    List<String> lines = Files.readAllLines(Examples.shipped().resolve("data/orders.csv"));
    Files.writeString(orders, "Bestellung;Zeitpunkt;Summe\n");
    List<String> own = lines.stream().skip(1).map(line -> line.split(",")).filter(cells -> cells[4].equals("placed"))
        .map(cells -> cells[0] + ";" + cells[1] + ";" + cells[3]).toList();
    Files.write(orders, own, StandardOpenOption.APPEND);
  }

  private void ask() {
    window.run(Commands.NEW, Map.of());
    window.await("the dialog is open", SOON, () -> window.dialogs().contains(
        known(Wording.class).say("new-study.title")));
  }

  @Test
  @Order(1)
  void whatIsMissingIsToldAtItsField() {
    ask();
    assertEquals(List.of(), window.unnamedControls());
    window.press("dialog.save");
    window.await("the title is asked for", SOON, () -> window.text("problem.title").contains("title"));
    window.type("new-study.history", orders + ".gone");
    window.await("the file is missed", SOON, () -> window.text("problem.history").contains("no such file"));
    window.type("new-study.name", "Tea shop");
    window.await("the folder follows from the title", SOON, () -> window.text("new-study.folder").endsWith("tea-shop"));
    window.press("dialog.cancel");
    window.await("the dialog is closed", SOON, () -> window.dialogs().isEmpty());
  }

  @Test
  @Order(2)
  void aStudyOnOwnOrdersIsMadeAssessedAndReported() {
    ask();
    window.type("new-study.name", "Tea shop");
    window.type("new-study.history", orders.toString());
    window.type("new-study.folder", folder.toString());
    window.press("dialog.save");
    window.await("its columns are asked for", SOON, () -> window.dialogs().size() == 1
        && window.dialogs().getFirst().contains("order history"));
    window.await("it tells which it cannot find out", SOON, () -> window.text("history.told").contains("Bestellung"));
    int column = 0;
    for (String field : List.of("order", "time", "value")) {
      column++;
      window.choose("history.field." + field + "-column", column);
    }
    window.await("the file was read", SOON, () -> window.enabled("dialog.save")
        && window.text("history.told").contains("orders in"));
    window.press("dialog.save");
    window.await("the study is assessed", ASSESSED, () -> {
      SessionState state = session.state();
      return state.running().isEmpty() && state.outcome().filter(one -> one.kind() == Outcome.Kind.DONE).isPresent()
          && state.report().isPresent() && state.study().filter(one -> one.folder().equals(folder)).isPresent();
    });
    OrderHistory history = session.state().study().orElseThrow().study().operations().history();
    assertEquals("data/export.csv", history.file());
    assertEquals("TWD", history.currency().getCurrencyCode());
    var demand = session.state().assessment().orElseThrow().demand().orElseThrow().value();
    assertEquals(19_960, demand.orders(), "placed orders of the example, counted again");
    assertTrue(session.state().assessment().orElseThrow().ranking().isPresent());
    assertTrue(Files.isRegularFile(folder.resolve("reports/report.en.html")));
    assertTrue(window.title().startsWith("Tea shop"), window.title());
  }

  @Test
  @Order(3)
  void whatIsStillMissingLeadsOn() {
    window.showPart("org.emporion.part.points");
    window.await("points are listed", SOON, () -> !window.table("points.table").isEmpty());
    assertFalse(window.table("points.table").stream().anyMatch(row -> row.get(2).contains("Nothing was assessed")));
  }

  @Test
  @Order(4)
  void theBudgetSaysHowSureItIsAndWhatDrivesIt() {
    window.showPart("org.emporion.part.budget");
    window.await("a budget is shown", SOON, () -> window.enabled("budget.facts") && window.table("budget.facts").size() > 3);
    assertTrue(window.text("budget.headline").contains("NT$"), window.text("budget.headline"));
    List<List<String>> lines = window.table("budget.lines");
    assertTrue(lines.stream().anyMatch(row -> row.get(1).contains("counted by")), lines.toString());
    assertTrue(window.table("budget.drivers").stream().anyMatch(row -> row.get(1).contains("%")),
        window.table("budget.drivers").toString());
    window.await("its chart is drawn", SOON, () -> String.valueOf(window.data("budget.canvas", ChartCanvas.DRAWN)).startsWith("budget-"));
    assertEquals(List.of(), window.unnamedControls());
  }

  @Test
  @Order(5)
  void itSpeaksChinese() {
    speak(Language.ZH_TW);
    ask();
    assertEquals(List.of(), window.unnamedControls());
    window.press("dialog.save");
    window.await("the title is asked for", SOON, () -> window.text("problem.title").contains("標題"));
    window.press("dialog.cancel");
    window.await("the dialog is closed", SOON, () -> window.dialogs().isEmpty());
    speak(Language.EN);
  }
}
