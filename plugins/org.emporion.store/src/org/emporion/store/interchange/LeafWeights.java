package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;

/**
 * Weights of a tree of requirements as the flat list that other programs have, and back. The weight of a leaf is
 * the product of the shares on the way down to it; all of them sum to 1. A group weighs as much as its leaves
 * together, so that these weights, written into the tree, give the same leaf weights again.
 */
final class LeafWeights {
  /** Shares that differ by less are the same: products of doubles round. */
  private static final double SAME = 1e-12;

  private final Study study;
  private final Map<Optional<String>, Double> sums = new HashMap<>();

  LeafWeights(Study study) {
    this.study = study;
    study.requirements().forEach(one -> sums.merge(one.partOf(), one.weight(), Double::sum));
  }

  /** The weight of each leaf by its id, in the order of the study. */
  Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Requirement leaf : study.leaves()) {
      double share = 1;
      for (Optional<Requirement> at = Optional.of(leaf); at.isPresent(); at = at.flatMap(this::group)) {
        share *= at.get().weight() / sums.get(at.get().partOf());
      }
      shares.put(leaf.id(), share);
    }
    return shares;
  }

  /**
   * What requirements weigh when their leaves weigh this.
   *
   * @param leaves the weight of every leaf, at least 0, not all 0; in any unit
   * @return the new weight of each leaf and group whose share among its siblings becomes another
   */
  Map<String, Double> forLeaves(Map<String, Double> leaves) {
    Map<String, Double> totals = new HashMap<>();
    leaves.forEach((leaf, weight) -> {
      for (Optional<Requirement> at = study.requirement(leaf); at.isPresent(); at = at.flatMap(this::group)) {
        totals.merge(at.get().id(), weight, Double::sum);
      }
    });
    Map<Optional<String>, List<Requirement>> siblings = new LinkedHashMap<>();
    study.requirements().forEach(
        one -> siblings.computeIfAbsent(one.partOf(), any -> new ArrayList<>()).add(one));
    Map<String, Double> changed = new LinkedHashMap<>();
    for (List<Requirement> set : siblings.values()) {
      double total = set.stream().mapToDouble(one -> totals.get(one.id())).sum();
      // Leaves that all weigh nothing say nothing of each other; their group weighs nothing.
      if (total > 0 && set.stream().anyMatch(one -> differs(one, totals.get(one.id()) / total))) {
        set.forEach(one -> changed.put(one.id(), totals.get(one.id())));
      }
    }
    return changed;
  }

  private boolean differs(Requirement one, double share) {
    return Math.abs(one.weight() / sums.get(one.partOf()) - share) > SAME;
  }

  private Optional<Requirement> group(Requirement one) {
    return one.partOf().flatMap(study::requirement);
  }
}
