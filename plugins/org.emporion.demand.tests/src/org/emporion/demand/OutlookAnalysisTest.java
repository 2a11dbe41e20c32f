package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.OrderOutlook.Course;
import org.emporion.model.study.HourlyHistory;
import org.junit.jupiter.api.Test;

/** What goes on is chosen by its error, and a season is used where there are two. */
class OutlookAnalysisTest {
  private static final LocalDate START = LocalDate.of(2023, 1, 1);

  @Test
  void aSeasonSeenTwiceIsFoundAndGoesOn() {
    OrderOutlook outlook = outlook(851, day -> day.getMonthValue() == 11 ? 60 : 20 + day.getMonthValue() % 3);
    Course course = outlook.course().orElseThrow();
    assertEquals(OrderOutlook.Step.MONTH, course.step());
    assertEquals(28, course.observed().size());
    String method = outlook.tried().getFirst().method();
    assertTrue(method.matches("seasonal naive|ETS\\(.*,[AM]\\)"), method);
    List<Double> mean = course.expected();
    assertTrue(mean.get(6) > 2 * mean.get(4), () -> "November against September: " + mean);
    assertEquals(LocalDate.of(2025, 5, 1), course.day(course.observed().size()));
    assertTrue(outlook.why().en().contains("28 whole months from 2023-01-01 to 2025-04-30"), outlook.why().en());
  }

  @Test
  void oneYearIsToldByWeekAndSaysThatItHasNoSeason() {
    OrderOutlook outlook = outlook(400, day -> 20 + day.getDayOfYear() * day.getDayOfMonth() % 11);
    Course course = outlook.course().orElseThrow();
    assertEquals(OrderOutlook.Step.WEEK, course.step());
    assertEquals(LocalDate.of(2023, 1, 2), course.first());
    assertEquals(57, course.observed().size());
    assertTrue(course.yearly().isEmpty());
    assertTrue(outlook.why().en().contains("13 whole months are fewer than the 27"), outlook.why().en());
    assertTrue(outlook.why().zhTw().contains("13 個完整月份"), outlook.why().zhTw());
    course.bands().forEach(band -> {
      for (int step = 0; step < course.expected().size(); step++) {
        assertTrue(0 <= band.low().get(step) && band.low().get(step) <= band.high().get(step));
      }
    });
    for (int i = 1; i < outlook.tried().size(); i++) {
      double best = outlook.tried().getFirst().scaledError().orElseThrow();
      assertTrue(outlook.tried().get(i).scaledError().orElse(Double.MAX_VALUE) >= best);
    }
  }

  @Test
  void fewWeeksCarryNoForecastAndThatIsSaid() {
    OrderOutlook outlook = outlook(80, day -> 5);
    assertTrue(outlook.course().isEmpty());
    assertTrue(outlook.why().en().contains("11 whole weeks"), outlook.why().en());
  }

  /** A shop that doubles every year goes on to about twice the orders of the last twelve months. */
  @Test
  void growthFollowsFromTwoYearsAndAQuarter() {
    OrderOutlook outlook = outlook(4 * 366, day -> (int) Math.round(20
        * Math.pow(2, (day.toEpochDay() - START.toEpochDay()) / 365.25) * (1 + day.getMonthValue() % 3)));
    Estimate yearly = outlook.course().orElseThrow().yearly().orElseThrow();
    assertEquals(2, yearly.p50(), 0.4);
    assertTrue(yearly.p10() < yearly.p50() && yearly.p50() < yearly.p90(), yearly.toString());
  }

  @Test
  void aCancelledOutlookEnds() {
    assertThrows(CancellationException.class, () -> new OutlookAnalysis().outlook("orders.csv",
        history(400, day -> 20 + day.getDayOfMonth()), new Progress() {
          @Override
          public void report(LocalText what, double done) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        }));
  }

  private static OrderOutlook outlook(int days, ToIntFunction<LocalDate> ordersOf) {
    return new OutlookAnalysis().outlook("orders.csv", history(days, ordersOf), Progress.NONE);
  }

  private static HourlyHistory history(int days, ToIntFunction<LocalDate> ordersOf) {
    List<HourlyHistory.Hour> hours = new ArrayList<>();
    long orders = 0;
    for (LocalDate day = START; day.isBefore(START.plusDays(days)); day = day.plusDays(1)) {
      hours.add(new HourlyHistory.Hour(day.atTime(12, 0), ordersOf.applyAsInt(day), BigDecimal.TEN));
      orders += ordersOf.applyAsInt(day);
    }
    return new HourlyHistory("digest", "UTF-8", hours, orders, orders, 0, 0, 0, 0, 0, 0, List.of(), List.of());
  }
}
