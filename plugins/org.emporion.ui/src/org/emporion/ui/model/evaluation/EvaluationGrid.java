package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.ui.model.CandidateRow;

/**
 * Candidates by requirements: what is known of every candidate on every requirement, in the order of
 * the study.
 *
 * @param study the study it is about
 * @param columns the candidates
 * @param rows requirements in their tree, a group before what is in it
 * @param ranked true when there is a ranking
 * @param outdated true when something changed since that ranking
 */
public record EvaluationGrid(
    Study study, List<EvaluationColumn> columns, List<EvaluationRow> rows, boolean ranked, boolean outdated) {
  /** Where the first candidate's column is: before it stand the requirement and its weight. */
  public static final int FIRST_CANDIDATE = 2;

  /** The table of a study and of what is known about it. */
  public static EvaluationGrid of(Study study, Optional<Assessment> assessment) {
    Optional<Ranking> ranking = assessment.flatMap(Assessment::ranking).map(Finding::value);
    Map<String, Ranking.CandidateScore> scores = ranking.stream().flatMap(one -> one.candidates().stream())
        .collect(Collectors.toMap(Ranking.CandidateScore::candidate, Function.identity()));
    List<CandidateEvidence> evidence = new ArrayList<>();
    List<EvaluationColumn> columns = new ArrayList<>();
    for (Candidate candidate : study.candidates()) {
      Optional<Ranking.CandidateScore> score = Optional.ofNullable(scores.get(candidate.id()));
      evidence.add(new CandidateEvidence(candidate, score));
      columns.add(column(candidate, score));
    }
    boolean outdated = assessment.flatMap(one -> one.status(Stage.RANKING, ""))
        .filter(status -> status.state() == StageStatus.State.STALE).isPresent();
    return new EvaluationGrid(
        study, List.copyOf(columns),
        new RequirementRows(study.requirements(), evidence, decided(study, ranking)).rows(), ranking.isPresent(),
        outdated);
  }

  /** The weights that several decision makers have joined; none where nobody but the study itself says any. */
  private static Map<String, Double> decided(Study study, Optional<Ranking> ranking) {
    return study.decision().makers().isEmpty() ? Map.of() : ranking.stream()
        .flatMap(one -> one.candidates().stream()).limit(1)
        .flatMap(one -> one.criteria().stream())
        .collect(Collectors.toMap(Ranking.CriterionScore::requirement, Ranking.CriterionScore::weight));
  }

  private static EvaluationColumn column(Candidate candidate, Optional<Ranking.CandidateScore> score) {
    int missed = (int) score.stream().flatMap(one -> one.mustHaves().stream())
        .filter(one -> one.verdict() == Verdict.MISSED).count();
    return new EvaluationColumn(
        candidate.id(), candidate.name(), score.flatMap(Ranking.CandidateScore::rank),
        score.map(one -> new CandidateRow.Score(one.score(), one.low(), one.high())), missed,
        score.map(Ranking.CandidateScore::why));
  }

  /** The groups of requirements, each before what is in it. */
  public List<EvaluationRow.Group> groups() {
    return rows.stream().filter(EvaluationRow.Group.class::isInstance).map(EvaluationRow.Group.class::cast).toList();
  }

  /** The requirements with values, in the order of the study. */
  public List<EvaluationRow.Leaf> leaves() {
    return rows.stream().filter(EvaluationRow.Leaf.class::isInstance).map(EvaluationRow.Leaf.class::cast).toList();
  }
}
