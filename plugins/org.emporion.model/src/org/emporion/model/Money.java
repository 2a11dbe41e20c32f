package org.emporion.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money. Amounts keep the precision they were given; {@link #rounded()} gives what is
 * printed.
 *
 * @param amount the amount in units of the currency, may be negative
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /** An amount from a decimal text or number, and an ISO 4217 code. */
  public static Money of(String amount, String currencyCode) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
  }

  /**
   * An amount that was computed in floating point, kept to a ten-thousandth of the unit.
   *
   * @throws NumberFormatException when the amount is not finite
   */
  public static Money of(double amount, Currency currency) {
    return new Money(BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_EVEN), currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException when the currencies differ; both operands are named
   */
  public Money plus(Money other) {
    return new Money(amount.add(same("add", other).amount), currency);
  }

  /**
   * The difference.
   *
   * @throws IllegalArgumentException when the currencies differ; both operands are named
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(same("subtract", other).amount), currency);
  }

  /** The amount times a number. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** The amount rounded half up to the currency's own fraction digits. */
  public Money rounded() {
    return new Money(
        amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP), currency);
  }

  /** The amount as floating point, for statistics. */
  public double value() {
    return amount.doubleValue();
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same("compare", other).amount);
  }

  private Money same(String verb, Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot " + verb + " " + this + " and " + other + ": two currencies");
    }
    return other;
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount.toPlainString();
  }
}
