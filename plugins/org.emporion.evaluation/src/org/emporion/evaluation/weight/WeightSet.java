package org.emporion.evaluation.weight;

import java.util.ArrayList;
import java.util.List;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.TableRefusedException;

/**
 * Weights of criteria and where they come from.
 *
 * @param method method, edition and settings
 * @param criteria ids
 * @param weights 0 to 1, adding up to 1
 * @param steps the numbers on the way, in order
 */
public record WeightSet(MethodEdition method, List<String> criteria, List<Double> weights, List<Step> steps) {
  /**
   * One number for each criterion on the way to its weight.
   *
   * @param id what the numbers are, such as {@code entropy}
   * @param numbers in the order of the criteria
   */
  public record Step(String id, List<Double> numbers) {}

  /** @throws IllegalArgumentException when the lists differ in length */
  public WeightSet {
    criteria = List.copyOf(criteria);
    weights = List.copyOf(weights);
    steps = List.copyOf(steps);
    if (criteria.size() != weights.size()) {
      throw new IllegalArgumentException(weights.size() + " weights for the criteria " + criteria);
    }
  }

  /**
   * Weights in proportion to these numbers.
   *
   * @param importance finite, from 0, not all 0
   */
  static WeightSet inProportion(MethodEdition method, List<String> criteria, double[] importance, List<Step> steps) {
    double largest = 0;
    for (int j = 0; j < importance.length; j++) {
      if (!(importance[j] >= 0) || !Double.isFinite(importance[j])) {
        throw new IllegalArgumentException(
            "Criterion " + criteria.get(j) + ": " + importance[j] + " is not a number from 0 up");
      }
      largest = Math.max(largest, importance[j]);
    }
    if (largest == 0) {
      throw new WeightPhrases().refusal("refuse.no-weight");
    }
    double sum = 0;
    for (double each : importance) {
      sum += each / largest;
    }
    List<Double> weights = new ArrayList<>();
    for (double each : importance) {
      weights.add(each / largest / sum);
    }
    return new WeightSet(method, criteria, weights, steps);
  }

  /**
   * The weight of a criterion.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public double weight(String criterion) {
    int place = criteria.indexOf(criterion);
    if (place < 0) {
      throw new IllegalArgumentException("No criterion " + criterion);
    }
    return weights.get(place);
  }

  /**
   * The table with these weights.
   *
   * @throws IllegalArgumentException when the criteria are not those of the table in the same order
   */
  public PerformanceTable applyTo(PerformanceTable table) {
    if (!table.criterionIds().equals(criteria)) {
      throw new IllegalArgumentException("Weights of " + criteria + " for a table of " + table.criterionIds());
    }
    return table.withWeights(weights);
  }
}
