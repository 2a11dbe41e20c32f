package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confidence bounds of percentiles against published sample sizes, and against a simulation. */
class OrderStatisticsTest {
  private final OrderStatistics bounds = OrderStatistics.CUSTOMARY;

  /**
   * Least sample sizes at which the k-th largest value bounds the 95th percentile from above with 95 %
   * confidence, after S. S. Wilks (1941): 59, 93, 124, 153, 181 (as tabulated in the literature on
   * best-estimate safety analysis); 299 and 473 for the 99th percentile.
   */
  @ParameterizedTest
  @CsvSource({"0.95, 59, 1", "0.95, 93, 2", "0.95, 124, 3", "0.95, 153, 4", "0.95, 181, 5", "0.99, 299, 1",
    "0.99, 473, 2"})
  void wilksSampleSizes(double p, long n, long fromTheTop) {
    assertEquals(OptionalLong.of(n - fromTheTop + 1), bounds.upperRank(n, p));
    OptionalLong oneFewer = bounds.upperRank(n - 1, p);
    if (fromTheTop == 1) {
      assertTrue(oneFewer.isEmpty());
      assertEquals(n, bounds.fewestSamples(p));
    } else {
      assertEquals(OptionalLong.of(n - 1 - (fromTheTop - 1) + 1), oneFewer);
    }
  }

  /** The distribution of ranks is symmetric: a lower bound of p mirrors the upper bound of 1 - p. */
  @ParameterizedTest
  @CsvSource({"10, 0.5", "59, 0.95", "300, 0.9", "2500, 0.99", "100000, 0.95"})
  void lowerBoundsMirrorUpperBounds(long n, double p) {
    OptionalLong lower = bounds.lowerRank(n, p);
    OptionalLong mirrored = bounds.upperRank(n, 1 - p);
    assertEquals(mirrored.isPresent(), lower.isPresent());
    lower.ifPresent(rank -> assertEquals(n - mirrored.getAsLong() + 1, rank));
  }

  @Test
  void withoutSamplesThereIsNoBound() {
    assertTrue(bounds.upperRank(0, 0.95).isEmpty());
    assertTrue(bounds.lowerRank(0, 0.95).isEmpty());
  }

  /** The bounds hold at least 95 times in 100: 4,000 exponential samples of 150, standard error 0.35 %. */
  @Test
  void coverageInASimulation() {
    SplittableRandom random = new SplittableRandom(20261123);
    int n = 150;
    double truth = -Math.log(1 - 0.9);
    int rounds = 4000;
    int above = 0;
    int below = 0;
    for (int round = 0; round < rounds; round++) {
      double[] sample = random.doubles(n).map(u -> -Math.log1p(-u)).sorted().toArray();
      above += sample[(int) bounds.upperRank(n, 0.9).orElseThrow() - 1] >= truth ? 1 : 0;
      below += sample[(int) bounds.lowerRank(n, 0.9).orElseThrow() - 1] <= truth ? 1 : 0;
    }
    assertTrue(above >= 0.94 * rounds && above < 0.985 * rounds, "upper bound holds " + above);
    assertTrue(below >= 0.94 * rounds && below < 0.985 * rounds, "lower bound holds " + below);
  }

  /** Textbook binomials: at least 1 of 10 at 1/2 is 1023/1024; at least 2 of 3 at 1/4 is 10/64. */
  @Test
  void chanceOfAtLeastSoManyFailures() {
    assertEquals(1023.0 / 1024, bounds.atLeast(10, 1, 0.5), 1e-12);
    assertEquals(10.0 / 64, bounds.atLeast(3, 2, 0.25), 1e-12);
    assertEquals(1, bounds.atLeast(5, 0, 0.1));
    assertEquals(0, bounds.atLeast(5, 1, 0));
    assertEquals(1, bounds.atLeast(5, 5, 1));
  }
}
