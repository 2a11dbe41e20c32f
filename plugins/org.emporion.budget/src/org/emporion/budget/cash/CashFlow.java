package org.emporion.budget.cash;

import java.util.Arrays;

/**
 * Money that comes in (above 0) and goes out (below 0), one amount for each of equally long periods. The first amount is at
 * time 0, the next one period later.
 */
public final class CashFlow {
  /** Months of a year. */
  public static final int MONTHS = 12;

  private final double[] amounts;

  /**
   * A flow.
   *
   * @param amounts by period, all in one currency
   * @throws IllegalArgumentException when there are none or one is not finite
   */
  public CashFlow(double... amounts) {
    this.amounts = amounts.clone();
    if (amounts.length == 0 || !Arrays.stream(amounts).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("A cash flow needs at least one amount, all of them finite: "
          + Arrays.toString(amounts));
    }
  }

  /** Number of periods. */
  public int periods() {
    return amounts.length;
  }

  /** The amount of a period, 0 for the first. */
  public double at(int period) {
    return amounts[period];
  }

  /** The amounts. */
  public double[] amounts() {
    return amounts.clone();
  }

  /** What has come in less what has gone out, up to and with each period. */
  public double[] cumulative() {
    double[] sums = amounts.clone();
    Arrays.parallelPrefix(sums, Double::sum);
    return sums;
  }

  /**
   * Sums of so many periods at a time; the last sum may be of fewer.
   *
   * @param periods at least 1
   */
  public CashFlow by(int periods) {
    double[] sums = new double[(amounts.length + periods - 1) / periods];
    for (int period = 0; period < amounts.length; period++) {
      sums[period / periods] += amounts[period];
    }
    return new CashFlow(sums);
  }

  /**
   * Each amount as it is worth at time 0.
   *
   * @param rate discount rate of a period, above -1
   * @throws IllegalArgumentException for another rate
   */
  public CashFlow discounted(double rate) {
    if (!(rate > -1) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("A discount rate is above -100 %, not " + rate);
    }
    double[] values = amounts.clone();
    for (int period = 1; period < values.length; period++) {
      values[period] *= Math.pow(1 + rate, -period);
    }
    return new CashFlow(values);
  }

  /** When the first amount is counted. */
  public enum Convention {
    /** The first amount is at time 0 and is not discounted; finance textbooks and numpy-financial have it so. */
    FIRST_UNDISCOUNTED,
    /** The first amount is discounted by one period; the function NPV of spreadsheets has it so. */
    FIRST_DISCOUNTED
  }

  /**
   * Net present value.
   *
   * @param rate discount rate of a period, above -1
   */
  public double netPresentValue(double rate, Convention convention) {
    double value = Arrays.stream(discounted(rate).amounts).sum();
    return convention == Convention.FIRST_UNDISCOUNTED ? value : value / (1 + rate);
  }

  /** The discount rate of a month that comes to a yearly rate in twelve months. */
  public static double monthly(double yearly) {
    return Math.expm1(Math.log1p(yearly) / MONTHS);
  }

  /** The yearly rate that a monthly one comes to in twelve months. */
  public static double yearly(double monthly) {
    return Math.expm1(Math.log1p(monthly) * MONTHS);
  }
}
