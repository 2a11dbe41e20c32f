package org.emporion.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.study.Channel;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.Operations;
import org.emporion.model.study.Peak;
import org.emporion.model.study.Planning;
import org.emporion.model.study.ReadHistory;

/**
 * From the order history to the peak the new shop must carry.
 *
 * <p>The peak is an extreme value: the busiest hours of the weeks of the last twelve months are block
 * maxima, a Gumbel distribution is fitted to them, and the busiest hour of a year is the greatest of 52
 * such values ({@link Gumbel}, {@link PeakSimulation}). The weeks are taken as alike and independent:
 * a season widens the fitted spread and so raises the peak, it is not modelled apart.
 *
 * <p>Weeks in which the calendar has a campaign are left out of the fit as long as eight others remain: what a campaign
 * adds is the campaign's multiplier. How the orders would go on by themselves is forecast beside ({@link OutlookAnalysis});
 * the plan's growth is that forecast's when the study says none.
 *
 * <p>The end of the history (or the day the study says its level stands for) stands for its last twelve
 * months and the end of a planning year for that year, so volumes grow by the yearly factor to the power
 * of the years between the two ends. One growth factor holds for all years of a sample.
 */
public final class DemandAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "gumbel-block-maxima/2+" + OutlookAnalysis.METHOD;

  /** The least number of weeks with trading that a fit may rest on. */
  static final int LEAST_WEEKS = 8;

  /** Share of unreadable rows beyond which nothing is said of a history. */
  private static final double MOST_UNREADABLE = 0.1;
  private static final double DAYS_OF_A_YEAR = 365.25;

  private final Phrasebook phrases = new Phrasebook(DemandAnalysis.class);

  /**
   * Analyses a history and forecasts its peak and volumes.
   *
   * @param history the history
   * @param operations channels, calendar, campaigns and exchange rate
   * @param planning horizon and growth of orders
   * @param seed seed of the simulation
   * @param progress asked whether to go on; nothing is reported to it
   * @throws InsufficientEvidenceException when there are no orders, fewer than eight weeks of them, more than a tenth of
   *     the rows cannot be read, no channel moves to the new shop, or growth is to follow from a history that carries none
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public Derived<DemandForecast> forecast(
      ReadHistory history, Operations operations, Planning planning, long seed, Progress progress) {
    TradingHistory trading = new TradingHistory(history.file(), history.counted());
    if (trading.orders() == 0) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-orders", history.file()));
    }
    HistoryQuality quality = new QualityCheck(phrases).of(history, operations.calendar());
    if (quality.unreadableRows() > MOST_UNREADABLE * quality.rows()) {
      throw new InsufficientEvidenceException(phrases.say("refuse.unreadable", history.file(),
          quality.unreadableRows(), quality.rows(), quality.unreadable().getFirst().row(),
          quality.unreadable().getFirst().reason()));
    }
    CompletableFuture<OrderOutlook> going = CompletableFuture.supplyAsync(
        () -> new OutlookAnalysis().outlook(history.file(), history.counted(), silent(progress)));
    try {
      return forecast(trading, quality, going, history.counted(), operations, planning, seed);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Derived<DemandForecast> forecast(
      TradingHistory history, HistoryQuality quality, CompletableFuture<OrderOutlook> going, HourlyHistory counted,
      Operations operations, Planning planning, long seed) {
    Occasions occasions = new Occasions(history, operations.calendar());
    PeakWeeks weeks = peakWeeks(history, occasions);
    double moved = movedShare(operations.channels());
    if (!(moved > 0)) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-channel"));
    }
    LocalDate level = operations.history().levelAt().orElse(history.lastDay());
    Estimate growth = planning.orderGrowth().orElseGet(() -> ownGrowth(going.join()));
    List<LocalDate> campaignDays = operations.peak().campaigns().stream().map(one -> lastDay(one, planning)).toList();
    PeakSimulation.Outcome peak = new PeakSimulation(weeks.maxima, growth, yearsTo(level, planning, planning.years()),
        operations.peak().campaign(), pushes(operations.peak().campaigns(), campaignDays, level), moved).run(seed);
    double annualOrders = history.ordersOfLastYear() * history.yearPerObserved();
    double annualRevenue =
        history.revenueOfLastYear().multiply(operations.history().exchangeRate()).doubleValue()
            * history.yearPerObserved();
    YearlyVolumes volumes = new YearlyVolumes(growth, level, planning, seed);
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
        volumes.of(annualOrders * moved),
        volumes.of(annualRevenue * moved),
        growth,
        quality,
        going.join(),
        occasions.effects(),
        MinuteBunching.of(counted.busiest(), seed),
        campaignPeaks(operations.peak().campaigns(), campaignDays, peak.pushes()),
        operations.contactsPerOrder().map(each -> volumes.times(annualOrders * moved, each)).orElse(List.of()));
    DemandReasons reasons = new DemandReasons(phrases, METHOD, history, level, operations, planning);
    return new Derived<>(
        forecast, reasons.root(forecast, peak.fit(), weeks.maxima.length, weeks.leftOut, moved), METHOD);
  }

  private record PeakWeeks(double[] maxima, int leftOut) {}

  private PeakWeeks peakWeeks(TradingHistory history, Occasions occasions) {
    double[] all = history.weeklyMaxima(Set.of());
    if (all.length < LEAST_WEEKS) {
      throw new InsufficientEvidenceException(
          phrases.say("refuse.few-weeks", history.file(), all.length, LEAST_WEEKS));
    }
    double[] usual = history.weeklyMaxima(occasions.campaignWeeks());
    return usual.length < LEAST_WEEKS ? new PeakWeeks(all, 0) : new PeakWeeks(usual, all.length - usual.length);
  }

  private Estimate ownGrowth(OrderOutlook outlook) {
    return outlook.course().flatMap(OrderOutlook.Course::yearly)
        .orElseThrow(() -> new InsufficientEvidenceException(phrases.say("refuse.no-growth", outlook.why())));
  }

  /** The day of a campaign in the last planning year. */
  private static LocalDate lastDay(Peak.Campaign campaign, Planning planning) {
    LocalDate first = planning.start().plusYears(planning.years() - 1L);
    LocalDate day = campaign.day().withYear(first.getYear());
    return day.isBefore(first) ? campaign.day().withYear(first.getYear() + 1) : day;
  }

  private static List<PeakSimulation.Push> pushes(
      List<Peak.Campaign> campaigns, List<LocalDate> days, LocalDate level) {
    List<PeakSimulation.Push> pushes = new ArrayList<>();
    for (int i = 0; i < campaigns.size(); i++) {
      pushes.add(new PeakSimulation.Push(
          new EstimateSampler(campaigns.get(i).multiplier()), yearsBetween(level, days.get(i))));
    }
    return pushes;
  }

  private static List<DemandForecast.CampaignPeak> campaignPeaks(
      List<Peak.Campaign> campaigns, List<LocalDate> days, List<Estimate> orders) {
    List<DemandForecast.CampaignPeak> peaks = new ArrayList<>();
    for (int i = 0; i < campaigns.size(); i++) {
      Peak.Campaign one = campaigns.get(i);
      peaks.add(new DemandForecast.CampaignPeak(one.id(), one.name(), days.get(i), orders.get(i)));
    }
    return List.copyOf(peaks);
  }

  /** Says nothing: the steps of the outlook run beside those of the assessment. */
  private static Progress silent(Progress progress) {
    return new Progress() {
      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }

  /** Share of today's orders that the new shop takes. */
  private static double movedShare(List<Channel> channels) {
    return channels.stream().mapToDouble(one -> one.orders().value() * one.movesToShop().value()).sum();
  }

  /**
   * Years from the day of today's level to the end of a planning year; negative when the day is later.
   *
   * @param year 1 for the first planning year, 0 for the start of the plan
   */
  static double yearsTo(LocalDate level, Planning planning, int year) {
    LocalDate end = planning.start().plusYears(year).minusDays(1);
    return yearsBetween(level, end);
  }

  private static double yearsBetween(LocalDate level, LocalDate day) {
    return ChronoUnit.DAYS.between(level, day) / DAYS_OF_A_YEAR;
  }
}
