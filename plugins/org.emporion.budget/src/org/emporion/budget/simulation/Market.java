package org.emporion.budget.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.emporion.model.Estimate;

/**
 * What all lines of all candidates share: volumes and growth. Orders and revenue of all years are off by the same
 * quantile ({@link #DEMAND}), because what makes them unsure is one yearly growth.
 *
 * @param ordersByYear orders of each planning year
 * @param revenueByYear revenue of each planning year, in the study's currency
 * @param monthShares part of its year that falls into each month; those of a year sum to 1
 * @param wageGrowth yearly growth of wages as a factor
 * @param priceGrowth yearly growth of all other prices as a factor
 */
public record Market(
    List<Estimate> ordersByYear,
    List<Estimate> revenueByYear,
    List<Double> monthShares,
    Estimate wageGrowth,
    Estimate priceGrowth) {
  /** Cause: orders and revenue. */
  public static final String DEMAND = "demand";
  /** Cause: growth of wages. */
  public static final String WAGES = "wage-growth";
  /** Cause: growth of all other prices. */
  public static final String PRICES = "price-growth";
  /** Months of a year. */
  public static final int MONTHS = 12;

  private static final double ROUNDING = 1e-9;

  /** Keeps copies; refuses years that do not fit together. */
  public Market {
    ordersByYear = List.copyOf(ordersByYear);
    revenueByYear = List.copyOf(revenueByYear);
    monthShares = List.copyOf(monthShares);
    if (revenueByYear.size() != ordersByYear.size() || monthShares.size() != MONTHS * ordersByYear.size()) {
      throw new IllegalArgumentException("Orders of " + ordersByYear.size() + " years, revenue of "
          + revenueByYear.size() + " and " + monthShares.size() + " months do not fit together");
    }
    for (int year = 0; year < ordersByYear.size(); year++) {
      double sum = monthShares.subList(MONTHS * year, MONTHS * (year + 1)).stream()
          .mapToDouble(Double::doubleValue).sum();
      if (!(Math.abs(sum - 1) < ROUNDING)) {
        throw new IllegalArgumentException("The months of year " + year + " are " + sum + " of it, not all");
      }
    }
  }

  /** Planning years. */
  public int years() {
    return ordersByYear.size();
  }

  /** Planning months. */
  public int months() {
    return MONTHS * years();
  }

  /** The causes that are drawn for every candidate. */
  public static Set<String> causes() {
    return Set.of(DEMAND, WAGES, PRICES);
  }

  /** A growth factor by year, 1 in the first: prices as entered hold for it. */
  double[][] growth(double[] factor) {
    double[][] byYear = new double[years()][factor.length];
    Arrays.fill(byYear[0], 1);
    for (int year = 1; year < byYear.length; year++) {
      for (int i = 0; i < factor.length; i++) {
        byYear[year][i] = byYear[year - 1][i] * factor[i];
      }
    }
    return byYear;
  }
}
