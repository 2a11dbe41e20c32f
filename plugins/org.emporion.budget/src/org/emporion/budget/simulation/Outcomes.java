package org.emporion.budget.simulation;

import java.util.List;
import java.util.function.Function;
import org.emporion.model.Estimate;

/**
 * A block of ways the planning years may turn out. All candidates of a study meet the same ones, so that their
 * difference does not drown in chance (common random numbers). Arrays have one place for each outcome and are shared:
 * only what {@link #draw} gives belongs to the caller. Used by one thread.
 */
public final class Outcomes {
  private final Market market;
  private final Function<String, double[]> scores;
  private final int size;
  private final double[][] orders;
  private final double[][] revenue;
  private final double[][] wages;
  private final double[][] prices;
  private final double[] monthOrders;
  private final double[] monthRevenue;
  private int ordersAt = -1;
  private int revenueAt = -1;

  /**
   * Outcomes at given scores.
   *
   * @param size how many
   * @param scores standard normal scores of a cause, one for each outcome
   */
  Outcomes(Market market, int size, Function<String, double[]> scores) {
    this.market = market;
    this.scores = scores;
    this.size = size;
    orders = byYear(market.ordersByYear());
    revenue = byYear(market.revenueByYear());
    wages = market.growth(draw(Market.WAGES, market.wageGrowth()));
    prices = market.growth(draw(Market.PRICES, market.priceGrowth()));
    monthOrders = new double[size];
    monthRevenue = new double[size];
  }

  /** How many outcomes there are. */
  public int size() {
    return size;
  }

  /** Planning months. */
  public int months() {
    return market.months();
  }

  /** The planning year of a month, from 0. */
  public int year(int month) {
    return month / Market.MONTHS;
  }

  /** Orders in a month, valid until another month is asked for. */
  public double[] orders(int month) {
    if (ordersAt != month) {
      share(orders[year(month)], market.monthShares().get(month), monthOrders);
      ordersAt = month;
    }
    return monthOrders;
  }

  /** Revenue in a month, in the study's currency, valid until another month is asked for. */
  public double[] revenue(int month) {
    if (revenueAt != month) {
      share(revenue[year(month)], market.monthShares().get(month), monthRevenue);
      revenueAt = month;
    }
    return monthRevenue;
  }

  /** Orders in a planning year. */
  public double[] ordersOfYear(int year) {
    return orders[year];
  }

  /** Revenue in a planning year, in the study's currency. */
  public double[] revenueOfYear(int year) {
    return revenue[year];
  }

  /** What wages have grown to by a month, relative to the first planning year; steps from year to year. */
  public double[] wages(int month) {
    return wages[year(month)];
  }

  /** What all other prices have grown to by a month, relative to the first planning year; steps from year to year. */
  public double[] prices(int month) {
    return prices[year(month)];
  }

  /**
   * What is unsure by a cause.
   *
   * @param cause a cause that the line has named
   * @return an array of the caller's own
   */
  public double[] draw(String cause, Spread spread) {
    double[] values = new double[size];
    spread.fill(scores.apply(cause), values);
    return values;
  }

  /** What is unsure by a cause, as an estimate says it. */
  public double[] draw(String cause, Estimate estimate) {
    return draw(cause, Spread.of(estimate));
  }

  /** Standard normal scores of a cause that the line has named: below 0 is below the median. Not to be changed. */
  public double[] scores(String cause) {
    return scores.apply(cause);
  }

  private double[][] byYear(List<Estimate> years) {
    return years.stream().map(one -> draw(Market.DEMAND, one)).toArray(double[][]::new);
  }

  private static void share(double[] year, double part, double[] month) {
    for (int i = 0; i < month.length; i++) {
      month[i] = part * year[i];
    }
  }
}
