package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Expected numbers: R. G. Newcombe, Statistics in Medicine 17, 1998, table II, method 10. */
class ShareDifferenceTest {
  private final ShareDifference difference = new ShareDifference(0.95);

  @Test
  void intervalsAreThoseOfThePaper() {
    holds(0.0524, 0.3339, difference.of(56, 70, 48, 80));
    holds(-0.1611, 0.2775, difference.of(0, 10, 0, 20));
    holds(-0.2775, 0.2775, difference.of(0, 10, 0, 10));
  }

  private static void holds(double low, double high, ShareDifference.Interval interval) {
    assertEquals(low, interval.low(), 5e-5);
    assertEquals(high, interval.high(), 5e-5);
  }
}
