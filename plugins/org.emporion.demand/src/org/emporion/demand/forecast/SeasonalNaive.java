package org.emporion.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.SampleBlocks;
import org.emporion.model.UniformStream;
import org.emporion.model.finding.InsufficientEvidenceException;

/**
 * What was one season ago comes again; without a season, what was last. The yardstick that other methods have
 * to beat (R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 2021,
 * sections 5.2 and 5.5).
 *
 * @param period observations of a season, 1 without
 */
public record SeasonalNaive(int period) implements Forecaster {
  private static final Phrasebook PHRASES = new Phrasebook(SeasonalNaive.class);
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

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
  public LocalText title() {
    return PHRASES.say(period == 1 ? "name.naive" : "name.seasonal-naive");
  }

  @Override
  public int leastObservations() {
    return period + 2;
  }

  @Override
  public Forecast forecast(double[] series, int steps, double... levels) {
    double variance = variance(series);
    double[] mean = new double[steps];
    Arrays.setAll(mean, h -> series[series.length - period + h % period]);
    List<Forecast.Band> bands = new ArrayList<>();
    for (double level : levels) {
      double reach = NORMAL.inverseCumulativeProbability((1 + level) / 2);
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

  /** Each season goes on as a random walk. */
  @Override
  public double[] totals(double[] series, int steps) {
    double deviation = Math.sqrt(variance(series));
    UniformStream numbers = new SampleBlocks(EtsForecast.COURSES, "courses of a naive forecast", 1).numbers(0);
    double[] sums = new double[EtsForecast.COURSES];
    for (int i = 0; i < sums.length; i++) {
      double[] season = Arrays.copyOfRange(series, series.length - period, series.length);
      for (int h = 0; h < steps; h++) {
        season[h % period] += deviation * NORMAL.inverseCumulativeProbability(numbers.next());
        sums[i] += Math.max(0, season[h % period]);
      }
    }
    return sums;
  }

  private double variance(double[] series) {
    if (series.length < leastObservations()) {
      throw new InsufficientEvidenceException(
          PHRASES.say("few-observations", title(), leastObservations(), series.length));
    }
    double squares = 0;
    for (int t = period; t < series.length; t++) {
      squares += Math.pow(series[t] - series[t - period], 2);
    }
    return squares / (series.length - period);
  }
}
