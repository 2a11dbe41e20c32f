package org.emporion.evaluation.method;

import java.util.List;
import java.util.Optional;

/**
 * Priorities of items among themselves.
 *
 * @param rule id of the rule that made them; {@code direct} when they were given as numbers
 * @param items ids
 * @param weights 0 to 1, adding up to 1
 * @param consistency how well the judgements fit each other; empty for direct numbers
 * @param filled ratios that were put in for pairs nobody judged; empty when all were judged
 */
public record Priorities(
    String rule, List<String> items, List<Double> weights, Optional<Consistency> consistency, List<Judgement> filled) {
  /**
   * The priority of an item.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public double weight(String item) {
    int place = items.indexOf(item);
    if (place < 0) {
      throw new IllegalArgumentException("No item " + item);
    }
    return weights.get(place);
  }
}
