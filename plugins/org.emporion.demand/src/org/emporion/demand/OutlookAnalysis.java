package org.emporion.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.emporion.demand.forecast.EtsForm;
import org.emporion.demand.forecast.ExponentialSmoothing;
import org.emporion.demand.forecast.Forecast;
import org.emporion.demand.forecast.Forecaster;
import org.emporion.demand.forecast.RollingOrigin;
import org.emporion.demand.forecast.SeasonalNaive;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.Samples;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.OrderOutlook.Course;
import org.emporion.model.study.HourlyHistory;

/**
 * Goes on with the orders of a history by the method that would have done best so far ({@link RollingOrigin}). Two
 * years of whole months and a quarter to be tested on carry a season; less is told by week, without one.
 */
public final class OutlookAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "rolling-origin/1";

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int WEEKS_OF_HALF_A_YEAR = 26;
  private static final int MONTHS_AHEAD = 3;
  private static final int LEAST_MONTHS = 2 * MONTHS_OF_A_YEAR + MONTHS_AHEAD;
  private static final int WEEKS_AHEAD = 4;
  /** What the forms estimate at most, twice over, and four weeks to be tested on. */
  private static final int LEAST_WEEKS = 16;
  private static final int MOST_ORIGINS = 6;
  private static final double[] LEVELS = {0.8, 0.95};
  private static final double PERCENT = 100;

  private final Phrasebook phrases = new Phrasebook(OutlookAnalysis.class);

  /**
   * Goes on for twelve months, or 26 weeks where the history carries no season. A history that cannot carry any
   * forecast has none, with the reason.
   *
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public OrderOutlook outlook(String file, HourlyHistory counted, Progress progress) {
    try {
      return outlook(file, new TradingHistory(file, counted), progress);
    } catch (InsufficientEvidenceException e) {
      return new OrderOutlook(Optional.empty(), List.of(), e.what());
    }
  }

  private OrderOutlook outlook(String file, TradingHistory history, Progress progress) {
    if (history.orders() == 0) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-orders", file));
    }
    NavigableMap<LocalDate, Integer> months = history.wholeMonths();
    boolean seasonal = months.size() >= LEAST_MONTHS;
    NavigableMap<LocalDate, Integer> series = seasonal ? months : history.wholeWeeks();
    if (series.size() < (seasonal ? LEAST_MONTHS : LEAST_WEEKS)) {
      throw new InsufficientEvidenceException(
          phrases.say("refuse.few-whole-weeks", file, series.size(), LEAST_WEEKS));
    }
    double[] orders = series.values().stream().mapToDouble(Integer::doubleValue).toArray();
    int ahead = seasonal ? MONTHS_AHEAD : WEEKS_AHEAD;
    int seen = seasonal ? 2 * MONTHS_OF_A_YEAR : Math.max(LEAST_WEEKS - WEEKS_AHEAD, orders.length / 2);
    int origins = Math.min(MOST_ORIGINS, orders.length - ahead - seen + 1);
    List<RollingOrigin.Tried> tried;
    try {
      tried = new RollingOrigin(origins, ahead, seasonal ? MONTHS_OF_A_YEAR : 1)
          .choose(orders, forecasters(seasonal), progress);
    } catch (InsufficientEvidenceException e) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-method", file, e.what()));
    }
    Forecaster best = tried.getFirst().forecaster();
    LocalDate last = seasonal ? series.lastKey().plusMonths(1).minusDays(1) : series.lastKey().plusDays(6);
    LocalText why = phrases.say(seasonal ? "outlook.month" : "outlook.week", best.title(),
        tried.getFirst().scaledError().orElseThrow(), origins, ahead, orders.length, series.firstKey(), last,
        months.size(), LEAST_MONTHS, PERCENT * LEVELS[0]);
    return new OrderOutlook(
        Optional.of(course(best, orders, seasonal, series.firstKey())), tried.stream().map(OutlookAnalysis::told).toList(),
        why);
  }

  private static Course course(Forecaster best, double[] orders, boolean seasonal, LocalDate first) {
    int steps = seasonal ? MONTHS_OF_A_YEAR : WEEKS_OF_HALF_A_YEAR;
    Forecast forecast = best.forecast(orders, steps, LEVELS);
    Optional<Estimate> yearly = Optional.empty();
    double before = Arrays.stream(orders).skip(Math.max(0, orders.length - MONTHS_OF_A_YEAR)).sum();
    if (seasonal && before > 0) {
      double[] ratios = Arrays.stream(best.totals(orders, steps)).map(sum -> sum / before).toArray();
      yearly = Optional.of(new Samples(ratios).estimate());
    }
    return new Course(seasonal ? OrderOutlook.Step.MONTH : OrderOutlook.Step.WEEK, first, list(orders), best.title(),
        list(forecast.mean()),
        forecast.bands().stream().map(one -> new OrderOutlook.Band(one.level(), list(one.low()), list(one.high())))
            .toList(),
        yearly);
  }

  private static OrderOutlook.Tried told(RollingOrigin.Tried one) {
    return new OrderOutlook.Tried(
        one.forecaster().name(), one.forecaster().title(), one.scaledError(), one.reason());
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static List<Forecaster> forecasters(boolean seasonal) {
    List<Forecaster> all = new ArrayList<>(List.of(
        new SeasonalNaive(1),
        new ExponentialSmoothing(EtsForm.simple()),
        new ExponentialSmoothing(EtsForm.holt()),
        new ExponentialSmoothing(EtsForm.damped())));
    if (seasonal) {
      all.add(new SeasonalNaive(MONTHS_OF_A_YEAR));
      all.add(new ExponentialSmoothing(EtsForm.holtWintersAdditive(MONTHS_OF_A_YEAR)));
      all.add(new ExponentialSmoothing(EtsForm.holtWintersMultiplicative(MONTHS_OF_A_YEAR)));
    }
    return all;
  }
}
