package org.emporion.budget;

import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.study.CostLine;

/**
 * A cost line with the price of its unit looked up, ready to be simulated.
 *
 * @param line the line
 * @param quote what a unit costs
 * @param unit the same in the study's currency at the median of the exchange rate, for the first unit of a month
 * @param plan instances of each planning year; only looked at for lines that count instances
 * @param cost what it costs month by month
 */
record PricedLine(CostLine line, Quote quote, double unit, InstancePlan plan, MonthlyCost cost) implements MonthlyCost {
  /** What a reader takes for its price: that of a unit, or for a share of something the share. */
  double price() {
    return switch (line.basis()) {
      case REVENUE, SUPPORT -> line.quantity().p50();
      default -> unit;
    };
  }

  /** What decides whether a line comes at all. */
  static String occurs(CostLine line) {
    return cause(line) + ".occurs";
  }

  /** The cause of a line's quantity. */
  static String cause(CostLine line) {
    return "costs." + line.id();
  }

  @Override
  public Set<String> causes() {
    return cost.causes();
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    return cost.begin(outcomes);
  }
}
