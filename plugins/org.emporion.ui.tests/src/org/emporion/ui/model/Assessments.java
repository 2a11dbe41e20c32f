package org.emporion.ui.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Provenance;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Requirement;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.StudyReader;
import org.emporion.store.LoadedStudy;
import org.emporion.ui.Examples;

/** Assessments of the example study made by hand, with numbers that a test can recognise. */
public final class Assessments {
  static final Instant COMPUTED = Instant.parse("2026-11-23T08:00:00Z");
  static final LocalText HEADLINE = new LocalText("a headline", "一個主要數字");
  static final LocalText PROBLEM = new LocalText("a price changed", "價格有變更");

  private Assessments() {}

  public static LoadedStudy example() throws BrokenStudyException {
    return new StudyReader().read(Examples.shipped());
  }

  /** Every stage in one state, without findings. */
  public static Assessment allIn(State state) throws BrokenStudyException {
    return new Assessment(
        example(), 1, COMPUTED, Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty(),
        statuses(stage -> state));
  }

  /** The first candidate leads with 80, the second has 60; the third misses a must-have. */
  public static Assessment ranked(java.util.function.Function<Stage, State> states) throws BrokenStudyException {
    LoadedStudy loaded = example();
    List<Candidate> candidates = loaded.study().candidates();
    List<Ranking.CandidateScore> scores = List.of(
        score(loaded, candidates.get(0), Optional.of(1), 80, Verdict.MET),
        score(loaded, candidates.get(1), Optional.of(2), 60, Verdict.CANNOT_TELL),
        score(loaded, candidates.get(2), Optional.empty(), 90, Verdict.MISSED));
    Ranking ranking = new Ranking(scores, Optional.of(candidates.get(0).id()));
    Map<String, Finding<BudgetEstimate>> budgets = new LinkedHashMap<>();
    Map<String, Finding<CapacityEstimate>> capacities = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size() - 1; i++) {
      // The dearer one comes first, so that sorting by cost must turn the order round.
      double total = 5_000_000 - 1_000_000.0 * i;
      Estimate cost = new Estimate(total * 0.9, total, total * 1.2);
      budgets.put(candidates.get(i).id(), finding(Stage.BUDGET, candidates.get(i).id(),
          new BudgetEstimate(List.of(), List.of(cost), cost, Estimate.exactly(total / 100_000))));
      capacities.put(candidates.get(i).id(), finding(Stage.CAPACITY, candidates.get(i).id(), new CapacityEstimate(
          Estimate.exactly(100), 4, 0.5, Estimate.exactly(10), 40, Estimate.exactly(3), 3 + i, 0.6)));
    }
    return new Assessment(
        loaded, 1, COMPUTED, Optional.empty(), Optional.empty(), Map.of(), capacities, budgets,
        Optional.of(finding(Stage.RANKING, "", ranking)), statuses(states));
  }

  private static Ranking.CandidateScore score(
      LoadedStudy loaded, Candidate candidate, Optional<Integer> rank, double points, Verdict verdict) {
    List<Ranking.CriterionScore> criteria = new ArrayList<>();
    List<Ranking.MustHaveVerdict> mustHaves = new ArrayList<>();
    for (Requirement requirement : loaded.study().leaves()) {
      criteria.add(new Ranking.CriterionScore(
          requirement.id(), 0.05, Optional.of(1.0), points - 5, points, points + 5, why("points of " + requirement.id())));
      if (requirement.mustHave().isPresent()) {
        mustHaves.add(new Ranking.MustHaveVerdict(requirement.id(), verdict, why("threshold of " + requirement.id())));
      }
    }
    return new Ranking.CandidateScore(
        candidate.id(), rank, points, points - 5, points + 5, criteria, mustHaves, why(candidate.id()));
  }

  static Reason why(String text) {
    return Reason.input(LocalText.same(text), "planning.years");
  }

  private static <T> Finding<T> finding(Stage stage, String subject, T value) {
    return new Finding<>(
        stage, subject, value, why("value"), new Provenance(Map.of(), "key", "method/1", Optional.empty(), COMPUTED));
  }

  private static List<StageStatus> statuses(java.util.function.Function<Stage, State> states)
      throws BrokenStudyException {
    List<StageStatus> statuses = new ArrayList<>();
    List<Candidate> candidates = example().study().candidates();
    for (Stage stage : List.of(Stage.DEMAND, Stage.WORKLOAD, Stage.STAFFING)) {
      statuses.add(status(stage, "", states.apply(stage)));
    }
    for (Candidate candidate : candidates) {
      for (Stage stage : List.of(Stage.TRIAL, Stage.CAPACITY, Stage.BUDGET)) {
        statuses.add(status(stage, candidate.id(), states.apply(stage)));
      }
    }
    statuses.add(status(Stage.RANKING, "", states.apply(Stage.RANKING)));
    return statuses;
  }

  static StageStatus status(Stage stage, String subject, State state) {
    boolean there = state == State.DONE || state == State.STALE;
    return new StageStatus(
        stage, subject, state, false, HEADLINE, state == State.DONE ? Optional.empty() : Optional.of(PROBLEM),
        there ? Optional.of(COMPUTED) : Optional.empty());
  }
}
