package org.emporion.budget;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.emporion.budget.simulation.BudgetSimulation;
import org.emporion.model.Samples;
import org.emporion.model.study.Metric;

/**
 * How the medians of a budget follow the price of one cost line, everything else staying as it is. In each outcome
 * of the simulation the line's cost is in proportion to its price, so what the line costs in each tells every price.
 */
public final class PriceResponse {
  private final String costLine;
  private final double price;
  private final BudgetSimulation.Draws draws;
  private final int line;

  /** The response of a line of the simulation. */
  PriceResponse(String costLine, double price, BudgetSimulation.Draws draws, int line) {
    this.costLine = costLine;
    this.price = price;
    this.draws = draws;
    this.line = line;
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
      case BUDGET_TOTAL -> median(i -> at(draws.total(), draws.lineTotals(), factor, i));
      case BUDGET_FIRST_YEAR -> median(i -> at(draws.firstYear(), draws.lineFirstYears(), factor, i));
      case BUDGET_PER_ORDER -> median(i -> at(draws.total(), draws.lineTotals(), factor, i) / draws.orders()[i]);
      default -> throw new IllegalArgumentException(kind + " does not follow from prices");
    };
  }

  private double at(double[] all, double[][] lines, double factor, int trial) {
    return all[trial] + (factor - 1) * lines[line][trial];
  }

  private double median(IntToDoubleFunction outcome) {
    double[] outcomes = new double[draws.total().length];
    Arrays.setAll(outcomes, outcome);
    return new Samples(outcomes).quantile(0.5);
  }
}
