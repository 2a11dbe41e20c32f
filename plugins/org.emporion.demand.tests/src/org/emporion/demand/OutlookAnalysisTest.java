package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.emporion.model.Progress;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.Order;
import org.emporion.model.study.OrderLog;
import org.junit.jupiter.api.Test;

/** What goes on is chosen by its error, a season is used where there are two, and counting first changes nothing. */
class OutlookAnalysisTest {
  private static final LocalDate START = LocalDate.of(2023, 1, 1);

  @Test
  void aSeasonSeenTwiceIsFoundAndGoesOn() {
    OrderOutlook outlook = outlook(851, day -> day.getMonthValue() == 11 ? 60 : 20 + day.getMonthValue() % 3);
    assertEquals(OrderOutlook.Step.MONTH, outlook.step());
    assertEquals(28, outlook.orders().length);
    assertTrue(outlook.forecast().method().matches("seasonal naive|ETS\\(.*,[AM]\\)"), outlook.forecast().method());
    double[] mean = outlook.forecast().mean();
    assertTrue(mean[6] > 2 * mean[4], () -> "November against September: " + mean[6] + ", " + mean[4]);
    assertTrue(outlook.why().en().contains("28 whole months from 2023-01-01 to 2025-04-30"), outlook.why().en());
  }

  @Test
  void oneYearIsToldByWeekAndSaysThatItHasNoSeason() {
    OrderOutlook outlook = outlook(400, day -> 20 + day.getDayOfYear() * day.getDayOfMonth() % 11);
    assertEquals(OrderOutlook.Step.WEEK, outlook.step());
    assertEquals(LocalDate.of(2023, 1, 2), outlook.first());
    assertEquals(57, outlook.orders().length);
    assertTrue(outlook.why().en().contains("13 whole months are fewer than the 27"), outlook.why().en());
    assertTrue(outlook.why().zhTw().contains("13 個完整月份"), outlook.why().zhTw());
    outlook.forecast().bands().forEach(band -> {
      for (int step = 0; step < 6; step++) {
        assertTrue(0 <= band.low()[step] && band.low()[step] <= band.high()[step]);
      }
    });
    for (int i = 1; i < outlook.tried().size(); i++) {
      double best = outlook.tried().getFirst().scaledError().orElseThrow();
      assertTrue(outlook.tried().get(i).scaledError().orElse(Double.MAX_VALUE) >= best);
    }
  }

  @Test
  void fewWeeksAreRefused() {
    assertTrue(assertThrows(InsufficientEvidenceException.class, () -> outlook(80, day -> 5))
        .getMessage().contains("11 whole weeks"));
  }

  /** The reference history counted by hour first gives the figures its log gives. */
  @Test
  void aCountedHistoryIsForecastLikeItsLog() throws Exception {
    OrderLog log = OrderLogs.harbourLane();
    HourlyHistory counted = counted(log);
    var planning = Studies.planning(LocalDate.of(2012, 1, 1), 3, Studies.GROWTH);
    DemandForecast one = new DemandAnalysis().forecast(log, Studies.operations(), planning, 42).value();
    DemandForecast other = new DemandAnalysis().forecast(counted, Studies.operations(), planning, 42).value();
    assertEquals(one.hourOfWeek(), other.hourOfWeek());
    assertEquals(one.days(), other.days());
    assertEquals(one.horizonPeakHour(), other.horizonPeakHour());
    assertEquals(one.revenueByYear(), other.revenueByYear());
    assertEquals(one.cancelledOrders(), other.cancelledOrders());
    assertEquals(List.of(), other.busiestHour().rows());
    OutlookAnalysis analysis = new OutlookAnalysis();
    assertArrayEquals(analysis.outlook(log, 4, Progress.NONE).forecast().mean(),
        analysis.outlook(log.file(), counted, 4, Progress.NONE).forecast().mean());
  }

  private static OrderOutlook outlook(int days, ToIntFunction<LocalDate> ordersOf) {
    List<HourlyHistory.Hour> hours = new ArrayList<>();
    long orders = 0;
    for (LocalDate day = START; day.isBefore(START.plusDays(days)); day = day.plusDays(1)) {
      hours.add(new HourlyHistory.Hour(day.atTime(12, 0), ordersOf.applyAsInt(day), BigDecimal.TEN));
      orders += ordersOf.applyAsInt(day);
    }
    HourlyHistory history =
        new HourlyHistory("digest", "UTF-8", hours, orders, orders, 0, 0, 0, 0, 0, 0, List.of());
    return new OutlookAnalysis().outlook("orders.csv", history, 12, Progress.NONE);
  }

  private static HourlyHistory counted(OrderLog log) {
    Map<LocalDateTime, List<Order>> hours = new TreeMap<>();
    log.orders().stream().filter(order -> !order.cancelled()).forEach(order ->
        hours.computeIfAbsent(order.placedAt().truncatedTo(ChronoUnit.HOURS), any -> new ArrayList<>()).add(order));
    List<HourlyHistory.Hour> list = hours.entrySet().stream().map(one -> new HourlyHistory.Hour(one.getKey(),
        one.getValue().size(), one.getValue().stream().map(Order::value).reduce(BigDecimal.ZERO, BigDecimal::add)))
        .toList();
    long placed = list.stream().mapToLong(HourlyHistory.Hour::orders).sum();
    long cancelled = log.orders().size() - placed;
    return new HourlyHistory(log.digest(), "UTF-8", list, placed + cancelled, placed, cancelled, 0, cancelled, 0, 0, 0,
        List.of());
  }
}
