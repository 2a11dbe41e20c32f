package org.emporion.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.emporion.model.SampleBlocks;
import org.emporion.model.UniformStream;

/**
 * Goes on with a smoothed series. Linear forms have a formula for the spread of each step (Hyndman et al. 2008,
 * equation 6.7); of the others courses are drawn. Trade is never negative: what would lie below 0 is 0.
 */
final class EtsForecast {
  /** Courses drawn for a band. */
  static final int COURSES = 5000;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final EtsModel model;
  private final EtsState from;
  private final double variance;

  /**
   * From the end of a series.
   *
   * @param variance of the errors
   */
  EtsForecast(EtsModel model, EtsState from, double variance) {
    this.model = model;
    this.from = from;
    this.variance = variance;
  }

  Forecast of(String method, int steps, double... levels) {
    double[] mean = model.expected(from, steps);
    double[][] sorted = model.form().linear() ? null : courses(steps);
    List<Forecast.Band> bands = new ArrayList<>();
    for (double level : levels) {
      bands.add(sorted == null ? formula(mean, level) : drawn(sorted, level));
    }
    return new Forecast(method, atLeastZero(mean), bands);
  }

  private Forecast.Band formula(double[] mean, double level) {
    double reach = NORMAL.inverseCumulativeProbability((1 + level) / 2);
    double[] low = new double[mean.length];
    double[] high = new double[mean.length];
    double sum = 1;
    for (int h = 0; h < mean.length; h++) {
      double spread = reach * Math.sqrt(variance * sum);
      low[h] = mean[h] - spread;
      high[h] = mean[h] + spread;
      double effect = model.effect(h + 1);
      sum += effect * effect;
    }
    return new Forecast.Band(level, atLeastZero(low), atLeastZero(high));
  }

  /** The sum of the next steps of each course, never below 0 in any step. */
  double[] totals(int steps) {
    double[] sums = new double[COURSES];
    courses(steps, (number, course) -> sums[number] = Arrays.stream(course).map(one -> Math.max(0, one)).sum());
    return sums;
  }

  /** By step, courses in order. */
  private double[][] courses(int steps) {
    double[][] bySteps = new double[steps][COURSES];
    courses(steps, (number, course) -> {
      for (int h = 0; h < steps; h++) {
        bySteps[h][number] = course[h];
      }
    });
    for (double[] step : bySteps) {
      Arrays.sort(step);
    }
    return bySteps;
  }

  private void courses(int steps, CourseTaker taker) {
    double deviation = Math.sqrt(variance);
    UniformStream numbers = new SampleBlocks(COURSES, "courses of a forecast", 1).numbers(0);
    for (int i = 0; i < COURSES; i++) {
      double[] errors = new double[steps];
      Arrays.setAll(errors, h -> deviation * NORMAL.inverseCumulativeProbability(numbers.next()));
      taker.take(i, model.course(from, errors));
    }
  }

  private interface CourseTaker {
    void take(int number, double[] course);
  }

  private static Forecast.Band drawn(double[][] sorted, double level) {
    int below = (int) Math.floor((1 - level) / 2 * COURSES);
    double[] low = Arrays.stream(sorted).mapToDouble(step -> step[below]).toArray();
    double[] high = Arrays.stream(sorted).mapToDouble(step -> step[COURSES - 1 - below]).toArray();
    return new Forecast.Band(level, atLeastZero(low), atLeastZero(high));
  }

  private static double[] atLeastZero(double[] values) {
    return Arrays.stream(values).map(one -> Math.max(0, one)).toArray();
  }
}
