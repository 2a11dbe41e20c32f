package org.emporion.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.emporion.demand.forecast.EtsForm;
import org.emporion.demand.forecast.ExponentialSmoothing;
import org.emporion.demand.forecast.Forecast;
import org.emporion.demand.forecast.Forecaster;
import org.emporion.demand.forecast.RollingOrigin;
import org.emporion.demand.forecast.SeasonalNaive;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.OrderLog;

/**
 * Goes on with the orders of a history by the method that would have done best so far ({@link RollingOrigin}). Two
 * years of whole months and a quarter to be tested on carry a season; less is told by week, without one.
 */
public final class OutlookAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "rolling-origin/1";

  private static final int MONTHS_OF_A_YEAR = 12;
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
   * Goes on with a log.
   *
   * @param steps how many weeks, or months of a history of two years and a quarter, at least 1
   * @throws InsufficientEvidenceException when there are fewer than 16 whole weeks
   */
  public OrderOutlook outlook(OrderLog log, int steps, Progress progress) {
    return outlook(log.file(), new TradingHistory(log), steps, progress);
  }

  /**
   * Goes on with a history that was counted while it was read.
   *
   * @throws InsufficientEvidenceException as above
   */
  public OrderOutlook outlook(String file, HourlyHistory counted, int steps, Progress progress) {
    return outlook(file, new TradingHistory(file, counted), steps, progress);
  }

  private OrderOutlook outlook(String file, TradingHistory history, int steps, Progress progress) {
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
    } catch (IllegalArgumentException e) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-method", file, String.valueOf(e.getMessage())));
    }
    Forecast forecast = tried.getFirst().forecaster().forecast(orders, steps, LEVELS);
    LocalDate last = seasonal ? series.lastKey().plusMonths(1).minusDays(1) : series.lastKey().plusDays(6);
    LocalText why = phrases.say(seasonal ? "outlook.month" : "outlook.week", forecast.method(),
        tried.getFirst().scaledError().orElseThrow(), origins, ahead, orders.length, series.firstKey(), last,
        months.size(), LEAST_MONTHS, PERCENT * LEVELS[0]);
    return new OrderOutlook(seasonal ? OrderOutlook.Step.MONTH : OrderOutlook.Step.WEEK, series.firstKey(), orders,
        tried, forecast, why);
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
