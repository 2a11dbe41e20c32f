package org.emporion.evaluation.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emporion.evaluation.method.MethodEdition;

/**
 * Weights said directly, as points of which only the ratios count. Source: Bottomley, Doyle and Green, Testing
 * the reliability of weight elicitation methods: direct rating versus point allocation, Journal of Marketing
 * Research 37 (2000) 508-513.
 */
public final class DirectWeighting {
  /**
   * Points divided by their sum.
   *
   * @param criteria ids, in order
   * @param points by id, from 0, not all 0
   * @throws IllegalArgumentException when a criterion has no points, points are for no criterion, or negative
   */
  public WeightSet weigh(List<String> criteria, Map<String, Double> points) {
    return WeightSet.inProportion(new MethodEdition("direct", 1, ""), criteria, inOrder(criteria, points), List.of());
  }

  /** Every criterion with the same weight. */
  public WeightSet equal(List<String> criteria) {
    double[] ones = new double[criteria.size()];
    Arrays.fill(ones, 1);
    return WeightSet.inProportion(new MethodEdition("equal", 1, ""), criteria, ones, List.of());
  }

  static double[] inOrder(List<String> criteria, Map<String, Double> points) {
    List<String> unknown = new ArrayList<>(points.keySet());
    unknown.removeAll(criteria);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("No criterion " + unknown);
    }
    return criteria.stream().mapToDouble(id -> {
      if (!points.containsKey(id)) {
        throw new IllegalArgumentException("No points for criterion " + id);
      }
      return points.get(id);
    }).toArray();
  }
}
