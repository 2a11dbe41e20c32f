package org.emporion.budget;

import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.Money;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.PriceBook;

/**
 * A cost line with the price of its unit looked up. Prices are those of the first planning year; from
 * the second on wages and prices grow. What is paid by the year is paid in the first month of each.
 *
 * @param line the line
 * @param unit price of one unit in the study's currency: see {@link CostLine.Basis}; 1 for a share of revenue
 * @param plan instances of each planning year; only looked at for {@link CostLine.Basis#INSTANCES}
 */
record PricedLine(CostLine line, double unit, InstancePlan plan) implements MonthlyCost {
  private static final int MONTHS = 12;

  /**
   * Looks up the price.
   *
   * @throws IllegalArgumentException when the price is missing or in another currency; a study that was
   *     read without problems has neither
   */
  static PricedLine of(CostLine line, PriceBook prices, Currency currency, InstancePlan plan) {
    Money unit = switch (line.basis()) {
      case REVENUE -> Money.of(1, currency);
      case INSTANCES -> instance(line, prices).monthly();
      case STAFF -> role(line, prices).yearly();
      case EFFORT -> role(line, prices).day();
      case MONTH, YEAR, ONCE, ORDER -> line.amount().orElseThrow(() -> missing(line, "an amount"));
    };
    if (!unit.currency().equals(currency)) {
      throw new IllegalArgumentException(
          "Cost line " + line.id() + " is priced in " + unit.currency() + ", the study in " + currency);
    }
    return new PricedLine(line, unit.value(), plan);
  }

  /** What a reader takes for its price: that of a unit, or for a share of revenue the share. */
  double price() {
    return line.basis() == CostLine.Basis.REVENUE ? line.quantity().p50() : unit;
  }

  @Override
  public Set<String> causes() {
    Set<String> causes = new HashSet<>(Set.of(cause()));
    if (line.basis() == CostLine.Basis.INSTANCES) {
      causes.addAll(plan.causes());
    }
    return Set.copyOf(causes);
  }

  /** The cause of its quantity. */
  String cause() {
    return "costs." + line.id();
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    double[] quantity = outcomes.draw(cause(), line.quantity());
    return switch (line.basis()) {
      case INSTANCES -> {
        double[][] instances = plan.draw(outcomes);
        yield (month, cost) -> add(unit, quantity, instances[outcomes.year(month)], outcomes.prices(month), cost);
      }
      case MONTH -> (month, cost) -> add(unit, quantity, outcomes.prices(month), cost);
      case YEAR -> (month, cost) -> {
        if (month % MONTHS == 0) {
          add(unit, quantity, outcomes.prices(month), cost);
        }
      };
      case ORDER -> (month, cost) -> add(unit, quantity, outcomes.orders(month), outcomes.prices(month), cost);
      case REVENUE -> (month, cost) -> add(unit, quantity, outcomes.revenue(month), cost);
      case STAFF -> (month, cost) -> add(unit / MONTHS, quantity, outcomes.wages(month), cost);
      case ONCE, EFFORT -> (month, cost) -> {
        if (month == 0) {
          for (int i = 0; i < cost.length; i++) {
            cost[i] += unit * quantity[i];
          }
        }
      };
    };
  }

  private static void add(double unit, double[] first, double[] second, double[] cost) {
    for (int i = 0; i < cost.length; i++) {
      cost[i] += unit * first[i] * second[i];
    }
  }

  private static void add(double unit, double[] first, double[] second, double[] third, double[] cost) {
    for (int i = 0; i < cost.length; i++) {
      cost[i] += unit * first[i] * second[i] * third[i];
    }
  }

  private static PriceBook.Instance instance(CostLine line, PriceBook prices) {
    return line.reference().map(prices.instances()::get).orElseThrow(() -> missing(line, "an instance type"));
  }

  private static PriceBook.Role role(CostLine line, PriceBook prices) {
    return line.reference().map(prices.roles()::get).orElseThrow(() -> missing(line, "a role"));
  }

  private static IllegalArgumentException missing(CostLine line, String what) {
    return new IllegalArgumentException("Cost line " + line.id() + " is priced by " + line.basis()
        + " and needs " + what + " that is known");
  }
}
