package org.emporion.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Requirement;

/**
 * How much each leaf requirement counts, and why.
 *
 * @param byLeaf part of the whole decision by id of the leaf, in the order of the study; sum 1
 * @param why the grounds by id of the leaf
 */
record Weights(Map<String, Double> byLeaf, Map<String, Reason> why) {
  /** The weights that stand in the study. */
  static Weights ofStudy(RequirementTree tree, Wording wording) {
    Map<String, Double> byLeaf = tree.leafWeights(tree::share);
    Map<String, Reason> why = new HashMap<>();
    for (Requirement leaf : tree.leaves()) {
      List<Reason> because = tree.path(leaf.id()).stream().map(each -> input(each, wording)).toList();
      why.put(leaf.id(), new Reason(Reason.Kind.CALCULATION,
          wording.say("weight", leaf.title(), wording.percent(byLeaf.get(leaf.id()))), "normalised-weights", because));
    }
    return new Weights(byLeaf, why);
  }

  /** The weight of a requirement as the study states it. */
  static Reason input(Requirement requirement, Wording wording) {
    return Reason.input(wording.say("input.weight", requirement.title(), requirement.weight()),
        "requirements." + requirement.id() + ".weight");
  }

  /** The weight of a leaf, 0 to 1. */
  double of(String leaf) {
    return byLeaf.get(leaf);
  }

  /** The grounds of the weight of a leaf. */
  Reason why(String leaf) {
    return why.get(leaf);
  }
}
