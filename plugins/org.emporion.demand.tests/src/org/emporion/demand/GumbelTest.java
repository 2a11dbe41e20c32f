package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GumbelTest {
  /**
   * 31 yearly maxima and their fit as published with the Numerics library of the US Army Corps of
   * Engineers (test Test_GUM_LMOM_Fit of its Gumbel distribution).
   */
  @Test
  void fitsThePublishedFloodSeries() {
    double[] maxima = {
      1953, 1939, 1677, 1692, 2051, 2371, 2022, 1521, 1448, 1825, 1363, 1760, 1672, 1603, 1244, 1521, 1783, 1560,
      1357, 1673, 1625, 1425, 1688, 1577, 1736, 1640, 1584, 1293, 1277, 1742, 1491
    };
    Gumbel fit = Gumbel.fit(maxima);
    assertEquals(1533.69, fit.location(), 0.001);
    assertEquals(199.4332, fit.scale(), 0.001);
  }

  /** Hosking and Wallis (1997), section A.3: l1 = location + 0.5772 scale, l2 = scale ln 2. */
  @Test
  void givesBackTheParametersItsOwnValuesCameFrom() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 20; round++) {
      Gumbel truth = new Gumbel(5 + 40 * random.nextDouble(), 0.5 + 9 * random.nextDouble());
      double[] grid = new double[100_000];
      for (int i = 0; i < grid.length; i++) {
        grid[i] = truth.quantile((i + 0.5) / grid.length);
      }
      Gumbel fit = Gumbel.fit(grid);
      assertEquals(truth.location(), fit.location(), 1e-3 * truth.scale());
      assertEquals(truth.scale(), fit.scale(), 1e-3 * truth.scale());
    }
  }

  /** Coles (2001), section 3.1: the distribution of the maximum of n is F to the power n. */
  @Test
  void theMaximumOfSeveralHasThePowerOfTheDistribution() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < 2000; round++) {
      Gumbel one = new Gumbel(30 * random.nextDouble(), 0.1 + 6 * random.nextDouble());
      int n = 1 + random.nextInt(200);
      double p = 0.001 + 0.998 * random.nextDouble();
      double expected = one.quantile(Math.pow(p, 1.0 / n));
      assertEquals(expected, one.maximumOf(n).quantile(p), 1e-9 * Math.max(1, Math.abs(expected)));
    }
  }

  @Test
  void followsShiftAndScaleOfTheData() {
    SplittableRandom random = new SplittableRandom(13);
    for (int round = 0; round < 2000; round++) {
      double[] data = random.doubles(8 + random.nextInt(60), 3, 50).toArray();
      double factor = 0.1 + 5 * random.nextDouble();
      double shift = 100 * random.nextDouble();
      Gumbel fit = Gumbel.fit(data);
      Gumbel moved = Gumbel.fit(Arrays.stream(data).map(x -> factor * x + shift).toArray());
      assertEquals(factor * fit.location() + shift, moved.location(), 1e-9 * (1 + moved.location()));
      assertEquals(factor * fit.scale(), moved.scale(), 1e-9 * (1 + moved.scale()));
    }
  }

  @Test
  void equalMaximaHaveNoSpread() {
    Gumbel fit = Gumbel.fit(new double[] {7, 7, 7, 7, 7, 7, 7, 7});
    assertEquals(0, fit.scale(), 1e-12);
    assertEquals(7, fit.maximumOf(52).quantile(0.99), 1e-9);
  }

  @Test
  void oneMaximumIsNotEnough() {
    assertThrows(IllegalArgumentException.class, () -> Gumbel.fit(new double[] {3}));
  }
}
