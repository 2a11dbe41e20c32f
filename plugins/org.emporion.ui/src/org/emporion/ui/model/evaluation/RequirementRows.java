package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Requirement;

/** Lays the tree of requirements out as rows and spreads the weight of each group over what is in it. */
final class RequirementRows {
  private final Map<Optional<String>, List<Requirement>> members = new LinkedHashMap<>();
  private final List<CandidateEvidence> candidates;
  private final Map<String, Double> decided;
  private final List<EvaluationRow> rows = new ArrayList<>();

  /**
   * Rows of requirements.
   *
   * @param decided weights of leaf requirements that others have decided; the others' follow from the tree
   */
  RequirementRows(
      List<Requirement> requirements, List<CandidateEvidence> candidates, Map<String, Double> decided) {
    this.candidates = candidates;
    this.decided = decided;
    requirements.forEach(one -> members.computeIfAbsent(one.partOf(), group -> new ArrayList<>()).add(one));
    lay(Optional.empty(), 1, List.of());
  }

  List<EvaluationRow> rows() {
    return List.copyOf(rows);
  }

  /** Lays out what is in a group and gives the sum of its weights. */
  private double lay(Optional<String> group, double share, List<Requirement> groups) {
    List<Requirement> siblings = members.getOrDefault(group, List.of());
    double sum = siblings.stream().mapToDouble(Requirement::weight).sum();
    double laid = 0;
    for (Requirement one : siblings) {
      double own = sum > 0 ? share * one.weight() / sum : 0;
      laid += members.containsKey(Optional.of(one.id())) ? group(one, own, groups) : leaf(one, own, groups);
    }
    return laid;
  }

  private double group(Requirement one, double own, List<Requirement> groups) {
    List<Requirement> within = new ArrayList<>(groups);
    within.add(one);
    int at = rows.size();
    rows.add(new EvaluationRow.Group(one, groups.size(), own));
    double sum = lay(Optional.of(one.id()), own, List.copyOf(within));
    rows.set(at, new EvaluationRow.Group(one, groups.size(), sum));
    return sum;
  }

  private double leaf(Requirement one, double own, List<Requirement> groups) {
    double share = decided.getOrDefault(one.id(), own);
    rows.add(new EvaluationRow.Leaf(
        one, groups.size(), share, groups, candidates.stream().map(each -> each.on(one)).toList()));
    return share;
  }
}
