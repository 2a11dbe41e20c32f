package org.emporion.evaluation.method;

import java.util.HashSet;
import java.util.List;

/**
 * Priorities given as numbers of which only the ratios count.
 *
 * @param items ids, each once
 * @param values from 0 up, not all 0
 */
public record DirectPriorities(List<String> items, List<Double> values) implements Judged {
  /** @throws IllegalArgumentException when the lists do not fit or a value is negative or not finite */
  public DirectPriorities {
    items = List.copyOf(items);
    values = List.copyOf(values);
    if (items.isEmpty() || items.size() != values.size() || new HashSet<>(items).size() != items.size()) {
      throw new IllegalArgumentException(values.size() + " values for the items " + items);
    }
    if (values.stream().anyMatch(each -> !(each >= 0) || !Double.isFinite(each))
        || values.stream().allMatch(each -> each == 0)) {
      throw new IllegalArgumentException("Priorities are numbers from 0 up and not all 0, these are " + values);
    }
  }

  /** The values divided by their sum. */
  List<Double> shares() {
    double largest = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double sum = values.stream().mapToDouble(each -> each / largest).sum();
    return values.stream().map(each -> each / largest / sum).toList();
  }
}
