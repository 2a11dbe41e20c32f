package org.emporion.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emporion.demand.OutlookAnalysis;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.TradingCalendar;
import org.emporion.model.study.TradingCalendar.Kind;
import org.emporion.model.study.TradingCalendar.Occasion;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.chart.HistoryChart.Landmarks;
import org.emporion.report.chart.HistoryChart.View;
import org.junit.jupiter.api.Test;

/** Three years of hours; the busiest is on 11 November of the second. */
class HistoryChartTest {
  private static final LocalDateTime FIRST = LocalDateTime.of(2022, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2025, 1, 1, 0, 0);
  private static final LocalDateTime BUSIEST = LocalDateTime.of(2023, 11, 11, 20, 0);
  private final HourlyHistory history = history();
  private final OrderTimes times = OrderTimes.of(history).orElseThrow();
  private final HistoryChart charts = new HistoryChart();

  private static HourlyHistory history() {
    SplittableRandom random = new SplittableRandom(11);
    List<HourlyHistory.Hour> hours = new ArrayList<>();
    for (LocalDateTime hour = FIRST; hour.isBefore(LAST); hour = hour.plusHours(1)) {
      int orders = hour.equals(BUSIEST) ? 500 : hour.getHour() < 7 ? 0 : 10 + random.nextInt(20) + hour.getMonthValue();
      hours.add(new HourlyHistory.Hour(hour, orders, BigDecimal.valueOf(orders)));
    }
    long orders = hours.stream().mapToLong(HourlyHistory.Hour::orders).sum();
    return new HourlyHistory("00", "UTF-8", hours, orders, orders, 0, 0, 0, 0, 0, 0, List.of(), List.of());
  }

  private long summed(LocalDateTime from, LocalDateTime to) {
    return history.hours().stream().filter(one -> !one.start().isBefore(from) && one.start().isBefore(to))
        .mapToLong(HourlyHistory.Hour::orders).sum();
  }

  private ChartModel chart(View view, int columns) {
    return charts.of(times, view, landmarks(Optional.empty(), TradingCalendar.EMPTY), Optional.empty(), columns);
  }

  private Landmarks landmarks(Optional<Estimate> peak, TradingCalendar calendar) {
    return new Landmarks(times.busiest(), peak, calendar);
  }

  private static List<Point> orders(ChartModel chart) {
    return chart.series().getFirst().points();
  }

  @Test
  void anyStretchIsAddedUpAsTheHoursInItAre() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      LocalDateTime from = FIRST.plusHours(random.nextInt(26_000));
      LocalDateTime to = from.plusHours(random.nextInt(2_000));
      assertEquals(summed(from, to), times.orders(from, to));
    }
    assertEquals(history.orders(), times.orders(FIRST.minusYears(9), LAST.plusYears(9)));
    assertEquals(0, times.orders(LAST, LAST.plusYears(1)));
    assertEquals(new OrderTimes.Busiest(BUSIEST, 500), times.busiest().orElseThrow());
  }

  @Test
  void aPointForEachStepWhereThereIsRoom() {
    LocalDateTime from = LocalDate.of(2023, 3, 6).atStartOfDay();
    View view = new View(from, from.plusDays(10), OrderStep.DAY);
    List<Point> points = orders(chart(view, 400)).stream()
        .filter(point -> point.at() >= second(view.from()) && point.at() < second(view.to())).toList();
    assertEquals(10, points.size());
    for (int day = 0; day < 10; day++) {
      assertEquals(summed(from.plusDays(day), from.plusDays(day + 1L)), points.get(day).value());
      assertEquals(second(from.plusDays(day).plusHours(12)), points.get(day).at(), "it stands in the middle of its day");
    }
  }

  @Test
  void whereThereIsNoRoomNeighboursShareAPointAndNoneIsLost() {
    ChartModel chart = chart(new View(FIRST, LAST, OrderStep.HOUR), 400);
    List<Point> points = orders(chart);
    assertTrue(points.size() <= 404, "as many as can be told apart: " + points.size());
    assertEquals(500, points.stream().mapToDouble(Point::high).max().orElse(0), "the busiest hour is still seen");
    assertEquals(0, points.stream().mapToDouble(Point::low).min().orElse(1), "and the quiet ones");
    assertEquals(500, chart.marks().getFirst().value());
    assertFalse(chart.notes().isEmpty(), "what a point is then is said");
  }

  @Test
  void pointsStayTheSameWhileTheViewMoves() {
    List<Point> before = orders(chart(new View(FIRST, FIRST.plusDays(400), OrderStep.HOUR), 300));
    List<Point> after = orders(chart(new View(FIRST.plusDays(3), FIRST.plusDays(403), OrderStep.HOUR), 300));
    long shared = after.stream().filter(before::contains).count();
    assertTrue(shared > 280, "of 300 points " + shared + " are those of before");
  }

  @Test
  void monthsThatAreCutOffAreNoSlump() {
    View view = new View(FIRST.minusMonths(2), LAST.plusMonths(2), OrderStep.MONTH);
    assertEquals(36, orders(chart(view, 400)).size());
  }

  @Test
  void theFanBeginsAtTheLastMonthAndStandsOnItsOwnStepOnly() {
    var outlook = Optional.of(new OutlookAnalysis().outlook("orders.csv", history, Progress.NONE));
    LocalDateTime end = HistoryChart.end(outlook.get());
    assertEquals(LAST.plusYears(1), end);
    ChartModel months = charts.of(times, new View(FIRST, end, OrderStep.MONTH), landmarks(Optional.empty(), TradingCalendar.EMPTY), outlook, 400);
    assertEquals(List.of("orders", "band-95", "band-80", "forecast"), months.series().stream().map(Series::id).toList());
    Point last = orders(months).getLast();
    for (Series series : months.series().subList(1, 4)) {
      assertEquals(Point.of(last.at(), last.value()), series.points().getFirst());
      assertEquals(13, series.points().size());
    }
    ChartModel days = charts.of(times, new View(FIRST, end, OrderStep.DAY), landmarks(Optional.empty(), TradingCalendar.EMPTY), outlook, 400);
    assertEquals(1, days.series().size());
  }

  @Test
  void theHourToPlanForIsALineWhereHoursAreSeen() {
    Landmarks landmarks = landmarks(Optional.of(new Estimate(610, 740, 905)), TradingCalendar.EMPTY);
    View day = new View(BUSIEST.minusDays(1), BUSIEST.plusDays(1), OrderStep.HOUR);
    ChartModel hours = charts.of(times, day, landmarks, Optional.empty(), 400);
    assertEquals(List.of(740.0), hours.limits().stream().map(ChartModel.Limit::value).toList());
    assertEquals("Hour to plan for: 740 orders (610 to 905)", hours.limits().getFirst().name().en());
    View year = new View(FIRST, FIRST.plusYears(1), OrderStep.DAY);
    assertEquals(List.of(), charts.of(times, year, landmarks, Optional.empty(), 400).limits(),
        "orders of a day are not held against an hour");
  }

  @Test
  void daysThatAreNotLikeOthersAreShadedWithinTheViewAndNamedFromNear() {
    TradingCalendar calendar = new TradingCalendar(List.of(
        new Occasion(LocalDate.of(2023, 11, 1), LocalDate.of(2023, 11, 11), Kind.CAMPAIGN, new LocalText("11.11", "雙十一")),
        new Occasion(LocalDate.of(2023, 10, 10), LocalDate.of(2023, 10, 10), Kind.HOLIDAY, new LocalText("National Day", "國慶日")),
        new Occasion(LocalDate.of(2025, 10, 10), LocalDate.of(2025, 10, 10), Kind.HOLIDAY, new LocalText("Later", "以後"))));
    LocalDateTime from = LocalDate.of(2023, 11, 10).atStartOfDay();
    View near = new View(from, from.plusDays(7), OrderStep.HOUR);
    ChartModel chart = charts.of(times, near, landmarks(Optional.empty(), calendar), Optional.empty(), 400);
    Series campaign = chart.series().getLast();
    assertEquals(List.of("orders", "days-campaign"), chart.series().stream().map(Series::id).toList());
    assertEquals(ChartModel.Shape.STRETCHES, campaign.shape());
    assertEquals(List.of(second(from), second(from.plusDays(2))), campaign.points().stream().map(Point::at).toList(),
        "from where the view begins until the day after its last");
    assertTrue(chart.marks().stream().anyMatch(mark -> mark.name().zhTw().equals("雙十一") && mark.at() == second(from)));
    assertTrue(chart.summary().en().endsWith("Among it: 11.11."), chart.summary().en());
    ChartModel far = charts.of(times, new View(FIRST, LAST, OrderStep.WEEK), landmarks(Optional.empty(), calendar),
        Optional.empty(), 400);
    assertEquals(List.of("orders", "days-holiday", "days-campaign"), far.series().stream().map(Series::id).toList());
    assertEquals(1, far.marks().size(), "only the busiest hour is named");
    assertNotEquals(far.series().get(1).style(), far.series().get(2).style());
  }

  private static long second(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC);
  }
}
