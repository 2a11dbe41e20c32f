package org.emporion.budget.line;

import java.util.Set;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;

/**
 * Units at a price.
 *
 * @param volume units of each month
 * @param price of the units of a month
 */
public record VolumeCost(Volume volume, UnitPrice price) implements MonthlyCost {
  @Override
  public Set<String> causes() {
    return volume.causes();
  }

  @Override
  public Pass begin(Outcomes outcomes) {
    Volume.Walk walk = volume.begin(outcomes);
    double[] units = new double[outcomes.size()];
    double each = price.first();
    if (price.tiers().size() == 1) {
      return (month, cost) -> {
        walk.fill(month, units);
        for (int i = 0; i < cost.length; i++) {
          cost[i] += each * units[i];
        }
      };
    }
    return (month, cost) -> {
      walk.fill(month, units);
      for (int i = 0; i < cost.length; i++) {
        cost[i] += price.of(units[i]);
      }
    };
  }
}
