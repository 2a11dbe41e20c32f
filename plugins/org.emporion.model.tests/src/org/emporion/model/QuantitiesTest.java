package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges of shares, rates and estimates. */
class QuantitiesTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.0001, 1.0001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aShareIsAPartOfAWhole(double value) {
    assertTrue(assertThrows(IllegalArgumentException.class, () -> new Share(value))
        .getMessage().contains(Double.toString(value)));
  }

  @Test
  void nothingAndAllAreShares() {
    assertEquals(0, new Share(0).value());
    assertEquals(1, new Share(1).value());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
  void aRateIsFiniteAndNotNegative(double perSecond) {
    assertThrows(IllegalArgumentException.class, () -> new Rate(perSecond));
  }

  @Test
  void ratesConvertBetweenHoursAndSeconds() {
    assertEquals(1, Rate.perHour(3600).perSecond());
    assertEquals(32, Rate.perHour(32).perHour(), 1e-12);
    assertEquals(96, Rate.perHour(32).times(3).perHour(), 1e-12);
    assertTrue(Rate.perHour(32).compareTo(Rate.perHour(31)) > 0);
    assertThrows(IllegalArgumentException.class, () -> Rate.perHour(1).times(-1));
  }

  @ParameterizedTest
  @CsvSource({"3,2,4", "1,5,4", "NaN,1,2", "1,NaN,2", "1,2,NaN", "1,2,Infinity", "-Infinity,1,2"})
  void percentilesAreFiniteAndDoNotFall(double p10, double p50, double p90) {
    assertThrows(IllegalArgumentException.class, () -> new Estimate(p10, p50, p90));
  }

  @Test
  void anExactNumberHasNoSpread() {
    assertTrue(Estimate.exactly(-2.5).exact());
    assertFalse(new Estimate(1, 1, 1.5).exact());
  }

  @Test
  void anIncreasingFunctionKeepsPercentilesAndADecreasingOneIsRefused() {
    Estimate estimate = new Estimate(1, 2, 4);
    assertEquals(new Estimate(1, 4, 16), estimate.map(value -> value * value));
    assertEquals(new Estimate(6, 7, 9), estimate.map(value -> value + 5));
    assertThrows(IllegalArgumentException.class, () -> estimate.map(value -> -value));
  }
}
