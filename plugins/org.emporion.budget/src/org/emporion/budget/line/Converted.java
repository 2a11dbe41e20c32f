package org.emporion.budget.line;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.Estimate;

/**
 * A cost in another currency, in that of the study. Rates of all months are off by the same quantile.
 *
 * @param cost in the other currency
 * @param currency its code
 * @param rates units of the study's currency for one unit, by month
 */
public record Converted(MonthlyCost cost, String currency, List<Estimate> rates) implements MonthlyCost {
  /** What the cause of an exchange rate is called before the currency's code. */
  public static final String CAUSE = "exchange.";

  @Override
  public Set<String> causes() {
    Set<String> all = new HashSet<>(cost.causes());
    all.add(CAUSE + currency);
    return Set.copyOf(all);
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    Pass pass = cost.begin(outcomes);
    double[] foreign = new double[outcomes.size()];
    double[][] rate = {outcomes.draw(CAUSE + currency, rates.getFirst())};
    return (month, sum) -> {
      if (month > 0 && !rates.get(month).equals(rates.get(month - 1))) {
        rate[0] = outcomes.draw(CAUSE + currency, rates.get(month));
      }
      Arrays.fill(foreign, 0);
      pass.add(month, foreign);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += foreign[i] * rate[0][i];
      }
    };
  }
}
