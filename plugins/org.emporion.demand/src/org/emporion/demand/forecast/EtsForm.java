package org.emporion.demand.forecast;

/**
 * A form of exponential smoothing by error, trend and season (R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D.
 * Snyder, Forecasting with Exponential Smoothing, 2008, chapter 2).
 *
 * @param error whether errors add to the expected value or scale with it
 * @param trend how the level goes on
 * @param season how the season works
 * @param period observations of a season, at least 2 with a season, 1 without
 */
public record EtsForm(Error error, Trend trend, Season season, int period) {
  /** How errors work. */
  public enum Error { ADDITIVE, MULTIPLICATIVE }

  /** How the level goes on. */
  public enum Trend { NONE, ADDITIVE, DAMPED }

  /** How the season works. */
  public enum Season { NONE, ADDITIVE, MULTIPLICATIVE }

  /** Checks that a season has a period. */
  public EtsForm {
    if (season == Season.NONE ? period != 1 : period < 2) {
      throw new IllegalArgumentException(season + " does not go with a period of " + period);
    }
  }

  /** Simple exponential smoothing. */
  public static EtsForm simple() {
    return new EtsForm(Error.ADDITIVE, Trend.NONE, Season.NONE, 1);
  }

  /** Holt's linear trend. */
  public static EtsForm holt() {
    return new EtsForm(Error.ADDITIVE, Trend.ADDITIVE, Season.NONE, 1);
  }

  /** Holt's trend that fades (E. S. Gardner and E. McKenzie, Management Science 31, 1985). */
  public static EtsForm damped() {
    return new EtsForm(Error.ADDITIVE, Trend.DAMPED, Season.NONE, 1);
  }

  /** Holt and Winters with a season that adds. */
  public static EtsForm holtWintersAdditive(int period) {
    return new EtsForm(Error.ADDITIVE, Trend.ADDITIVE, Season.ADDITIVE, period);
  }

  /** Holt and Winters with a season that scales, and errors that do. */
  public static EtsForm holtWintersMultiplicative(int period) {
    return new EtsForm(Error.MULTIPLICATIVE, Trend.ADDITIVE, Season.MULTIPLICATIVE, period);
  }

  /** True when the form has a trend. */
  public boolean trended() {
    return trend != Trend.NONE;
  }

  /** True when the form has a season. */
  public boolean seasonal() {
    return season != Season.NONE;
  }

  /** True when its forecasts are linear in the errors, so that their spread has a formula. */
  boolean linear() {
    return error == Error.ADDITIVE && season != Season.MULTIPLICATIVE;
  }

  /** Parameters and initial states that are estimated; one of the seasons follows from the others. */
  int freeNumbers() {
    int trendNumbers = switch (trend) {
      case NONE -> 0;
      case ADDITIVE -> 2;
      case DAMPED -> 3;
    };
    return 2 + trendNumbers + (seasonal() ? period : 0);
  }
}
