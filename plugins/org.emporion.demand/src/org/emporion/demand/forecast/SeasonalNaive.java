package org.emporion.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What was one season ago comes again; without a season, what was last. The yardstick that other methods have
 * to beat (R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 2021,
 * sections 5.2 and 5.5).
 *
 * @param period observations of a season, 1 without
 */
public record SeasonalNaive(int period) implements Forecaster {
  /** Checks the range. */
  public SeasonalNaive {
    if (period < 1) {
      throw new IllegalArgumentException("a season has at least one observation: " + period);
    }
  }

  @Override
  public String name() {
    return period == 1 ? "naive" : "seasonal naive";
  }

  @Override
  public int leastObservations() {
    return period + 2;
  }

  @Override
  public Forecast forecast(double[] series, int steps, double... levels) {
    if (series.length < leastObservations()) {
      throw new IllegalArgumentException(
          name() + " needs " + leastObservations() + " observations, not " + series.length);
    }
    double squares = 0;
    for (int t = period; t < series.length; t++) {
      squares += Math.pow(series[t] - series[t - period], 2);
    }
    double variance = squares / (series.length - period);
    double[] mean = new double[steps];
    Arrays.setAll(mean, h -> series[series.length - period + h % period]);
    List<Forecast.Band> bands = new ArrayList<>();
    for (double level : levels) {
      double reach = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
      double[] low = new double[steps];
      double[] high = new double[steps];
      for (int h = 0; h < steps; h++) {
        double spread = reach * Math.sqrt(variance * (h / period + 1));
        low[h] = Math.max(0, mean[h] - spread);
        high[h] = mean[h] + spread;
      }
      bands.add(new Forecast.Band(level, low, high));
    }
    return new Forecast(name(), mean, bands);
  }
}
