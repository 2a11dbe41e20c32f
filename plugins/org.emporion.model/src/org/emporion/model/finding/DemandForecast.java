package org.emporion.model.finding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.emporion.model.Estimate;

/**
 * What the order history says and where it leads.
 *
 * @param orders orders in the history without cancellations
 * @param cancelledOrders cancellations in the history
 * @param ordersPerMonth orders by month, such as {@code 2011-11}, in order
 * @param days the orders of each day with at least one, in order
 * @param tradingDays days with at least one order
 * @param busiestHour the hour with most orders; the earliest on a tie
 * @param meanActiveHour orders per hour over the hours with at least one
 * @param peakToMean busiest hour relative to {@code meanActiveHour}
 * @param hourOfWeek mean orders per hour: seven rows from Monday, 24 columns
 * @param annualOrders orders of twelve months at the end of the history
 * @param annualRevenue revenue of the same twelve months, in the study's currency
 * @param peakHour orders in the busiest hour of a year without campaigns, at the history's level
 * @param horizonPeakHour orders in the busiest hour of the last planning year, campaign included, through the new shop
 * @param ordersByYear orders of each planning year through the new shop
 * @param revenueByYear revenue of each planning year through the new shop, in the study's currency
 */
public record DemandForecast(
    int orders,
    int cancelledOrders,
    Map<String, Integer> ordersPerMonth,
    List<Day> days,
    int tradingDays,
    Hour busiestHour,
    double meanActiveHour,
    double peakToMean,
    List<List<Double>> hourOfWeek,
    double annualOrders,
    double annualRevenue,
    Estimate peakHour,
    Estimate horizonPeakHour,
    List<Estimate> ordersByYear,
    List<Estimate> revenueByYear) {
  /**
   * One day.
   *
   * @param date the day
   * @param orders orders
   * @param busiestHourOrders orders in the busiest hour of the day
   */
  public record Day(LocalDate date, int orders, int busiestHourOrders) {}

  /**
   * One hour.
   *
   * @param start its first minute, local time
   * @param orders orders in it
   * @param rows lines of the history file that make it up
   */
  public record Hour(LocalDateTime start, int orders, List<Integer> rows) {}
}
