package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.emporion.model.Samples;
import org.emporion.model.finding.DemandForecast.MinuteSpread;
import org.emporion.model.study.HourlyHistory.CloseUp;
import org.junit.jupiter.api.Test;

/** Chance alone shows no variation of the rate; a variation that was put in is found, and so is its busiest minute. */
class MinuteBunchingTest {
  private final Well19937c random = new Well19937c(4711);

  private List<CloseUp> hours(int count, double mean, double variation) {
    List<CloseUp> hours = new ArrayList<>();
    for (int hour = 0; hour < count; hour++) {
      List<Integer> minutes = new ArrayList<>();
      for (int minute = 0; minute < 60; minute++) {
        double rate = variation == 0 ? mean
            : new GammaDistribution(random, 1 / variation, variation * mean).sample();
        minutes.add(rate == 0 ? 0 : new PoissonDistribution(random, rate, 1e-12, 10_000).sample());
      }
      hours.add(new CloseUp(LocalDateTime.of(2026, 3, 2, 9, 0).plusDays(hour), 2, 3, minutes));
    }
    return hours;
  }

  @Test
  void arrivalsAtRandomHaveADispersionOfOneAndNoBurst() {
    MinuteSpread spread = MinuteBunching.of(hours(200, 8, 0), 1).orElseThrow();
    assertEquals(1, spread.dispersion(), 0.05);
    assertEquals(0, spread.rateVariation().p50(), 0.01);
    assertTrue(spread.busiestMinute().p50() < 1.2, spread.toString());
  }

  /** Var/mean of a mixed Poisson count is 1 + mean x variation; the greatest of 60 gamma draws is drawn directly beside. */
  @Test
  void aRateThatVariesIsMeasured() {
    double variation = 0.25;
    MinuteSpread spread = MinuteBunching.of(hours(300, 8, variation), 1).orElseThrow();
    assertEquals(1 + 8 * variation, spread.dispersion(), 0.15);
    assertEquals(variation, spread.rateVariation().p50(), 0.03);
    GammaDistribution gamma = new GammaDistribution(random, 1 / variation, variation);
    double[] greatest = new double[4000];
    for (int i = 0; i < greatest.length; i++) {
      for (int minute = 0; minute < 60; minute++) {
        greatest[i] = Math.max(greatest[i], gamma.sample());
      }
    }
    assertEquals(new Samples(greatest).quantile(0.5), spread.busiestMinute().p50(), 0.1);
  }

  @Test
  void timesWithoutMinutesOrFewOrdersSayNothing() {
    List<Integer> whole = new ArrayList<>(Collections.nCopies(60, 0));
    whole.set(0, 500);
    List<CloseUp> hours = Collections.nCopies(
        20, new CloseUp(LocalDateTime.of(2026, 3, 2, 9, 0), 2, 3, whole));
    assertEquals(Optional.empty(), MinuteBunching.of(hours, 1));
    assertEquals(Optional.empty(), MinuteBunching.of(hours(7, 8, 0), 1));
    assertEquals(Optional.empty(), MinuteBunching.of(hours(24, 0.1, 0), 1));
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    List<CloseUp> hours = hours(24, 5, 0.2);
    assertEquals(MinuteBunching.of(hours, 3), MinuteBunching.of(hours, 3));
  }
}
