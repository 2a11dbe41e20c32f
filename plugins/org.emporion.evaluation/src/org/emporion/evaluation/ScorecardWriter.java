package org.emporion.evaluation;

import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.evaluation.fact.Answer;
import org.emporion.evaluation.table.RowWords;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Requirement;

/** Draws up the scorecard of a candidate from what the rules and the rule tables concluded. */
final class ScorecardWriter {
  private final RequirementTree tree;
  private final Conclusions conclusions;
  private final Weights weights;
  private final Explanation explanation;
  private final TableScores points;
  private final TableExplanation rows;
  private final TableVerdicts verdicts;

  ScorecardWriter(RequirementTree tree, Conclusions conclusions, TableConclusions tables, Weights weights,
      Explanation explanation, Wording wording, RowWords words) {
    this.tree = tree;
    this.conclusions = conclusions;
    this.weights = weights;
    this.explanation = explanation;
    points = new TableScores(conclusions, tables);
    rows = new TableExplanation(tables, points, explanation, wording, words);
    verdicts = new TableVerdicts(conclusions, tables, explanation, rows);
  }

  /** How a candidate does, with the grounds of every number. */
  Scorecard of(Candidate candidate) {
    return new Scorecard(
        candidate, tree.leaves().stream().map(requirement -> criterion(candidate, requirement)).toList(),
        verdicts.of(candidate, tree.all()),
        Stream.concat(rows.warnings(candidate).stream(), explanation.warnings(candidate).stream()).toList());
  }

  private CriterionScore criterion(Candidate candidate, Requirement requirement) {
    Answer answer = conclusions.score(candidate.id(), requirement.id()).answer();
    TableScores.Span span = points.of(candidate, requirement.id());
    return new CriterionScore(requirement.id(), weights.of(requirement.id()),
        answer.isKnown() ? Optional.of(answer.value()) : Optional.empty(), span.low(), span.points(), span.high(),
        explanation.criterion(requirement, span, rows.grounds(candidate, requirement.id())));
  }
}
