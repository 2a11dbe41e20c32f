package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.emporion.model.LocalText;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/**
 * Requirements as a tree with normalised weights: siblings share what their group has in proportion to
 * their weights, so the weights of all leaves sum to one. Siblings that all weigh nothing share equally.
 */
final class RequirementTree {
  private final Map<String, Requirement> byId = new LinkedHashMap<>();
  private final Map<String, List<Requirement>> children = new HashMap<>();

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

  private void spread(String group, double weight, ToDoubleFunction<Requirement> share, Map<String, Double> weights) {
    for (Requirement each : children.getOrDefault(group, List.of())) {
      double part = weight * share.applyAsDouble(each);
      if (leaf(each.id())) {
        weights.put(each.id(), part);
      }
      spread(each.id(), part, share, weights);
    }
  }

  /** The part of its group's weight that the study gives a requirement, 0 to 1. */
  double share(Requirement requirement) {
    List<Requirement> siblings = children.get(requirement.partOf().orElse(""));
    double total = siblings.stream().mapToDouble(Requirement::weight).sum();
    return total > 0 ? requirement.weight() / total : 1.0 / siblings.size();
  }

  /**
   * The part of the whole decision that each leaf has, by id in the order of the study: the product of shares down
   * the tree.
   *
   * @param share the part of its group's weight that a requirement has; siblings sum to one
   */
  Map<String, Double> leafWeights(ToDoubleFunction<Requirement> share) {
    Map<String, Double> spread = new HashMap<>();
    spread("", 1, share, spread);
    Map<String, Double> inOrder = new LinkedHashMap<>();
    leaves().forEach(each -> inOrder.put(each.id(), spread.get(each.id())));
    return inOrder;
  }

  /** The ids of groups, in the order of the study, after {@link DecisionMaker#TOP}. */
  List<String> groups() {
    List<String> groups = new ArrayList<>(List.of(DecisionMaker.TOP));
    byId.keySet().stream().filter(id -> !leaf(id)).forEach(groups::add);
    return groups;
  }

  /** The members of a group, or of {@link DecisionMaker#TOP} those of none, in the order of the study. */
  List<Requirement> members(String group) {
    return children.getOrDefault(group.equals(DecisionMaker.TOP) ? "" : group, List.of());
  }

  /** What a requirement asks for. */
  LocalText title(String id) {
    return byId.get(id).title();
  }

  /** The requirement with this id, which is one of the tree. */
  Requirement requirement(String id) {
    return byId.get(id);
  }

  /** All requirements, in the order of the study. */
  List<Requirement> all() {
    return List.copyOf(byId.values());
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
