package org.emporion.demand.forecast;

import java.util.Arrays;
import org.emporion.demand.forecast.EtsForm.Error;
import org.emporion.demand.forecast.EtsForm.Season;

/**
 * A form of exponential smoothing with its numbers: the innovations state space model (Hyndman et al. 2008,
 * tables 2.2 and 2.3).
 *
 * @param form error, trend and season
 * @param weights how much of an error goes into the states
 * @param start the states before the first observation
 */
public record EtsModel(EtsForm form, EtsWeights weights, EtsState start) {

  /**
   * What the model says of a series.
   *
   * @param fitted what it expected of each observation before it came
   * @param squares sum of squared errors, relative ones with multiplicative errors
   * @param logScale sum of the logarithms of what errors scale with; 0 with additive errors
   * @param end the states after the last observation
   */
  public record Filtered(double[] fitted, double squares, double logScale, EtsState end) {
    /** Twice the negative logarithm of the likelihood up to a constant (Hyndman et al. 2008, equation 5.3). */
    double cost() {
      return fitted.length * Math.log(squares) + 2 * logScale;
    }
  }

  /** Goes over a series. */
  public Filtered filter(double[] series) {
    Walk walk = new Walk(start);
    double[] fitted = new double[series.length];
    double squares = 0;
    double logScale = 0;
    for (int t = 0; t < series.length; t++) {
      fitted[t] = walk.expected();
      double scale = form.error() == Error.MULTIPLICATIVE ? fitted[t] : 1;
      double error = (series[t] - fitted[t]) / scale;
      squares += error * error;
      logScale += Math.log(Math.abs(scale));
      walk.step(error);
    }
    return new Filtered(fitted, squares, logScale, walk.state());
  }

  /** What is expected of the next steps when no error comes. */
  double[] expected(EtsState from, int steps) {
    Walk walk = new Walk(from);
    double[] expected = new double[steps];
    for (int h = 0; h < steps; h++) {
      expected[h] = walk.expected();
      walk.step(0);
    }
    return expected;
  }

  /** A course of the next steps with these errors. */
  double[] course(EtsState from, double[] errors) {
    Walk walk = new Walk(from);
    double[] course = new double[errors.length];
    for (int h = 0; h < errors.length; h++) {
      double expected = walk.expected();
      course[h] = form.error() == Error.MULTIPLICATIVE ? expected * (1 + errors[h]) : expected + errors[h];
      walk.step(errors[h]);
    }
    return course;
  }

  /**
   * What an error of one now adds to the forecast of so many steps ahead (Hyndman et al. 2008, table 6.2); for
   * linear forms.
   *
   * @param steps at least 1
   */
  double effect(int steps) {
    double effect = weights.alpha();
    if (form.trended()) {
      double faded = weights.phi() == 1
          ? steps : weights.phi() * (1 - Math.pow(weights.phi(), steps)) / (1 - weights.phi());
      // The slope changes with the error and works from the next step on.
      effect += weights.beta() * faded;
    }
    return effect + (form.season() == Season.ADDITIVE && steps % form.period() == 0 ? weights.gamma() : 0);
  }

  /** The states as they go from step to step. */
  private final class Walk {
    private double level;
    private double slope;
    private final double[] seasons;
    private int next;

    Walk(EtsState from) {
      level = from.level();
      slope = from.slope();
      seasons = from.seasons();
    }

    private double trend() {
      return form.trended() ? level + weights.phi() * slope : level;
    }

    double expected() {
      return switch (form.season()) {
        case NONE -> trend();
        case ADDITIVE -> trend() + seasons[next];
        case MULTIPLICATIVE -> trend() * seasons[next];
      };
    }

    void step(double error) {
      double trend = trend();
      double expected = expected();
      double season = form.seasonal() ? seasons[next] : 0;
      // The error in units of the series, and what of it belongs to the level.
      double off = form.error() == Error.MULTIPLICATIVE ? expected * error : error;
      double levelPart = form.season() == Season.MULTIPLICATIVE ? off / season : off;
      level = trend + weights.alpha() * levelPart;
      if (form.trended()) {
        slope = weights.phi() * slope + weights.beta() * levelPart;
      }
      if (form.seasonal()) {
        seasons[next] = season + weights.gamma() * (form.season() == Season.MULTIPLICATIVE ? off / trend : off);
        next = (next + 1) % seasons.length;
      }
    }

    EtsState state() {
      double[] ahead = new double[seasons.length];
      Arrays.setAll(ahead, i -> seasons[(next + i) % seasons.length]);
      return new EtsState(level, slope, ahead);
    }
  }
}
