package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quantiles of the normal distribution, and why they are not those of Commons Math. */
class NormalQuantileTest {
  private static final NormalDistribution COMMONS_MATH = new NormalDistribution();

  /** The check values of Wichura (1988), Applied Statistics 37(3), page 478. */
  @ParameterizedTest
  @CsvSource({"0.25, -0.6744897501960817", "0.001, -3.090232306167814", "1e-20, -9.262340089798408"})
  void agreesWithTheCheckValuesOfAlgorithmAs241(double p, double quantile) {
    assertEquals(quantile, NormalQuantile.at(p), 4e-16 * Math.abs(quantile));
  }

  @Test
  void agreesWithCommonsMathWhereThatIsRight() {
    for (int i = 1; i < 1000; i++) {
      assertEquals(COMMONS_MATH.inverseCumulativeProbability(i / 1000.0), NormalQuantile.at(i / 1000.0), 1e-12);
    }
  }

  /** The failing case: Commons Math forms 2p - 1, which for a small p is -1. */
  @Test
  void keepsTheTailThatCommonsMathLoses() {
    assertEquals(Double.NEGATIVE_INFINITY, COMMONS_MATH.inverseCumulativeProbability(1e-20));
    // A draw can be as small as half a cell of the uniform stream; the lower tail must come back as it went in.
    double p = 1.3e-16;
    double lost = Math.abs(COMMONS_MATH.cumulativeProbability(COMMONS_MATH.inverseCumulativeProbability(p)) / p - 1);
    double kept = Math.abs(COMMONS_MATH.cumulativeProbability(NormalQuantile.at(p)) / p - 1);
    assertTrue(lost > 0.1, "Commons Math is off by " + lost + ": the replacement is no longer needed");
    assertTrue(kept < 1e-12, "off by " + kept);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void refusesWhatIsNoProbability(double p) {
    assertThrows(IllegalArgumentException.class, () -> NormalQuantile.at(p));
  }
}
