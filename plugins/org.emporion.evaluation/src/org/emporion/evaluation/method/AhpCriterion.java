package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of a hierarchy of criteria.
 *
 * @param id stable id, once in the hierarchy
 * @param judged compares its parts by their ids, or where it has none the alternatives
 * @param parts what it is made of; empty for a leaf
 */
public record AhpCriterion(String id, Judged judged, List<AhpCriterion> parts) {
  /** @throws IllegalArgumentException when the judgements are about other items than the parts */
  public AhpCriterion {
    parts = List.copyOf(parts);
    List<String> ids = parts.stream().map(AhpCriterion::id).toList();
    if (!ids.isEmpty() && !ids.equals(judged.items())) {
      throw new IllegalArgumentException("Criterion " + id + " is made of " + ids + ", its judgements are about " + judged.items());
    }
  }

  /** A criterion under which alternatives are compared. */
  public static AhpCriterion leaf(String id, Judged judged) {
    return new AhpCriterion(id, judged, List.of());
  }

  /** The leaves below this node, itself when it is one, in order. */
  public List<AhpCriterion> leaves() {
    if (parts.isEmpty()) {
      return List.of(this);
    }
    List<AhpCriterion> leaves = new ArrayList<>();
    parts.forEach(part -> leaves.addAll(part.leaves()));
    return leaves;
  }
}
