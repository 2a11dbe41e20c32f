package org.emporion.budget.line;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.study.CostTerms.Sales;
import org.emporion.model.study.CostTerms.Sales.Band;
import org.emporion.model.study.CostTerms.Sales.Measure;

/**
 * One part of a fee by bands of sales: what a month costs in the band, or the share of the month's sales.
 *
 * @param terms bands and the sales that tell them
 * @param part what the band asks for
 * @param ofSales true when that is a share of the month's sales
 */
public record SalesFee(Sales terms, ToDoubleFunction<Band> part, boolean ofSales) implements MonthlyCost {
  private static final int MONTHS = 12;

  /** The fee of a month in each band. */
  public static SalesFee monthly(Sales terms) {
    return new SalesFee(terms, band -> band.monthly().value(), false);
  }

  /** The share of sales in each band. */
  public static SalesFee share(Sales terms) {
    return new SalesFee(terms, Band::share, true);
  }

  /** The band that sales are in: the last one that begins at or below them. */
  public static int band(List<Band> bands, double sales) {
    int at = 0;
    while (at + 1 < bands.size() && bands.get(at + 1).from() <= sales) {
      at++;
    }
    return at;
  }

  @Override
  public Set<String> causes() {
    return Set.of();
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    double[] asked = terms.bands().stream().mapToDouble(part).toArray();
    double[][] past = new double[MONTHS][outcomes.size()];
    double[] measured = new double[outcomes.size()];
    return (month, cost) -> {
      double[] sales = outcomes.revenue(month);
      System.arraycopy(sales, 0, past[month % MONTHS], 0, sales.length);
      measure(month, past, measured);
      for (int i = 0; i < cost.length; i++) {
        cost[i] += asked[band(terms.bands(), measured[i])] * (ofSales ? sales[i] : 1);
      }
    };
  }

  private void measure(int month, double[][] past, double[] measured) {
    int from = switch (terms.measure()) {
      case MONTH -> month;
      case YEAR -> Math.max(0, month - MONTHS + 1);
      case PEAK_MONTH -> month - month % MONTHS;
    };
    int count = month - from + 1;
    for (int i = 0; i < measured.length; i++) {
      double sum = 0;
      double top = 0;
      for (int at = from; at <= month; at++) {
        double sales = past[at % MONTHS][i];
        sum += sales;
        top = Math.max(top, sales);
      }
      measured[i] = terms.measure() == Measure.YEAR ? sum * MONTHS / count : top;
    }
  }
}
