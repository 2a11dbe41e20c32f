package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;

/** What the comparison shows of an assessment. */
public final class Comparison {
  private final Assessment assessment;
  private final Study study;
  private final Wording words;
  private final Optional<Ranking> ranking;

  /** The comparison of an assessment in a language. */
  public Comparison(Assessment assessment, Wording words) {
    this.assessment = assessment;
    this.study = assessment.loaded().study();
    this.words = words;
    this.ranking = assessment.ranking().map(Finding::value);
  }

  /** The study's currency. */
  public Currency currency() {
    return study.currency();
  }

  /** The candidates: ranked ones first, then the others, each in the order of the study. */
  public List<CandidateRow> rows() {
    List<CandidateRow> rows = new ArrayList<>();
    ranking.ifPresent(one -> one.candidates().forEach(
        score -> study.candidate(score.candidate()).ifPresent(candidate -> rows.add(row(candidate)))));
    study.candidates().stream()
        .filter(candidate -> rows.stream().noneMatch(row -> row.id().equals(candidate.id())))
        .map(this::row)
        .forEach(rows::add);
    return List.copyOf(rows);
  }

  /** The business transactions in which candidates place an order, in words. */
  public String orderTransaction() {
    return String.join(" / ", rows().stream().map(CandidateRow::orderTransaction)
        .filter(name -> !name.isEmpty()).distinct().toList());
  }

  private CandidateRow row(Candidate candidate) {
    Optional<Ranking.CandidateScore> score = ranking.flatMap(one -> one.candidate(candidate.id()));
    Optional<BudgetEstimate> budget = Optional.ofNullable(assessment.budgets().get(candidate.id())).map(Finding::value);
    Optional<TrialResult> trial = Optional.ofNullable(assessment.trials().get(candidate.id())).map(Finding::value);
    String transaction = orderTransaction(candidate);
    return new CandidateRow(
        candidate.id(),
        words.of(candidate.name()),
        ranking.flatMap(Ranking::winner).equals(Optional.of(candidate.id())),
        score.flatMap(Ranking.CandidateScore::rank),
        score.map(one -> new CandidateRow.Score(one.score(), one.low(), one.high())),
        score.map(Comparison::mustHaves),
        trial.flatMap(one -> one.transaction(transaction)).map(TrialResult.TransactionStatistics::p95Millis),
        transaction,
        Optional.ofNullable(assessment.capacities().get(candidate.id())).map(one -> one.value().instances()),
        budget.map(BudgetEstimate::total),
        budget.map(BudgetEstimate::perOrder));
  }

  private static CandidateRow.MustHaves mustHaves(Ranking.CandidateScore score) {
    return new CandidateRow.MustHaves(
        count(score, Verdict.MET), count(score, Verdict.MISSED), count(score, Verdict.CANNOT_TELL));
  }

  private static int count(Ranking.CandidateScore score, Verdict verdict) {
    return (int) score.mustHaves().stream().filter(one -> one.verdict() == verdict).count();
  }

  /** The transaction of the step whose outcome is an accepted order. */
  private String orderTransaction(Candidate candidate) {
    return candidate.target()
        .flatMap(target -> study.trials().journeySet(target.journeys()))
        .flatMap(set -> set.buying().steps().stream()
            .filter(step -> step.outcomes().containsKey(Step.ORDERS_PLACED))
            .map(Step::transaction)
            .findFirst())
        .orElse("");
  }

  /** How a candidate does on each requirement, in the order of the study; empty before a ranking. */
  public List<CriterionRow> criteria(String candidate) {
    RequirementWords said = new RequirementWords(words);
    return ranking.flatMap(one -> one.candidate(candidate)).stream()
        .flatMap(score -> score.criteria().stream().map(criterion -> criterion(score, criterion, said)))
        .toList();
  }

  private CriterionRow criterion(
      Ranking.CandidateScore score, Ranking.CriterionScore criterion, RequirementWords said) {
    Optional<Requirement> requirement = study.requirement(criterion.requirement());
    Optional<Ranking.MustHaveVerdict> verdict = score.mustHaves().stream()
        .filter(one -> one.requirement().equals(criterion.requirement())).findFirst();
    String threshold = requirement.flatMap(one -> one.mustHave().map(must -> said.threshold(one.scale(), must)))
        .flatMap(must -> verdict.map(one -> words.say("criterion.must-have", must, words.name("verdict", one.verdict()))))
        .orElse("");
    return new CriterionRow(
        criterion.requirement(),
        requirement.map(one -> words.of(one.title())).orElse(criterion.requirement()),
        words.figures().percent(criterion.weight()),
        criterion.value().flatMap(value -> requirement.map(one -> said.value(one.scale(), value)))
            .orElseGet(() -> words.say("value.unknown")),
        words.figures().interval(criterion.points(), criterion.low(), criterion.high()),
        criterion.points(),
        verdict.map(Ranking.MustHaveVerdict::verdict),
        threshold,
        Grounds.of(criterion, verdict));
  }

  /** Why a candidate stands where it stands. */
  public Optional<Reason> why(String candidate) {
    return ranking.flatMap(one -> one.candidate(candidate)).map(Ranking.CandidateScore::why);
  }
}
