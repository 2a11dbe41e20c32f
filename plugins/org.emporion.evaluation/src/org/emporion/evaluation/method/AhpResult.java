package org.emporion.evaluation.method;

import java.util.List;
import java.util.Map;

/**
 * What the analytic hierarchy process says.
 *
 * @param ranking scores that add up to 1, and ranks
 * @param local by id of the node: priorities of its parts, or for a leaf of the alternatives, with consistency
 * @param global by id of the node: its weight for the goal; those of the leaves add up to 1
 * @param leaves ids of the leaves, in order
 * @param contributions part of each score that comes from each leaf, alternatives by leaves
 */
public record AhpResult(
    MethodRanking ranking,
    Map<String, Priorities> local,
    Map<String, Double> global,
    List<String> leaves,
    Matrix contributions) implements MethodResult {
  /** Ids of nodes whose judgements contradict each other too much, in alphabetical order. */
  public List<String> inconsistent() {
    return local.entrySet().stream()
        .filter(each -> each.getValue().consistency().filter(found -> !found.acceptable()).isPresent())
        .map(Map.Entry::getKey).sorted().toList();
  }
}
