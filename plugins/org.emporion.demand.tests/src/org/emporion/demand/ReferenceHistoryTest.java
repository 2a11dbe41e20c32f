package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.emporion.model.Progress;
import org.emporion.model.finding.DemandForecast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The figures of reference case DATA-01 (UCI Online Retail, Chen 2012) from the example's history; the
 * case's numbers stand in {@code data-01.properties}.
 */
class ReferenceHistoryTest {
  private static final Properties CASE = new Properties();
  private static OrderLog log;
  private static DemandForecast forecast;

  @BeforeAll
  static void analyse() throws IOException {
    try (var in = ReferenceHistoryTest.class.getResourceAsStream("data-01.properties")) {
      CASE.load(in);
    }
    log = OrderLogs.harbourLane();
    forecast = new DemandAnalysis()
        .forecast(log.history(), Studies.operations(), Studies.planning(LocalDate.of(2012, 1, 1), 3, Studies.GROWTH),
            42, Progress.NONE)
        .value();
  }

  private static double figure(String name) {
    return Double.parseDouble(CASE.getProperty(name));
  }

  @Test
  void ordersAndCancellations() {
    assertEquals(figure("orders"), forecast.orders());
    assertEquals(figure("cancelled_invoices"), forecast.cancelledOrders());
  }

  @Test
  void ordersOfEachMonth() {
    Map<String, Integer> expected = new TreeMap<>();
    CASE.stringPropertyNames().stream()
        .filter(name -> name.startsWith("orders_per_month."))
        .forEach(name -> expected.put(name.substring(17), (int) figure(name)));
    assertEquals(13, expected.size());
    assertEquals(expected, forecast.ordersPerMonth());
  }

  @Test
  void busiestDayAndTradingDays() {
    assertEquals(figure("trading_days"), forecast.tradingDays());
    assertEquals(figure("orders_per_trading_day"), (double) forecast.orders() / forecast.tradingDays(), 5e-5);
    var busiest = forecast.days().stream().max((one, other) -> Integer.compare(one.orders(), other.orders()));
    assertEquals(CASE.getProperty("busiest_day.date"), busiest.orElseThrow().date().toString());
    assertEquals(figure("busiest_day.orders"), busiest.orElseThrow().orders());
  }

  @Test
  void busiestHourAndItsRatioToTheMean() {
    assertEquals(CASE.getProperty("busiest_hour.hour"),
        forecast.busiestHour().start().toString().substring(0, 13).replace('T', ' '));
    assertEquals(figure("busiest_hour.orders"), forecast.busiestHour().orders());
    assertEquals(figure("mean_orders_per_active_hour"), forecast.meanActiveHour(), 5e-5);
    assertEquals(figure("peak_hour_to_mean"), forecast.peakToMean(), 5e-4);
  }

  @Test
  void theRowsOfTheBusiestHourHoldItsOrders() {
    LocalDateTime start = forecast.busiestHour().start();
    List<Integer> rows = log.orders().stream().filter(order -> !order.cancelled()
        && order.placedAt().truncatedTo(ChronoUnit.HOURS).equals(start)).map(Order::row).sorted().toList();
    assertEquals(forecast.busiestHour().orders(), rows.size());
    assertEquals(List.of((long) rows.getFirst(), (long) rows.getLast()),
        List.of(forecast.busiestHour().firstRow(), forecast.busiestHour().lastRow()));
  }

  /** The case's revenue of the ten whole months from January to October, and the two that reach out of the window. */
  @Test
  void revenueOfTheLastTwelveMonths() {
    BigDecimal year = log.orders().stream()
        .filter(order -> !order.cancelled() && !order.placedAt().toLocalDate().isBefore(LocalDate.of(2010, 12, 10)))
        .map(Order::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(year.doubleValue() * 41.27, forecast.annualRevenue(), 0.01);
    for (Map.Entry<String, Integer> month : forecast.ordersPerMonth().entrySet()) {
      BigDecimal sum = log.orders().stream()
          .filter(order -> !order.cancelled() && order.placedAt().toString().startsWith(month.getKey()))
          .map(Order::value)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(
          new BigDecimal(CASE.getProperty("revenue_gbp_per_month." + month.getKey())).setScale(2, RoundingMode.HALF_UP),
          sum.setScale(2, RoundingMode.HALF_UP));
    }
  }

  /** The greatest hour seen in a year is a likely value of the greatest hour of a year. */
  @Test
  void theForecastPeakStraddlesTheOneThatWasSeen() {
    assertTrue(forecast.peakHour().p10() < 32 * 1.15 && forecast.peakHour().p90() > 32, forecast.peakHour().toString());
  }
}
