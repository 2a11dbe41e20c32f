package org.emporion.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.emporion.model.Estimate;
import org.emporion.model.SampleBlocks;
import org.emporion.model.Samples;
import org.emporion.model.UniformStream;
import org.emporion.model.finding.DemandForecast.MinuteSpread;
import org.emporion.model.study.HourlyHistory.CloseUp;

/**
 * How orders bunch within the busiest hours. Arrivals at random at a steady rate give orders per minute whose variance is
 * their mean (index of dispersion 1: D. R. Cox and P. A. W. Lewis, The Statistical Analysis of Series of Events, 1966,
 * chapter 6). What is beyond is a rate that changes from minute to minute; by moments its squared coefficient of variation
 * is the sum over hours of (variance - mean) relative to that of mean squared. Chance alone is left out, as sessions, which
 * are many more than orders, arrive at random in the trial anyway.
 *
 * <p>The busiest of the 60 minutes follows by simulation with a gamma-distributed rate; hours are drawn with replacement
 * for each sample, so that a measurement of few hours is as unsure as it should be.
 */
final class MinuteBunching {
  static final int SAMPLES = 2_000;

  private static final int MINUTES = 60;
  private static final int LEAST_HOURS = 8;
  private static final int LEAST_ORDERS = 200;
  /** Fewer different minutes than this in hundreds of orders show that times are rounded. */
  private static final int LEAST_MINUTES = 40;
  /** A variation below this moves the busiest minute by less than 0.3 %. */
  private static final double NO_VARIATION = 1e-6;

  private MinuteBunching() {}

  private record Moments(double mean, double variance) {
    static Moments of(CloseUp hour) {
      double mean = (double) hour.orders() / MINUTES;
      double squares = hour.minutes().stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
      return new Moments(mean, squares / (MINUTES - 1));
    }
  }

  /**
   * Measures the busiest hours of a history.
   *
   * @return empty when there are fewer than 8 hours or 200 orders, or the times have no minutes
   */
  static Optional<MinuteSpread> of(List<CloseUp> hours, long seed) {
    int orders = hours.stream().mapToInt(CloseUp::orders).sum();
    long minutes = IntStream.range(0, MINUTES)
        .filter(minute -> hours.stream().anyMatch(hour -> hour.minutes().get(minute) > 0)).count();
    if (hours.size() < LEAST_HOURS || orders < LEAST_ORDERS || minutes < LEAST_MINUTES) {
      return Optional.empty();
    }
    List<Moments> moments = hours.stream().map(Moments::of).toList();
    double dispersion = moments.stream().mapToDouble(Moments::variance).sum()
        / moments.stream().mapToDouble(Moments::mean).sum();
    double[] variations = new double[SAMPLES];
    double[] busiest = new double[SAMPLES];
    UniformStream uniform = new SampleBlocks(seed, "demand.minutes", SAMPLES).numbers(0);
    for (int i = 0; i < SAMPLES; i++) {
      List<Moments> redrawn = new ArrayList<>();
      for (int hour = 0; hour < moments.size(); hour++) {
        redrawn.add(moments.get((int) (uniform.next() * moments.size())));
      }
      variations[i] = variation(redrawn);
      busiest[i] = busiest(variations[i], uniform.next());
    }
    return Optional.of(new MinuteSpread(hours.size(), orders, dispersion, estimate(variations), estimate(busiest)));
  }

  private static double variation(List<Moments> hours) {
    double beyond = hours.stream().mapToDouble(one -> one.variance - one.mean).sum();
    return Math.max(0, beyond / hours.stream().mapToDouble(one -> one.mean * one.mean).sum());
  }

  /** The greatest of 60 draws has a probability to the power of 60 of being below; that is turned round. */
  private static double busiest(double variation, double u) {
    if (variation < NO_VARIATION) {
      return 1;
    }
    double minute = new GammaDistribution(null, 1 / variation, variation)
        .inverseCumulativeProbability(Math.pow(u, 1.0 / MINUTES));
    return Math.max(1, minute);
  }

  private static Estimate estimate(double[] samples) {
    return new Samples(samples).estimate();
  }
}
