package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emporion.evaluation.TableConclusions.Said;
import org.emporion.evaluation.table.RowWords;
import org.emporion.evaluation.table.Value;
import org.emporion.model.finding.Ranking.MustHaveVerdict;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Requirement;

/**
 * The verdicts on must-haves: those on the thresholds of requirements and those of rule tables. Where several speak of
 * one requirement the worst counts, so that a table can be stricter than a threshold and never waive it.
 */
final class TableVerdicts {
  private static final List<Verdict> WORST_FIRST = List.of(Verdict.MISSED, Verdict.CANNOT_TELL, Verdict.MET);

  private final Conclusions conclusions;
  private final TableConclusions tables;
  private final Explanation explanation;
  private final TableExplanation rows;

  TableVerdicts(Conclusions conclusions, TableConclusions tables, Explanation explanation, TableExplanation rows) {
    this.conclusions = conclusions;
    this.tables = tables;
    this.explanation = explanation;
    this.rows = rows;
  }

  /** The verdicts on a candidate, in the order of the study. */
  List<MustHaveVerdict> of(Candidate candidate, List<Requirement> requirements) {
    List<MustHaveVerdict> verdicts = new ArrayList<>();
    for (Requirement requirement : requirements) {
      List<MustHaveVerdict> all = all(candidate, requirement);
      if (!all.isEmpty()) {
        verdicts.add(worst(all));
      }
    }
    return verdicts;
  }

  private List<MustHaveVerdict> all(Candidate candidate, Requirement requirement) {
    List<MustHaveVerdict> all = new ArrayList<>();
    if (requirement.mustHave().isPresent()) {
      all.add(new MustHaveVerdict(requirement.id(),
          conclusions.judgement(candidate.id(), requirement.id()).verdict(), explanation.mustHave(candidate, requirement)));
    }
    for (Said said : tables.mustHave(candidate, requirement.id())) {
      List<Reason> reasons = rows.reasons(candidate, said);
      for (int i = 0; i < reasons.size(); i++) {
        all.add(new MustHaveVerdict(requirement.id(), verdict(said.values().get(i % said.values().size())), reasons.get(i)));
      }
    }
    return all;
  }

  private static Verdict verdict(Value value) {
    return switch (RowWords.shown(value)) {
      case "met" -> Verdict.MET;
      case "missed" -> Verdict.MISSED;
      default -> Verdict.CANNOT_TELL;
    };
  }

  private static MustHaveVerdict worst(List<MustHaveVerdict> all) {
    MustHaveVerdict worst = all.stream().min(Comparator.comparing(each -> WORST_FIRST.indexOf(each.verdict()))).orElseThrow();
    List<Reason> because = new ArrayList<>(worst.why().because());
    all.stream().filter(each -> each != worst).forEach(each -> because.add(each.why()));
    Reason why = worst.why();
    return new MustHaveVerdict(worst.requirement(), worst.verdict(),
        new Reason(why.kind(), why.sentence(), why.reference(), because));
  }
}
