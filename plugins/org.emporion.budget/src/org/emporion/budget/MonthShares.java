package org.emporion.budget;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.emporion.budget.simulation.Market;
import org.emporion.model.finding.DemandForecast;

/**
 * Which part of a planning year's trade falls into each of its months: as the last twelve months of the order history
 * had it by calendar month, and growing within the year as from year to year. A history shorter than that has no season
 * to tell, so each day then counts alike.
 */
public final class MonthShares {
  private MonthShares() {}

  /**
   * The shares, month by month from the first of the planning.
   *
   * @param demand the order history and its forecast
   * @param start first day of the first planning year
   */
  public static List<Double> of(DemandForecast demand, LocalDate start) {
    double[] season = season(demand);
    double growth = demand.yearlyGrowth().p50();
    List<Double> shares = new ArrayList<>();
    for (int year = 0; year < demand.ordersByYear().size(); year++) {
      double[] weights = new double[Market.MONTHS];
      double sum = 0;
      for (int month = 0; month < Market.MONTHS; month++) {
        Month calendar = start.plusMonths(month).getMonth();
        weights[month] = season[calendar.ordinal()] * Math.pow(growth, (double) month / Market.MONTHS);
        sum += weights[month];
      }
      for (double weight : weights) {
        shares.add(weight / sum);
      }
    }
    return List.copyOf(shares);
  }

  /** True when the order history is long enough to tell a season. */
  public static boolean seasonal(DemandForecast demand) {
    List<DemandForecast.Day> days = demand.days();
    return !days.isEmpty() && !days.getFirst().date().isAfter(days.getLast().date().minusYears(1).plusDays(1));
  }

  private static double[] season(DemandForecast demand) {
    List<DemandForecast.Day> days = demand.days();
    double[] season = new double[Market.MONTHS];
    if (!seasonal(demand)) {
      for (Month month : Month.values()) {
        season[month.ordinal()] = month.minLength();
      }
      return season;
    }
    LocalDate after = days.getLast().date().minusYears(1);
    days.stream().filter(day -> day.date().isAfter(after))
        .forEach(day -> season[day.date().getMonth().ordinal()] += day.orders());
    return season;
  }
}
