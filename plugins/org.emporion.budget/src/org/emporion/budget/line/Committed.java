package org.emporion.budget.line;

import java.util.Arrays;
import java.util.Set;
import org.emporion.budget.cash.TrueUp;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;

/**
 * A cost with a commitment: each term costs at least so much, what is missing in its last month.
 *
 * @param cost what is used
 * @param commitment the promise, in the currency of the cost
 * @param first month in which the first term begins, from 0
 * @param last last month of the plan in which the line is paid, from 0
 */
public record Committed(MonthlyCost cost, TrueUp commitment, int first, int last) implements MonthlyCost {
  @Override
  public Set<String> causes() {
    return cost.causes();
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    Pass pass = cost.begin(outcomes);
    double[] spent = new double[outcomes.size()];
    double[] use = new double[outcomes.size()];
    return (month, sum) -> {
      Arrays.fill(use, 0);
      pass.add(month, use);
      int at = month - first;
      boolean running = at >= 0 && month <= last;
      boolean ends = running && commitment.ends(at, last - first + 1);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += use[i];
        spent[i] += running ? use[i] : 0;
        if (ends) {
          sum[i] += commitment.shortfall(at, spent[i]);
          spent[i] = 0;
        }
      }
    };
  }
}
