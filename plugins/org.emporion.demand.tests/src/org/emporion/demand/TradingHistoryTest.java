package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emporion.model.finding.DemandForecast.Day;
import org.emporion.model.finding.DemandForecast.Hour;
import org.junit.jupiter.api.Test;

class TradingHistoryTest {
  /** Two hours with two orders each; a cancellation would make the later one the busier. */
  private final TradingHistory history = new TradingHistory("data/orders.csv", new OrderLog(List.of(
      order(2, "2024-12-30T10:59:59", false),
      order(3, "2024-12-30T10:00", false),
      order(4, "2024-12-30T11:00", true),
      order(5, "2025-02-03T09:15", false),
      order(6, "2025-02-03T09:20", true),
      order(7, "2025-02-03T09:59", false),
      order(8, "2025-02-04T09:00", false))).counted());

  @Test
  void theEarliestOfEqualHoursIsTheBusiest() {
    assertEquals(new Hour(LocalDateTime.of(2024, 12, 30, 10, 0), 2, 2, 3), history.busiestHour());
  }

  @Test
  void cancellationsAreCountedApart() {
    assertEquals(5, history.orders());
    assertEquals(2, history.cancelled());
    assertEquals(5.0 / 3, history.meanActiveHour(), 1e-12);
    assertEquals(new Day(history.lastDay().minusDays(1), 2, 2), history.days().get(1));
  }

  @Test
  void rowsOfTheBusiestHour() {
    assertEquals("data/orders.csv:2-3", history.rowsOfBusiestHour());
  }

  @Test
  void weeksThatAreLeftOutHaveNoMaximum() {
    assertArrayEquals(new double[] {2}, history.weeklyMaxima(Set.of(LocalDate.of(2024, 12, 30))));
  }

  @Test
  void monthsAndWeeksWithoutTradingAreSeen() {
    assertEquals(Map.of("2024-12", 2, "2025-01", 0, "2025-02", 3), history.ordersPerMonth());
    assertArrayEquals(new double[] {2, 2}, history.weeklyMaxima(Set.of()));
  }

  private static Order order(int row, String at, boolean cancelled) {
    return new Order("o" + row, LocalDateTime.parse(at), BigDecimal.TEN, cancelled, row);
  }
}
