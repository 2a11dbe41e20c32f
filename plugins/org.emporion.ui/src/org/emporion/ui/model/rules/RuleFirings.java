package org.emporion.ui.model.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;

/** For which candidates the rules fired, as the reasons of a ranking tell. */
public final class RuleFirings {
  private final Map<String, Set<String>> candidates = new HashMap<>();

  /** Reads the reasons of a ranking. */
  public RuleFirings(Ranking ranking) {
    for (Ranking.CandidateScore score : ranking.candidates()) {
      collect(score.candidate(), score.why());
      score.criteria().forEach(one -> collect(score.candidate(), one.why()));
      score.mustHaves().forEach(one -> collect(score.candidate(), one.why()));
    }
  }

  private void collect(String candidate, Reason why) {
    Deque<Reason> open = new ArrayDeque<>(List.of(why));
    while (!open.isEmpty()) {
      Reason reason = open.pop();
      if (reason.kind() == Reason.Kind.RULE) {
        candidates.computeIfAbsent(reason.reference(), any -> new LinkedHashSet<>()).add(candidate);
      }
      open.addAll(reason.because());
    }
  }

  /** The ids of the candidates for which a row's rule fired, in the order of the ranking. */
  public List<String> of(RuleGrid.Line line) {
    return line.references().stream().flatMap(one -> candidates.getOrDefault(one, Set.of()).stream()).distinct().toList();
  }
}
