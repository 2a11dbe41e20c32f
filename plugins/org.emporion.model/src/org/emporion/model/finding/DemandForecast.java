package org.emporion.model.finding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.study.TradingCalendar;

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
 * @param yearlyGrowth yearly growth of orders as a factor that all this rests on
 * @param quality what became of the rows of the file
 * @param outlook how orders would go on by themselves
 * @param occasions what the occasions of the calendar did to orders, as far as they lie in the history
 * @param minutes how orders bunch within the busiest hours; empty when the history has no minutes
 * @param campaigns the opening hour of each campaign in the last planning year, through the new shop
 * @param contactsByYear contacts of customers with the service in each planning year; empty when nobody counts them
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
    List<Estimate> revenueByYear,
    Estimate yearlyGrowth,
    HistoryQuality quality,
    OrderOutlook outlook,
    List<OccasionEffect> occasions,
    Optional<MinuteSpread> minutes,
    List<CampaignPeak> campaigns,
    List<Estimate> contactsByYear) {
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
   * @param firstRow line or row of the history's file with the first of its orders
   * @param lastRow line or row with the last of them
   */
  public record Hour(LocalDateTime start, int orders, long firstRow, long lastRow) {}

  /**
   * What an occasion did to orders.
   *
   * @param name what it is called
   * @param kind what it is said to do
   * @param first its first day
   * @param last its last day
   * @param orders orders on its days
   * @param usual orders that such weekdays have in the four weeks around it, occasions apart; above 0
   */
  public record OccasionEffect(
      LocalText name, TradingCalendar.Kind kind, LocalDate first, LocalDate last, int orders, double usual) {
    /** Orders relative to usual days. */
    public double ratio() {
      return orders / usual;
    }
  }

  /**
   * How orders bunch within an hour, beyond the chance that any random arrivals bunch.
   *
   * @param hours hours it was measured in
   * @param orders orders in them
   * @param dispersion variance of orders per minute relative to their mean; 1 for arrivals at random
   * @param rateVariation squared coefficient of variation of the rate from minute to minute, at least 0
   * @param busiestMinute the busiest minute of an hour relative to its mean minute, if minutes vary like that
   */
  public record MinuteSpread(
      int hours, int orders, double dispersion, Estimate rateVariation, Estimate busiestMinute) {}

  /**
   * The opening hour of a campaign.
   *
   * @param id its id in the study
   * @param name what it is called
   * @param day its day in the last planning year
   * @param orders orders in its opening hour
   */
  public record CampaignPeak(String id, LocalText name, LocalDate day, Estimate orders) {}
}
