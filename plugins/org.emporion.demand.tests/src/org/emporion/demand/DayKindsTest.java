package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.emporion.demand.DayKinds.Kind;
import org.emporion.model.LocalText;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.TradingCalendar;
import org.junit.jupiter.api.Test;

/** Saturdays off and holidays are closed; days that were taken out are missing. */
class DayKindsTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 140;
  private static final TradingCalendar CALENDAR = new TradingCalendar(List.of(
      new TradingCalendar.Occasion(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 20),
          TradingCalendar.Kind.HOLIDAY, LocalText.same("New Year")),
      new TradingCalendar.Occasion(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30),
          TradingCalendar.Kind.CAMPAIGN, LocalText.same("Sale"))));

  @Test
  void whatWasTakenOutIsMissingAndNothingElse() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Set<LocalDate> taken = new TreeSet<>();
      while (taken.size() < 3) {
        LocalDate day = START.plusDays(1 + random.nextInt(DAYS - 2));
        if (trades(day) && taken.stream().noneMatch(one -> one.getDayOfWeek() == day.getDayOfWeek())) {
          taken.add(day);
        }
      }
      NavigableMap<LocalDate, Kind> kinds = kinds(taken, CALENDAR);
      for (LocalDate day : kinds.keySet()) {
        Kind expected = taken.contains(day) ? Kind.MISSING : trades(day) ? Kind.TRADED : Kind.CLOSED;
        assertEquals(expected, kinds.get(day), "seed " + seed + ", " + day);
      }
    }
  }

  @Test
  void withoutACalendarHolidaysAreAskedFor() {
    assertEquals(Kind.MISSING, kinds(Set.of(), TradingCalendar.EMPTY).get(LocalDate.of(2026, 2, 17)));
    assertTrue(DayKinds.of(history(List.of()), CALENDAR).isEmpty());
  }

  private static boolean trades(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && CALENDAR.on(day).stream().noneMatch(one -> one.kind() == TradingCalendar.Kind.HOLIDAY);
  }

  private static NavigableMap<LocalDate, Kind> kinds(Set<LocalDate> without, TradingCalendar calendar) {
    List<HourlyHistory.Hour> hours = new ArrayList<>();
    for (LocalDate day = START; day.isBefore(START.plusDays(DAYS)); day = day.plusDays(1)) {
      if (trades(day) && !without.contains(day)) {
        hours.add(new HourlyHistory.Hour(day.atTime(9, 0), 3, BigDecimal.TEN));
      }
    }
    return DayKinds.of(history(hours), calendar);
  }

  private static HourlyHistory history(List<HourlyHistory.Hour> hours) {
    long orders = 3L * hours.size();
    return new HourlyHistory("digest", "UTF-8", hours, orders, orders, 0, 0, 0, 0, 0, 0, List.of(), List.of());
  }
}
