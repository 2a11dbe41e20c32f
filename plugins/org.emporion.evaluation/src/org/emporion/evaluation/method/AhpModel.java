package org.emporion.evaluation.method;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A decision as the analytic hierarchy process sees it.
 *
 * @param alternatives ids, each once
 * @param goal the top of the hierarchy of criteria
 */
public record AhpModel(List<String> alternatives, AhpCriterion goal) {
  /** @throws IllegalArgumentException when a leaf compares other items than the alternatives or an id repeats */
  public AhpModel {
    alternatives = List.copyOf(alternatives);
    Set<String> seen = new HashSet<>();
    check(alternatives, goal, seen);
  }

  private static void check(List<String> alternatives, AhpCriterion node, Set<String> seen) {
    if (!seen.add(node.id())) {
      throw new IllegalArgumentException("Criterion " + node.id() + " stands there twice");
    }
    if (node.parts().isEmpty() && !node.judged().items().equals(alternatives)) {
      throw new IllegalArgumentException(
          "Criterion " + node.id() + " compares " + node.judged().items() + ", the alternatives are " + alternatives);
    }
    node.parts().forEach(part -> check(alternatives, part, seen));
  }
}
