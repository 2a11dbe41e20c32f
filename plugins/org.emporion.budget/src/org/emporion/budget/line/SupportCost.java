package org.emporion.budget.line;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.Estimate;

/**
 * Support as a share of what other lines cost. Of what is paid again and again it is a share of each month's; of what is bought once
 * it is a share for each year, paid by the month, of all that was bought until then.
 *
 * @param cause of the share
 * @param share part of the cost, of what is bought once by year
 * @param again what is paid again and again
 * @param once what is bought once
 */
public record SupportCost(String cause, Estimate share, MonthlyCost again, MonthlyCost once) implements MonthlyCost {
  private static final double MONTHS = 12;

  @Override
  public Set<String> causes() {
    Set<String> all = new HashSet<>(again.causes());
    all.addAll(once.causes());
    all.add(cause);
    return Set.copyOf(all);
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    double[] shares = outcomes.draw(cause, share);
    Pass paid = again.begin(outcomes);
    Pass buying = once.begin(outcomes);
    double[] month = new double[outcomes.size()];
    double[] bought = new double[outcomes.size()];
    return (at, cost) -> {
      Arrays.fill(month, 0);
      paid.add(at, month);
      buying.add(at, bought);
      for (int i = 0; i < cost.length; i++) {
        cost[i] += shares[i] * (month[i] + bought[i] / MONTHS);
      }
    };
  }
}
