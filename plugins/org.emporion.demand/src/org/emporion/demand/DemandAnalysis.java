package org.emporion.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.study.Channel;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderLog;
import org.emporion.model.study.Planning;

/**
 * From the order history to the peak the new shop must carry.
 *
 * <p>The peak is an extreme value: the busiest hours of the weeks of the last twelve months are block
 * maxima, a Gumbel distribution is fitted to them, and the busiest hour of a year is the greatest of 52
 * such values ({@link Gumbel}, {@link PeakSimulation}). The weeks are taken as alike and independent:
 * a season widens the fitted spread and so raises the peak, it is not modelled apart.
 *
 * <p>The end of the history (or the day the study says its level stands for) stands for its last twelve
 * months and the end of a planning year for that year, so volumes grow by the yearly factor to the power
 * of the years between the two ends. One growth factor holds for all years of a sample.
 */
public final class DemandAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "gumbel-block-maxima/1";

  /** The least number of weeks with trading that a fit may rest on. */
  static final int LEAST_WEEKS = 8;

  private static final double DAYS_OF_A_YEAR = 365.25;

  private final Phrasebook phrases = new Phrasebook(DemandAnalysis.class);

  /**
   * Analyses a history and forecasts its peak and volumes.
   *
   * @param log the history
   * @param operations channels, campaign and exchange rate
   * @param planning horizon and growth of orders
   * @param seed seed of the simulation
   * @throws InsufficientEvidenceException when there are no orders, fewer than eight weeks of them, or
   *     no channel moves to the new shop
   */
  public Derived<DemandForecast> forecast(OrderLog log, Operations operations, Planning planning, long seed) {
    return forecast(log.file(), new TradingHistory(log), operations, planning, seed);
  }

  /**
   * Does the same with a history that was counted while it was read. Its reasons name the file, not the lines of an
   * hour.
   *
   * @throws InsufficientEvidenceException as above
   */
  public Derived<DemandForecast> forecast(
      HourlyHistory counted, Operations operations, Planning planning, long seed) {
    String file = operations.history().file();
    return forecast(file, new TradingHistory(file, counted), operations, planning, seed);
  }

  private Derived<DemandForecast> forecast(
      String file, TradingHistory history, Operations operations, Planning planning, long seed) {
    if (history.orders() == 0) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-orders", file));
    }
    double[] maxima = history.weeklyMaxima();
    if (maxima.length < LEAST_WEEKS) {
      throw new InsufficientEvidenceException(phrases.say("refuse.few-weeks", file, maxima.length, LEAST_WEEKS));
    }
    double moved = movedShare(operations.channels());
    if (!(moved > 0)) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-channel"));
    }
    LocalDate level = operations.history().levelAt().orElse(history.lastDay());
    PeakSimulation.Outcome peak = new PeakSimulation(
            maxima, planning.orderGrowth(), yearsTo(level, planning, planning.years()), operations.peak(), moved)
        .run(seed);
    double annualOrders = history.ordersOfLastYear() * history.yearPerObserved();
    double annualRevenue =
        history.revenueOfLastYear().multiply(operations.history().exchangeRate()).doubleValue()
            * history.yearPerObserved();
    DemandForecast forecast = new DemandForecast(
        history.orders(),
        history.cancelled(),
        Collections.unmodifiableMap(history.ordersPerMonth()),
        history.days(),
        history.tradingDays(),
        history.busiestHour(),
        history.meanActiveHour(),
        history.busiestHour().orders() / history.meanActiveHour(),
        history.hourOfWeek(),
        annualOrders,
        annualRevenue,
        peak.year(),
        peak.horizon(),
        byYear(annualOrders * moved, level, planning),
        byYear(annualRevenue * moved, level, planning));
    DemandReasons reasons = new DemandReasons(phrases, METHOD, history, level, operations, planning);
    return new Derived<>(forecast, reasons.root(forecast, peak.fit(), maxima.length, moved), METHOD);
  }

  /** Share of today's orders that the new shop takes. */
  private static double movedShare(List<Channel> channels) {
    return channels.stream().mapToDouble(one -> one.orders().value() * one.movesToShop().value()).sum();
  }

  private static List<Estimate> byYear(double today, LocalDate level, Planning planning) {
    List<Estimate> years = new ArrayList<>(planning.years());
    for (int year = 1; year <= planning.years(); year++) {
      years.add(grown(today, planning.orderGrowth(), yearsTo(level, planning, year)));
    }
    return List.copyOf(years);
  }

  /** Growth is the only thing unsure here, so its percentiles are those of the volume. */
  private static Estimate grown(double today, Estimate growth, double years) {
    EstimateSampler sampler = new EstimateSampler(growth);
    double low = today * Math.pow(sampler.at(0.1), years);
    double high = today * Math.pow(sampler.at(0.9), years);
    return new Estimate(
        Math.min(low, high), today * Math.pow(growth.p50(), years), Math.max(low, high));
  }

  /**
   * Years from the day of today's level to the end of a planning year; negative when the day is later.
   *
   * @param year 1 for the first planning year, 0 for the start of the plan
   */
  static double yearsTo(LocalDate level, Planning planning, int year) {
    LocalDate end = planning.start().plusYears(year).minusDays(1);
    return ChronoUnit.DAYS.between(level, end) / DAYS_OF_A_YEAR;
  }
}
