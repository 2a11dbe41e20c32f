package org.emporion.budget.line;

import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.Estimate;
import org.emporion.model.study.CostTerms.Hardware;

/**
 * Machines of one's own as money moves: bought at the first month and again when their life is over, at the price of then; the old
 * ones are sold for their residual worth. What the last ones are still worth at the end comes back in the last month, so that the
 * sum over the plan is what they lost in worth, evenly over their life.
 *
 * @param cause of the quantity
 * @param quantity machines
 * @param price of one in the first planning year
 * @param terms life, residual worth and upkeep
 * @param first month in which they are bought, from 0
 * @param last last month in which they are kept, from 0
 */
public record HardwareCost(String cause, Estimate quantity, double price, Hardware terms, int first, int last)
    implements MonthlyCost {
  private static final double MONTHS = 12;

  @Override
  public Set<String> causes() {
    return Set.of(cause);
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    double[] machines = outcomes.draw(cause, quantity);
    double[] paid = new double[outcomes.size()];
    return (month, cost) -> {
      if (month < first || month > last) {
        return;
      }
      double[] prices = outcomes.prices(month);
      boolean buys = (month - first) % terms.months() == 0;
      int age = (month - first) % terms.months() + 1;
      for (int i = 0; i < cost.length; i++) {
        double now = price * machines[i] * prices[i];
        if (buys) {
          cost[i] += now - terms.residual() * paid[i];
          paid[i] = now;
        }
        cost[i] += now * terms.upkeep() / MONTHS;
        if (month == last) {
          cost[i] -= paid[i] * worth(age);
        }
      }
    };
  }

  /** Part of its price that a machine is worth after some months of its life, in a straight line down to its residual worth. */
  double worth(int age) {
    return 1 - (1 - terms.residual()) * age / terms.months();
  }
}
