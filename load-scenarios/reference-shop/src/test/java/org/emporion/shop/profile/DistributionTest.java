package org.emporion.shop.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
  private static final int DRAWS = 400_000;

  @ParameterizedTest
  @CsvSource({"GAMMA, 0.4", "GAMMA, 1", "GAMMA, 1.7", "LOG_NORMAL, 0.4", "LOG_NORMAL, 1.2"})
  void drawsHaveTheMeanAndSpreadAskedFor(Distribution distribution, double cv) {
    double mean = 23;
    SplittableRandom random = new SplittableRandom(11);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = distribution.draw(mean, cv, random);
      assertTrue(x >= 0);
      sum += x;
      squares += x * x;
    }
    double measured = sum / DRAWS;
    double deviation = Math.sqrt(squares / DRAWS - measured * measured);
    // Five standard errors of the mean; the spread of a skewed variable settles more slowly.
    assertEquals(mean, measured, 5 * cv * mean / Math.sqrt(DRAWS));
    assertEquals(cv, deviation / measured, 0.03 * cv);
  }

  @Test
  void gammaWithCvOneIsExponential() {
    // P(X ≤ x) = 1 − exp(−x/mean); largest deviation of the sample below the Kolmogorov bound 1.63/√n.
    SplittableRandom random = new SplittableRandom(5);
    double[] draws = new double[20_000];
    Arrays.setAll(draws, i -> Distribution.GAMMA.draw(10, 1, random));
    Arrays.sort(draws);
    double worst = 0;
    for (int i = 0; i < draws.length; i++) {
      double expected = 1 - Math.exp(-draws[i] / 10);
      worst = Math.max(worst, Math.abs(expected - (i + 0.5) / draws.length));
    }
    assertTrue(worst < 1.63 / Math.sqrt(draws.length), "deviation " + worst);
  }

  @Test
  void withoutSpreadEveryDrawIsTheMean() {
    for (Distribution distribution : Distribution.values()) {
      assertEquals(7.5, distribution.draw(7.5, 0, new SplittableRandom(1)));
    }
  }
}
