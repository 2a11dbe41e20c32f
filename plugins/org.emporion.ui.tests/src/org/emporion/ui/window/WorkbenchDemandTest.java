package org.emporion.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.emporion.model.Language;
import org.emporion.report.chart.OrderStep;
import org.emporion.ui.Examples;
import org.emporion.ui.model.demand.HistoryWindow;
import org.emporion.ui.parts.ChartCanvas;
import org.emporion.ui.parts.demand.HistoryCanvas;
import org.emporion.ui.session.DemandDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The order history of the example, from all of it to an hour, by keys and buttons. */
class WorkbenchDemandTest extends WindowJourney {
  private static final String CHART = "demand.canvas";

  @BeforeAll
  void openTheExample() throws Exception {
    Path study = Examples.copyTo(home.resolve("demand"));
    open(study);
    DemandDesk desk = known(DemandDesk.class);
    window.await("the history is read", SOON, () -> desk.findings().outlook().isPresent());
    window.showPart("org.emporion.part.demand");
    window.await("its chart is drawn", SOON, () -> "history".equals(window.data(CHART, ChartCanvas.DRAWN)));
  }

  private HistoryWindow seen() {
    return (HistoryWindow) window.data(CHART, HistoryCanvas.WINDOW);
  }

  @Test
  @Order(1)
  void allOfItIsSeenByWeekWithItsForecast() {
    assertTrue(seen().whole());
    assertEquals(OrderStep.WEEK, seen().step());
    List<List<String>> facts = window.table("demand.facts");
    assertTrue(facts.contains(List.of("Busiest hour", "32 orders, 10 May 2011, 15:00")), facts.toString());
    assertTrue(facts.stream().anyMatch(row -> row.getFirst().equals("Forecast") && row.get(1).contains("80%")),
        facts.toString());
    assertTrue(window.table("demand.methods").size() >= 3);
  }

  @Test
  @Order(2)
  void keysGoNearerAsideAndBack() {
    window.await("the chart has the keyboard", SOON, () -> CHART.equals(window.focused()));
    for (int press = 0; press < 12 && seen().step() != OrderStep.HOUR; press++) {
      window.key("ARROW_UP");
    }
    HistoryWindow near = seen();
    assertEquals(OrderStep.HOUR, near.step());
    window.key("ARROW_RIGHT");
    window.await("it moved on", SOON, () -> seen().from().isAfter(near.from()) && seen().length().equals(near.length()));
    window.key("HOME");
    window.await("it is at the beginning", SOON, () -> seen().from().equals(seen().first()));
    window.key("0");
    window.await("all is seen again", SOON, () -> seen().whole());
  }

  @Test
  @Order(3)
  void thePeakIsOneButtonAway() {
    window.press("demand.peak");
    window.await("the peak is in the middle", SOON, () -> seen().length().toDays() == 3
        && !seen().from().isAfter(LocalDateTime.of(2011, 5, 10, 15, 0)));
    assertEquals(OrderStep.HOUR, seen().step());
    window.choose("demand.step", 3);
    window.await("it is added up by day", SOON, () -> seen().step() == OrderStep.DAY);
    window.choose("demand.stretch", 0);
    window.choose("demand.step", 0);
    window.await("all is seen again", SOON, () -> seen().whole() && seen().step() == OrderStep.WEEK);
  }

  @Test
  @Order(4)
  void movingAboutLeavesTheEventLoopFree() {
    window.choose("demand.step", 4);
    try (EventLoopMonitor monitor = new EventLoopMonitor(display())) {
      for (int press = 0; press < 10; press++) {
        window.key(press < 5 ? "ARROW_UP" : "ARROW_DOWN");
      }
      assertTrue(monitor.report("moving about in a history", 100));
    }
    window.choose("demand.step", 0);
  }

  @Test
  @Order(5)
  void itSpeaksChineseAndEveryControlHasAName() {
    assertEquals(List.of(), window.unnamedControls());
    speak(Language.ZH_TW);
    window.await("the facts are in Chinese", SOON,
        () -> window.table("demand.facts").stream().anyMatch(row -> row.getFirst().equals("最忙的一小時")));
    assertEquals(List.of(), window.unnamedControls());
    speak(Language.EN);
  }
}
