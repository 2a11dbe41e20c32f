package org.emporion.evaluation.weight;

import java.util.List;
import java.util.Map;
import org.emporion.evaluation.method.MethodEdition;

/**
 * Swing weights: everybody starts at the worst of every criterion; the swing from worst to best one would make
 * first gets 100 points, every other swing points beside it. They speak about the range at hand, so they go
 * with values normalised to that range. Source: von Winterfeldt and Edwards, Decision Analysis and Behavioral
 * Research (1986), section 8.4.
 */
public final class SwingWeighting {
  private static final double FULL = 100;

  /**
   * Points divided by their sum.
   *
   * @param criteria ids, in order
   * @param points by id, 0 to 100; the largest is 100
   * @throws IllegalArgumentException when a point lies outside 0 to 100, none is 100, or ids do not fit
   */
  public WeightSet weigh(List<String> criteria, Map<String, Double> points) {
    double[] swings = DirectWeighting.inOrder(criteria, points);
    double largest = 0;
    for (int j = 0; j < swings.length; j++) {
      if (!(swings[j] >= 0 && swings[j] <= FULL)) {
        throw new IllegalArgumentException("The swing of " + criteria.get(j) + " has " + swings[j] + " points, it has 0 to 100");
      }
      largest = Math.max(largest, swings[j]);
    }
    if (largest != FULL) {
      throw new IllegalArgumentException("The first swing has 100 points, here the largest has " + largest);
    }
    return WeightSet.inProportion(new MethodEdition("swing", 1, ""), criteria, swings, List.of());
  }
}
