package org.emporion.budget.line;

import java.util.Arrays;
import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.study.CostLine;

/**
 * A cost in some months of the plan only. In the others it goes on being counted, as sales go on, and is not paid.
 *
 * @param cost what it would cost in every month
 * @param span the months in which it is paid
 */
public record Within(MonthlyCost cost, CostLine.Span span) implements MonthlyCost {
  @Override
  public Set<String> causes() {
    return cost.causes();
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    Pass pass = cost.begin(outcomes);
    double[] unpaid = new double[outcomes.size()];
    return (month, sum) -> {
      if (span.holds(month)) {
        pass.add(month, sum);
      } else {
        Arrays.fill(unpaid, 0);
        pass.add(month, unpaid);
      }
    };
  }
}
