package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts add up exactly, in one currency only. */
class MoneyTest {
  private static final Currency TWD = Currency.getInstance("TWD");

  @Test
  void sumsDoNotDependOnOrderAndDifferencesUndoThem() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int i = 0; i < 200; i++) {
      Money a = amount(random);
      Money b = amount(random);
      Money c = amount(random);
      assertEquals(0, a.plus(b).plus(c).compareTo(c.plus(a).plus(b)));
      assertEquals(0, a.plus(b).minus(b).compareTo(a));
      assertEquals(0, a.plus(Money.zero(TWD)).compareTo(a));
      BigDecimal factor = BigDecimal.valueOf(random.nextInt(-50, 50), 1);
      assertEquals(0, a.plus(b).times(factor).compareTo(a.times(factor).plus(b.times(factor))));
    }
  }

  @Test
  void tenTimesATenthIsOne() {
    Money sum = Money.zero(TWD);
    for (int i = 0; i < 10; i++) {
      sum = sum.plus(Money.of("0.1", "TWD"));
    }
    assertEquals(0, sum.compareTo(Money.of("1", "TWD")), "in floating point it is 0.9999999999999999");
  }

  @Test
  void twoCurrenciesDoNotMixAndBothOperandsAreNamed() {
    Money taiwan = Money.of("49.00", "TWD");
    Money britain = Money.of("1.25", "GBP");
    List<IllegalArgumentException> refusals = List.of(
        assertThrows(IllegalArgumentException.class, () -> taiwan.plus(britain)),
        assertThrows(IllegalArgumentException.class, () -> taiwan.minus(britain)),
        assertThrows(IllegalArgumentException.class, () -> taiwan.compareTo(britain)));
    for (IllegalArgumentException refusal : refusals) {
      assertTrue(refusal.getMessage().contains("TWD 49.00"), refusal.getMessage());
      assertTrue(refusal.getMessage().contains("GBP 1.25"), refusal.getMessage());
    }
  }

  /** Fraction digits by ISO 4217: TWD 2, JPY 0, KWD 3. */
  @ParameterizedTest
  @CsvSource({"12.345,TWD,12.35", "-12.345,TWD,-12.35", "12.5,JPY,13", "12.3455,KWD,12.346", "7,TWD,7.00"})
  void roundsHalfUpToTheCurrencysDigits(String amount, String currency, String rounded) {
    assertEquals(Money.of(rounded, currency), Money.of(amount, currency).rounded());
  }

  @Test
  void computedAmountsMustBeFinite() {
    assertEquals(Money.of("0.3000", "TWD"), Money.of(0.1 + 0.2, TWD));
    assertThrows(NumberFormatException.class, () -> Money.of(Double.NaN, TWD));
    assertThrows(NumberFormatException.class, () -> Money.of(Double.POSITIVE_INFINITY, TWD));
  }

  @Test
  void needsAnAmountAndARealCurrency() {
    assertThrows(NullPointerException.class, () -> new Money(null, TWD));
    assertThrows(NullPointerException.class, () -> new Money(BigDecimal.ONE, null));
    assertThrows(IllegalArgumentException.class, () -> Money.of("1", "NTD"));
    assertThrows(NumberFormatException.class, () -> Money.of("1,200", "TWD"));
  }

  private static Money amount(SplittableRandom random) {
    return new Money(BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(0, 5)), TWD);
  }
}
