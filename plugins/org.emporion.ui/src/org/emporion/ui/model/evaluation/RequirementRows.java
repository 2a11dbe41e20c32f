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
  private final List<EvaluationRow> rows = new ArrayList<>();

  RequirementRows(List<Requirement> requirements, List<CandidateEvidence> candidates) {
    this.candidates = candidates;
    requirements.forEach(one -> members.computeIfAbsent(one.partOf(), group -> new ArrayList<>()).add(one));
    lay(Optional.empty(), 1, List.of());
  }

  List<EvaluationRow> rows() {
    return List.copyOf(rows);
  }

  private void lay(Optional<String> group, double share, List<Requirement> groups) {
    List<Requirement> siblings = members.getOrDefault(group, List.of());
    double sum = siblings.stream().mapToDouble(Requirement::weight).sum();
    for (Requirement one : siblings) {
      double own = sum > 0 ? share * one.weight() / sum : 0;
      if (members.containsKey(Optional.of(one.id()))) {
        rows.add(new EvaluationRow.Group(one, groups.size(), own));
        List<Requirement> within = new ArrayList<>(groups);
        within.add(one);
        lay(Optional.of(one.id()), own, List.copyOf(within));
      } else {
        rows.add(new EvaluationRow.Leaf(
            one, groups.size(), own, groups, candidates.stream().map(each -> each.on(one)).toList()));
      }
    }
  }
}
