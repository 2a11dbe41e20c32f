package org.emporion.budget.simulation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.emporion.model.NormalQuantile;

/**
 * A cost that comes only in some outcomes, such as an integration that may turn out not to be needed.
 *
 * @param cost what it costs when it comes
 * @param cause what decides whether it comes
 * @param probability of its coming, 0 to 1
 */
public record Occurring(MonthlyCost cost, String cause, double probability) implements MonthlyCost {
  /** Refuses what is no probability. */
  public Occurring {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("A probability from 0 to 1 is needed, not " + probability);
    }
  }

  @Override
  public Set<String> causes() {
    Set<String> causes = new HashSet<>(cost.causes());
    causes.add(cause);
    return Set.copyOf(causes);
  }

  /** High scores are outcomes in which it comes: high scores mean high costs, as with every other cause. */
  @Override
  public Pass begin(Outcomes outcomes) {
    double[] scores = outcomes.scores(cause);
    double least = probability == 0 ? Double.POSITIVE_INFINITY
        : probability == 1 ? Double.NEGATIVE_INFINITY : NormalQuantile.at(1 - probability);
    Pass pass = cost.begin(outcomes);
    double[] whole = new double[outcomes.size()];
    return (month, sum) -> {
      Arrays.fill(whole, 0);
      pass.add(month, whole);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += scores[i] > least ? whole[i] : 0;
      }
    };
  }
}
