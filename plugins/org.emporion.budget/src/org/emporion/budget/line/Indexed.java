package org.emporion.budget.line;

import java.util.Arrays;
import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;

/**
 * A cost at prices of the first planning year that grows with wages or with all other prices.
 *
 * @param cost at prices of the first year
 * @param index what it follows
 * @param first month in which its first term begins, from 0
 * @param held months of a term, within which the price of its beginning holds; at least 1
 */
public record Indexed(MonthlyCost cost, Index index, int first, int held) implements MonthlyCost {
  /** A cost that follows at once. */
  public Indexed(MonthlyCost cost, Index index) {
    this(cost, index, 0, 1);
  }

  /** What a price follows from year to year. */
  public enum Index {
    /** Wages. */
    WAGES,
    /** All other prices. */
    PRICES;

    private double[] at(Outcomes outcomes, int month) {
      return this == WAGES ? outcomes.wages(month) : outcomes.prices(month);
    }
  }

  @Override
  public Set<String> causes() {
    return cost.causes();
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    Pass pass = cost.begin(outcomes);
    double[] before = new double[outcomes.size()];
    return (month, sum) -> {
      Arrays.fill(before, 0);
      pass.add(month, before);
      double[] grown = index.at(outcomes, month - Math.floorMod(month - first, held));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += before[i] * grown[i];
      }
    };
  }
}
