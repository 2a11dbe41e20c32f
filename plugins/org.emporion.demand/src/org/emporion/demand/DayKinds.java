package org.emporion.demand;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.TradingCalendar;

/**
 * Tells the days without orders apart: a day is closed when the calendar has it as a holiday or as closed, or when at
 * least half of the same weekdays in the four weeks before and after it have no orders either; any other is missing,
 * and somebody should say whether the shop was closed or the file is not whole.
 */
public final class DayKinds {
  private static final int WEEKS_AROUND = 4;

  /** What a day of a history is. */
  public enum Kind {
    /** There were orders. */
    TRADED,
    /** The shop took none. */
    CLOSED,
    /** There should have been some. */
    MISSING
  }

  private DayKinds() {}

  /** Every day from the first with orders to the last; none for a history without orders. */
  public static NavigableMap<LocalDate, Kind> of(HourlyHistory history, TradingCalendar calendar) {
    TreeSet<LocalDate> traded = new TreeSet<>();
    history.hours().stream().filter(hour -> hour.orders() > 0).forEach(hour -> traded.add(hour.start().toLocalDate()));
    NavigableMap<LocalDate, Kind> kinds = new TreeMap<>();
    if (!traded.isEmpty()) {
      for (LocalDate day = traded.first(); !day.isAfter(traded.last()); day = day.plusDays(1)) {
        kinds.put(day, traded.contains(day) ? Kind.TRADED
            : holiday(day, calendar) || usuallyClosed(day, traded) ? Kind.CLOSED : Kind.MISSING);
      }
    }
    return Collections.unmodifiableNavigableMap(kinds);
  }

  private static boolean holiday(LocalDate day, TradingCalendar calendar) {
    return calendar.on(day).stream().anyMatch(one -> one.kind() != TradingCalendar.Kind.CAMPAIGN);
  }

  private static boolean usuallyClosed(LocalDate day, TreeSet<LocalDate> traded) {
    int open = 0;
    int seen = 0;
    for (int weeks = -WEEKS_AROUND; weeks <= WEEKS_AROUND; weeks++) {
      LocalDate other = day.plusWeeks(weeks);
      if (weeks != 0 && !other.isBefore(traded.first()) && !other.isAfter(traded.last())) {
        seen++;
        open += traded.contains(other) ? 1 : 0;
      }
    }
    return seen > 0 && 2 * open <= seen;
  }
}
