package org.emporion.demand.forecast;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.emporion.demand.forecast.EtsForm.Season;
import org.emporion.demand.forecast.EtsForm.Trend;

/**
 * Finds the numbers of a form that make a series most likely, states before it included, within the usual
 * region of the weights (Hyndman et al. 2008, chapter 5; initial states from a moving average and a
 * regression, section 2.6.1). The simplex of J. A. Nelder and R. Mead begins anew until that gains nothing.
 */
final class EtsEstimation {
  private static final double LEAST = 1e-4;
  private static final double LEAST_PHI = 0.8;
  private static final double MOST_PHI = 0.98;
  private static final int MOST_EVALUATIONS = 20_000;
  private static final int MOST_BEGINNINGS = 30;
  private static final double GAIN = 1e-6;
  private static final int OBSERVATIONS_OF_TREND = 10;

  private final EtsForm form;
  private final double[] series;
  private final double scale;

  EtsEstimation(EtsForm form, double[] series) {
    this.form = form;
    this.scale = Math.max(1e-9, Arrays.stream(series).map(Math::abs).average().orElse(1));
    this.series = Arrays.stream(series).map(one -> one / scale).toArray();
  }

  /** The most likely model. */
  EtsModel find() {
    double[] point = first();
    double cost = cost(point);
    for (int beginning = 0; beginning < MOST_BEGINNINGS; beginning++) {
      PointValuePair found = search(point);
      double gained = cost - found.getValue();
      if (found.getValue() < cost) {
        point = found.getPoint();
        cost = found.getValue();
      }
      if (!(gained > GAIN)) {
        break;
      }
    }
    return inUnits(model(point));
  }

  /** The search goes by multiples of the mean, so that the unit of the series does not matter to it. */
  private EtsModel inUnits(EtsModel model) {
    EtsState start = model.start();
    double unit = form.season() == Season.ADDITIVE ? scale : 1;
    return new EtsModel(form, model.weights(), new EtsState(start.level() * scale, start.slope() * scale,
        Arrays.stream(start.seasons()).map(one -> one * unit).toArray()));
  }

  private PointValuePair search(double[] from) {
    double[] sides = new double[from.length];
    int weights = weightCount();
    for (int i = 0; i < sides.length; i++) {
      sides[i] = i < weights ? 0.1 : Math.max(0.05, Math.abs(from[i]) * 0.1);
    }
    SimplexOptimizer optimizer = new SimplexOptimizer(new SimpleValueChecker(1e-13, 1e-13));
    try {
      return optimizer.optimize(new MaxEval(MOST_EVALUATIONS), new ObjectiveFunction(this::cost), GoalType.MINIMIZE,
          new InitialGuess(from), new NelderMeadSimplex(sides));
    } catch (TooManyEvaluationsException e) {
      return new PointValuePair(from, cost(from));
    }
  }

  private double cost(double[] point) {
    EtsModel model = model(point);
    if (!allowed(model)) {
      return Double.MAX_VALUE;
    }
    double cost = model.filter(series).cost();
    return Double.isNaN(cost) ? Double.MAX_VALUE : cost;
  }

  private boolean allowed(EtsModel model) {
    EtsWeights weights = model.weights();
    boolean within = weights.alpha() >= LEAST && weights.alpha() <= 1 - LEAST;
    if (form.trended()) {
      within &= weights.beta() >= LEAST && weights.beta() <= weights.alpha();
    }
    if (form.trend() == Trend.DAMPED) {
      within &= weights.phi() >= LEAST_PHI && weights.phi() <= MOST_PHI;
    }
    if (form.seasonal()) {
      within &= weights.gamma() >= LEAST && weights.gamma() <= 1 - weights.alpha();
    }
    return within && (form.season() != Season.MULTIPLICATIVE
        || Arrays.stream(model.start().seasons()).allMatch(one -> one > 0));
  }

  private int weightCount() {
    return 1 + (form.trended() ? 1 : 0) + (form.seasonal() ? 1 : 0) + (form.trend() == Trend.DAMPED ? 1 : 0);
  }

  /** Weights first, then level, slope and all seasons but the last. */
  private EtsModel model(double[] point) {
    int at = 0;
    double alpha = point[at++];
    double beta = form.trended() ? point[at++] : 0;
    double gamma = form.seasonal() ? point[at++] : 0;
    double phi = form.trend() == Trend.DAMPED ? point[at++] : 1;
    double level = point[at++];
    double slope = form.trended() ? point[at++] : 0;
    double[] seasons = new double[form.seasonal() ? form.period() : 0];
    if (form.seasonal()) {
      boolean adds = form.season() == Season.ADDITIVE;
      double rest = adds ? 0 : form.period();
      for (int i = 0; i < seasons.length - 1; i++) {
        seasons[i] = point[at++];
        rest -= seasons[i];
      }
      seasons[seasons.length - 1] = rest;
    }
    return new EtsModel(form, new EtsWeights(alpha, beta, gamma, phi), new EtsState(level, slope, seasons));
  }

  private double[] first() {
    double[] seasons = firstSeasons();
    double[] plain = new double[series.length];
    Arrays.setAll(plain, t -> switch (form.season()) {
      case NONE -> series[t];
      case ADDITIVE -> series[t] - seasons[t % seasons.length];
      case MULTIPLICATIVE -> series[t] / seasons[t % seasons.length];
    });
    double[] point = new double[weightCount() + 1 + (form.trended() ? 1 : 0)
        + (form.seasonal() ? form.period() - 1 : 0)];
    int at = 0;
    point[at++] = form.trended() || form.seasonal() ? 0.3 : 0.5;
    if (form.trended()) {
      point[at++] = 0.05;
    }
    if (form.seasonal()) {
      point[at++] = 0.1;
    }
    if (form.trend() == Trend.DAMPED) {
      point[at++] = 0.95;
    }
    SimpleRegression line = new SimpleRegression();
    for (int t = 0; t < Math.min(Math.max(OBSERVATIONS_OF_TREND, 2 * form.period()), plain.length); t++) {
      line.addData(t + 1, plain[t]);
    }
    point[at++] = (form.trended() ? line.getIntercept() : Arrays.stream(plain).limit(OBSERVATIONS_OF_TREND)
        .average().orElseThrow());
    if (form.trended()) {
      point[at++] = line.getSlope();
    }
    for (int i = 0; i < seasons.length - 1; i++) {
      point[at++] = seasons[i];
    }
    return point;
  }

  /** Mean effect of each step of the season against a moving average over one season. */
  private double[] firstSeasons() {
    if (!form.seasonal()) {
      return new double[0];
    }
    int period = form.period();
    double[] sums = new double[period];
    int[] counts = new int[period];
    int half = period / 2;
    for (int t = half; t + half < series.length; t++) {
      double average = 0;
      for (int i = -half; i <= half; i++) {
        double share = period % 2 == 0 && Math.abs(i) == half ? 0.5 : 1;
        average += share * series[t + i] / period;
      }
      sums[t % period] += form.season() == Season.ADDITIVE
          ? series[t] - average : series[t] / Math.max(average, LEAST);
      counts[t % period]++;
    }
    double[] seasons = new double[period];
    double neutral = form.season() == Season.ADDITIVE ? 0 : 1;
    Arrays.setAll(seasons, i -> counts[i] == 0 ? neutral : sums[i] / counts[i]);
    double mean = Arrays.stream(seasons).average().orElseThrow();
    Arrays.setAll(seasons, i -> form.season() == Season.ADDITIVE
        ? seasons[i] - mean : Math.max(0.01, seasons[i] / mean));
    return seasons;
  }
}
