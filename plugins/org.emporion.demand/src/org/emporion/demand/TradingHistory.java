package org.emporion.demand;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.emporion.model.finding.DemandForecast.Day;
import org.emporion.model.finding.DemandForecast.Hour;
import org.emporion.model.study.HourlyHistory;

/** An order history by hour, day, week and month; cancellations are counted apart and belong to no hour. */
final class TradingHistory {
  private final String file;
  private final HourlyHistory counted;
  private final NavigableMap<LocalDateTime, Integer> hours = new TreeMap<>();
  private final NavigableMap<LocalDate, Integer> days = new TreeMap<>();
  private final NavigableMap<LocalDate, BigDecimal> revenue = new TreeMap<>();

  /** Takes a history that was counted while reading. */
  TradingHistory(String file, HourlyHistory counted) {
    this.file = file;
    this.counted = counted;
    counted.hours().forEach(hour -> add(hour.start(), hour.orders(), hour.revenue()));
  }

  private void add(LocalDateTime hour, int placed, BigDecimal value) {
    revenue.merge(hour.toLocalDate(), value, BigDecimal::add);
    if (placed > 0) {
      hours.merge(hour, placed, Integer::sum);
      days.merge(hour.toLocalDate(), placed, Integer::sum);
    }
  }

  /** The file it stands in. */
  String file() {
    return file;
  }

  /** Orders, cancellations apart. */
  int orders() {
    return Math.toIntExact(counted.orders());
  }

  /** Cancellations. */
  int cancelled() {
    return Math.toIntExact(counted.cancelledOrders());
  }

  /** Orders of a day. */
  int on(LocalDate day) {
    return days.getOrDefault(day, 0);
  }

  /** The day of the first order; there must be one. */
  LocalDate firstDay() {
    return days.firstKey();
  }

  /** The day of the last order; there must be one. */
  LocalDate lastDay() {
    return days.lastKey();
  }

  /** Days with at least one order. */
  int tradingDays() {
    return days.size();
  }

  /** Orders by month, such as {@code 2011-11}, in order; months without any in between are listed with 0. */
  Map<String, Integer> ordersPerMonth() {
    Map<String, Integer> months = new LinkedHashMap<>();
    if (days.isEmpty()) {
      return months;
    }
    YearMonth last = YearMonth.from(lastDay());
    for (YearMonth month = YearMonth.from(firstDay()); !month.isAfter(last); month = month.plusMonths(1)) {
      months.put(month.toString(), 0);
    }
    days.forEach((day, count) -> months.merge(YearMonth.from(day).toString(), count, Integer::sum));
    return months;
  }

  /** The days with at least one order, in order. */
  List<Day> days() {
    Map<LocalDate, Integer> busiest = new HashMap<>();
    hours.forEach((hour, count) -> busiest.merge(hour.toLocalDate(), count, Math::max));
    List<Day> result = new ArrayList<>(days.size());
    days.forEach((day, count) -> result.add(new Day(day, count, busiest.get(day))));
    return result;
  }

  /** The hour with most orders, the earliest on a tie. */
  Hour busiestHour() {
    HourlyHistory.CloseUp busiest = counted.busiest().getFirst();
    return new Hour(busiest.start(), busiest.orders(), busiest.firstRow(), busiest.lastRow());
  }

  /** Orders per hour over the hours with at least one. */
  double meanActiveHour() {
    return (double) orders() / hours.size();
  }

  /**
   * Mean orders per hour by weekday (rows from Monday) and hour of day, over every such day from the
   * first to the last, closed ones included.
   */
  List<List<Double>> hourOfWeek() {
    double[][] sums = new double[7][24];
    hours.forEach((hour, count) -> sums[hour.getDayOfWeek().getValue() - 1][hour.getHour()] += count);
    long[] occurrences = new long[7];
    for (LocalDate day = firstDay(); !day.isAfter(lastDay()); day = day.plusDays(1)) {
      occurrences[day.getDayOfWeek().getValue() - 1]++;
    }
    List<List<Double>> week = new ArrayList<>(7);
    for (int day = 0; day < 7; day++) {
      List<Double> profile = new ArrayList<>(24);
      for (int hour = 0; hour < 24; hour++) {
        profile.add(occurrences[day] == 0 ? 0 : sums[day][hour] / occurrences[day]);
      }
      week.add(List.copyOf(profile));
    }
    return List.copyOf(week);
  }

  /** First day of the twelve months that end with the last day. */
  LocalDate yearStart() {
    return lastDay().minusMonths(12).plusDays(1);
  }

  /** Days of the twelve months that end with the last day, relative to those the log covers; 1 for a full year. */
  double yearPerObserved() {
    LocalDate from = firstDay().isAfter(yearStart()) ? firstDay() : yearStart();
    double observed = ChronoUnit.DAYS.between(from, lastDay()) + 1;
    return (ChronoUnit.DAYS.between(yearStart(), lastDay()) + 1) / observed;
  }

  /** Orders of the last twelve months, as far as the log covers them. */
  int ordersOfLastYear() {
    return days.tailMap(yearStart(), true).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Revenue of the last twelve months in the history's currency, as far as the log covers them. */
  BigDecimal revenueOfLastYear() {
    return revenue.tailMap(yearStart(), true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Orders in the busiest hour of each ISO week that has trading and reaches into the last twelve
   * months, in order of time.
   *
   * @param out Mondays of weeks to leave out
   */
  double[] weeklyMaxima(Set<LocalDate> out) {
    Map<LocalDate, Integer> weeks = new TreeMap<>();
    LocalDate first = monday(yearStart());
    hours.tailMap(first.atStartOfDay(), true)
        .forEach((hour, count) -> weeks.merge(monday(hour.toLocalDate()), count, Math::max));
    weeks.keySet().removeAll(out);
    return weeks.values().stream().mapToDouble(Integer::doubleValue).toArray();
  }

  /** The lines of the file from the first to the last, as {@code file:first-last}. */
  String allRows() {
    return file + ":" + (1 + Math.min(1, counted.rows())) + "-" + (1 + counted.rows());
  }

  /** Orders of each whole month from the first to the last, in order; those without any are 0. */
  NavigableMap<LocalDate, Integer> wholeMonths() {
    NavigableMap<LocalDate, Integer> months = new TreeMap<>();
    LocalDate first = firstDay().getDayOfMonth() == 1 ? firstDay() : firstDay().plusMonths(1).withDayOfMonth(1);
    for (LocalDate month = first; !month.plusMonths(1).isAfter(lastDay().plusDays(1)); month = month.plusMonths(1)) {
      months.put(month, sum(month, month.plusMonths(1)));
    }
    return months;
  }

  /** Orders of each whole ISO week from the first to the last, in order; those without any are 0. */
  NavigableMap<LocalDate, Integer> wholeWeeks() {
    NavigableMap<LocalDate, Integer> weeks = new TreeMap<>();
    LocalDate first = firstDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (LocalDate week = first; !week.plusWeeks(1).isAfter(lastDay().plusDays(1)); week = week.plusWeeks(1)) {
      weeks.put(week, sum(week, week.plusWeeks(1)));
    }
    return weeks;
  }

  private int sum(LocalDate from, LocalDate before) {
    return days.subMap(from, true, before, false).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The lines of the file from the first order of the busiest hour to its last, as {@code file:first-last}. */
  String rowsOfBusiestHour() {
    return file + ":" + busiestHour().firstRow() + "-" + busiestHour().lastRow();
  }

  /** The Monday of a day's ISO week. */
  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
