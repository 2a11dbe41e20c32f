package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EstimateSamplerTest {
  /** Check values of Wichura (1988), Algorithm AS 241, and the usual table of the normal distribution. */
  @Test
  void theNormalQuantileHasItsPublishedValues() {
    assertEquals(-0.6744897501960817, NormalQuantile.at(0.25), 1e-15);
    assertEquals(-3.090232306167814, NormalQuantile.at(0.001), 1e-14);
    assertEquals(-9.262340089798408, NormalQuantile.at(1e-20), 1e-13);
    assertEquals(1.2815515655446004, NormalQuantile.at(0.9), 1e-15);
    assertEquals(1.959963984540054, NormalQuantile.at(0.975), 1e-14);
    assertEquals(0, NormalQuantile.at(0.5));
  }

  @Test
  void goesThroughTheThreePercentilesAndIncreases() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 5000; round++) {
      double p10 = random.nextDouble(-5, 40);
      double p50 = p10 + (random.nextInt(6) == 0 ? 0 : 30 * random.nextDouble());
      double p90 = p50 + (random.nextInt(6) == 0 ? 0 : 60 * random.nextDouble());
      Estimate estimate = new Estimate(p10, p50, p90);
      EstimateSampler sampler = new EstimateSampler(estimate);
      double unit = 1e-12 * Math.max(1, Math.abs(p10) + Math.abs(p90));
      assertEquals(p10, sampler.at(0.1), unit);
      assertEquals(p50, sampler.at(0.5), unit);
      assertEquals(p90, sampler.at(0.9), unit);
      double low = random.nextDouble(1e-9, 0.5);
      double high = random.nextDouble(low, 1);
      assertTrue(sampler.at(low) <= sampler.at(high));
      assertTrue(p10 < 0 || sampler.at(low) >= 0);
      assertTrue(p10 <= 0 || sampler.at(1e-12) > 0);
    }
  }

  @Test
  void isContinuousAtTheMedian() {
    EstimateSampler sampler = new EstimateSampler(new Estimate(2, 3, 30));
    assertEquals(sampler.at(0.5 - 1e-9), sampler.at(0.5 + 1e-9), 1e-6);
  }

  @Test
  void followsAChangeOfUnit() {
    Estimate seconds = new Estimate(0.2, 0.5, 0.7);
    Estimate millis = seconds.map(one -> one * 1000);
    for (double u = 0.01; u < 1; u += 0.01) {
      assertEquals(1000 * new EstimateSampler(seconds).at(u), new EstimateSampler(millis).at(u), 1e-9);
    }
  }

  @Test
  void aKnownNumberStaysItself() {
    assertEquals(0.1 + 0.2, new EstimateSampler(Estimate.exactly(0.1 + 0.2)).at(0.003));
    assertThrows(IllegalArgumentException.class, () -> new EstimateSampler(Estimate.exactly(1)).at(0));
    assertThrows(IllegalArgumentException.class, () -> new EstimateSampler(Estimate.exactly(1)).at(1));
  }
}
