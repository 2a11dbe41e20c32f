package org.emporion.capacity.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.emporion.model.Moments;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** Mean, deviation and serial correlation, as replications and batches of trials are summed up, against NIST StRD. */
class UnivariateCasesTest {
  private static final int COUNT = 1001;

  /** One in the middle, then the one below and the one above it in turns. */
  private static double[] inTurns(double middle, double below, double above) {
    double[] numbers = new double[COUNT];
    Arrays.setAll(numbers, i -> i == 0 ? middle : i % 2 == 1 ? below : above);
    return numbers;
  }

  /** STAT-04: NIST StRD NumAcc2. */
  @Test
  void numAcc2() {
    ReferenceCase one = ReferenceCase.of("STAT-04-numacc2");
    Moments all = Moments.of(inTurns(1.2, 1.1, 1.3));
    double within = one.within("abs");
    assertEquals(one.inputs().get("n").asInt(), all.count());
    assertEquals(one.expected().get("mean").asDouble(), all.mean(), within);
    assertEquals(one.expected().get("sd").asDouble(), all.deviation(), within);
    assertEquals(one.expected().get("lag1_autocorrelation").asDouble(), all.serialCorrelation(), within);
  }

  /** NIST StRD NumAcc1, NumAcc3 and NumAcc4, exact by construction; 0.1 has fewer digits left beside ten million. */
  @Test
  void numbersWhoseFirstDigitsAreTheSame() {
    assertEquals(new Moments(3, 10000002, 1, -0.5), Moments.of(new double[] {10000001, 10000003, 10000002}));
    for (double base : new double[] {1e6, 1e7}) {
      Moments all = Moments.of(inTurns(base + 0.2, base + 0.1, base + 0.3));
      double rounding = Math.ulp(base) / 0.1;
      assertEquals(base + 0.2, all.mean(), Math.ulp(base));
      assertEquals(0.1, all.deviation(), 0.1 * rounding);
      assertEquals(-0.999, all.serialCorrelation(), 2 * rounding);
    }
  }

  @Test
  void whatHasNoMoments() {
    assertThrows(IllegalArgumentException.class, () -> Moments.of(new double[0]));
    assertThrows(IllegalArgumentException.class, () -> Moments.of(new double[] {1, Double.NaN}));
    assertTrue(Double.isNaN(Moments.of(new double[] {7}).deviation()));
    assertEquals(new Moments(2, 7, 0, 0), Moments.of(new double[] {7, 7}));
  }
}
