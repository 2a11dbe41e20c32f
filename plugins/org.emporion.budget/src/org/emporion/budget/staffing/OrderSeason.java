package org.emporion.budget.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.finding.DemandForecast;

/**
 * How the orders of a planning year spread over its months: by the orders for each day of the calendar months in the
 * history, and growing from month to month as they do from year to year. A history without all twelve months tells no season.
 */
final class OrderSeason {
  private static final int MONTHS = 12;
  /** Days that a month needs in the history to tell something. */
  private static final int LEAST_DAYS = 20;

  private final double[] perDay = new double[MONTHS];
  private final boolean told;
  private final double growth;

  OrderSeason(DemandForecast demand) {
    growth = demand.yearlyGrowth().p50();
    int[] days = new int[MONTHS];
    if (!demand.days().isEmpty()) {
      LocalDate last = demand.days().getLast().date();
      for (LocalDate day = demand.days().getFirst().date(); !day.isAfter(last); day = day.plusDays(1)) {
        days[day.getMonthValue() - 1]++;
      }
    }
    demand.days().forEach(day -> perDay[day.date().getMonthValue() - 1] += day.orders());
    boolean all = true;
    for (int month = 0; month < MONTHS; month++) {
      all &= days[month] >= LEAST_DAYS;
      perDay[month] /= Math.max(1, days[month]);
    }
    told = all;
  }

  /** True when the history has all months of a year. */
  boolean told() {
    return told;
  }

  /** Share of its planning year's orders in each month; those of a year sum to one. */
  double[] shares(List<PlanningMonth> months) {
    double[] shares = new double[months.size()];
    for (int from = 0; from < shares.length; from += MONTHS) {
      double sum = 0;
      for (int month = from; month < from + MONTHS; month++) {
        shares[month] = weight(months.get(month)) * Math.pow(growth, (double) (month - from) / MONTHS);
        sum += shares[month];
      }
      for (int month = from; month < from + MONTHS; month++) {
        shares[month] /= sum;
      }
    }
    return shares;
  }

  private double weight(PlanningMonth month) {
    double weight = 0;
    for (int day = 0; day < month.length(); day++) {
      weight += told ? perDay[month.first().plusDays(day).getMonthValue() - 1] : 1;
    }
    return weight;
  }

  /** Calendar months, from January, with their orders for each day relative to the mean; none when no season is told. */
  List<Double> relative() {
    List<Double> relative = new ArrayList<>();
    double mean = 0;
    for (double one : perDay) {
      mean += one / MONTHS;
    }
    for (int month = 0; told && month < MONTHS; month++) {
      relative.add(perDay[month] / mean);
    }
    return relative;
  }
}
