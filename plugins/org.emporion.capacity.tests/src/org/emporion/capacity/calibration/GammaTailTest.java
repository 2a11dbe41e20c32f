package org.emporion.capacity.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Percentiles that are read from a spline are those of the distribution. */
class GammaTailTest {
  /** Variance 1 is the exponential distribution: ln 20, and 1/20 of its rate. */
  @Test
  void theExponentialDistribution() {
    GammaTail tail = GammaTail.of(1);
    assertEquals(Math.log(20), tail.p95(), 1e-7);
    assertEquals(0.05, tail.density(), 1e-8);
  }

  @Test
  void splinesAreExactEnoughEverywhere() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      double variance = Math.pow(10, -6.5 + 8.5 * random.nextDouble());
      GammaTail exact = GammaTail.exact(variance);
      GammaTail read = GammaTail.of(variance);
      assertEquals(exact.p95(), read.p95(), 1e-6 * exact.p95() + 1e-12, "variance " + variance);
      assertEquals(exact.density(), read.density(), 1e-5 * exact.density(), "variance " + variance);
    }
  }
}
