package org.emporion.budget.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.study.Planning;
import org.emporion.model.study.TradingCalendar;

/**
 * A month of the planning years: its days by weekday.
 *
 * @param year 0 for the first planning year
 * @param first its first day
 * @param length days
 * @param days days by weekday, from Monday
 * @param off those of them on which people are off work or the shop is closed
 */
record PlanningMonth(int year, LocalDate first, int length, int[] days, int[] off) {
  private static final int MONTHS = 12;

  /** All months of a plan, in order. */
  static List<PlanningMonth> of(Planning planning, TradingCalendar calendar) {
    List<PlanningMonth> months = new ArrayList<>();
    for (int month = 0; month < MONTHS * planning.years(); month++) {
      LocalDate first = planning.start().plusMonths(month);
      LocalDate end = planning.start().plusMonths(month + 1L);
      int[] days = new int[DayOfWeek.values().length];
      int[] off = new int[days.length];
      for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
        int weekday = day.getDayOfWeek().ordinal();
        days[weekday]++;
        boolean idle = calendar.on(day).stream().anyMatch(one -> one.kind() != TradingCalendar.Kind.CAMPAIGN);
        off[weekday] += idle ? 1 : 0;
      }
      months.add(new PlanningMonth(month / MONTHS, first, (int) (end.toEpochDay() - first.toEpochDay()), days, off));
    }
    return List.copyOf(months);
  }

  /** Days of a weekday on which somebody is there, if that weekday is open at all. */
  int open(int weekday, boolean holidays) {
    return holidays ? days[weekday] : days[weekday] - off[weekday];
  }

  /** Weeks in it. */
  double weeks() {
    return (double) length / days.length;
  }
}
