package org.emporion.budget;

import java.util.Arrays;
import org.emporion.model.Samples;
import org.emporion.model.study.Metric;

/**
 * How the medians of a budget follow the price of one cost line, everything else staying as it is. In each outcome
 * of the simulation the line's cost is in proportion to its price, so one simulation with the line and one without
 * it tell every price between.
 */
public final class PriceResponse {
  private final String costLine;
  private final double price;
  private final BudgetSimulation.Draws with;
  private final BudgetSimulation.Draws without;

  PriceResponse(String costLine, double price, BudgetSimulation.Draws with, BudgetSimulation.Draws without) {
    this.costLine = costLine;
    this.price = price;
    this.with = with;
    this.without = without;
  }

  /** Id of the cost line. */
  public String costLine() {
    return costLine;
  }

  /** What a unit costs now, in the study's currency; for a line priced by revenue its part of it, the median. */
  public double price() {
    return price;
  }

  /**
   * A quantity of the budget at another price.
   *
   * @param kind one of the quantities of the budget
   * @param factor price as a multiple of the price now, from 0
   * @throws IllegalArgumentException for a quantity that is not one of the budget
   */
  public double median(Metric.Kind kind, double factor) {
    return switch (kind) {
      case BUDGET_TOTAL -> median(with.total(), without.total(), factor);
      case BUDGET_FIRST_YEAR -> median(with.firstYear(), without.firstYear(), factor);
      case BUDGET_PER_ORDER -> median(with.perOrder(), without.perOrder(), factor);
      default -> throw new IllegalArgumentException(kind + " does not follow from prices");
    };
  }

  private static double median(double[] with, double[] without, double factor) {
    double[] at = new double[with.length];
    Arrays.setAll(at, i -> without[i] + factor * (with[i] - without[i]));
    return new Samples(at).quantile(0.5);
  }
}
