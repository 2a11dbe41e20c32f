package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/**
 * Requirements as a tree with normalised weights: siblings share what their group has in proportion to
 * their weights, so the weights of all leaves sum to one. Siblings that all weigh nothing share equally.
 */
final class RequirementTree {
  private final Map<String, Requirement> byId = new LinkedHashMap<>();
  private final Map<String, List<Requirement>> children = new HashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();

  /**
   * Arranges requirements.
   *
   * @throws IllegalArgumentException when ids repeat, a group is not there or lies within itself, a
   *     weight is negative or not finite, or worst and best of a number do not differ
   */
  RequirementTree(List<Requirement> requirements) {
    for (Requirement requirement : requirements) {
      if (byId.put(requirement.id(), requirement) != null) {
        throw new IllegalArgumentException("Two requirements have the id " + requirement.id());
      }
      children.computeIfAbsent(requirement.partOf().orElse(""), id -> new ArrayList<>()).add(requirement);
    }
    requirements.forEach(this::check);
    spread("", 1);
  }

  private void check(Requirement requirement) {
    if (!(requirement.weight() >= 0) || Double.isInfinite(requirement.weight())) {
      throw new IllegalArgumentException(
          "The weight of requirement " + requirement.id() + " is finite and not negative, not " + requirement.weight());
    }
    path(requirement.id());
    Scale scale = requirement.scale();
    double span = scale.best() - scale.worst();
    if (leaf(requirement.id()) && scale.kind() == Scale.Kind.NUMBER && (!Double.isFinite(span) || span == 0)) {
      throw new IllegalArgumentException("Requirement " + requirement.id()
          + " needs a worst and a best that differ, not " + scale.worst() + " and " + scale.best());
    }
  }

  private void spread(String group, double share) {
    List<Requirement> siblings = children.getOrDefault(group, List.of());
    double total = siblings.stream().mapToDouble(Requirement::weight).sum();
    for (Requirement each : siblings) {
      double part = total > 0 ? each.weight() / total : 1.0 / siblings.size();
      weights.put(each.id(), share * part);
      spread(each.id(), share * part);
    }
  }

  /** The leaves, in the order of the study. */
  List<Requirement> leaves() {
    return byId.values().stream().filter(each -> leaf(each.id())).toList();
  }

  /** The requirements that carry a must-have, in the order of the study. */
  List<Requirement> mustHaves() {
    return byId.values().stream().filter(each -> each.mustHave().isPresent()).toList();
  }

  /** True when no other requirement is part of this one. */
  boolean leaf(String id) {
    return !children.containsKey(id);
  }

  /** The share of the whole decision that a requirement has, 0 to 1. */
  double weight(String id) {
    return weights.get(id);
  }

  /**
   * A requirement and the groups around it, from the inside to the outside.
   *
   * @throws IllegalArgumentException when a group is not there or lies within itself
   */
  List<Requirement> path(String id) {
    List<Requirement> path = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> at = Optional.of(id);
    while (at.isPresent()) {
      Requirement requirement = byId.get(at.get());
      if (requirement == null) {
        throw new IllegalArgumentException("There is no requirement " + at.get() + " that " + id + " could be part of");
      }
      if (!seen.add(requirement.id())) {
        throw new IllegalArgumentException("Requirement " + requirement.id() + " is part of itself");
      }
      path.add(requirement);
      at = requirement.partOf();
    }
    return path;
  }
}
