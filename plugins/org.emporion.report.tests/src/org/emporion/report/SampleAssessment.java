package org.emporion.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Provenance;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.TrialResult;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;

/** Made-up assessments: full ones and those that lack something. */
final class SampleAssessment {
  static final Instant AT = Instant.parse("2026-11-23T06:30:00Z");
  private final SampleStudy study;
  private final SampleFindings findings;

  SampleAssessment() {
    this(new SampleStudy());
  }

  SampleAssessment(SampleStudy study) {
    this.study = study;
    this.findings = new SampleFindings();
  }

  /** Everything done, trials reused. */
  Assessment full() {
    return assessment(SampleStudy.IDS, SampleStudy.IDS, Optional.of(findings.ranking(List.of(), true)), List.of());
  }

  /** Trials were skipped: nothing measured, nothing sized. */
  Assessment withoutTrials() {
    return assessment(List.of(), SampleStudy.IDS, Optional.of(findings.ranking(List.of(), false)), List.of());
  }

  /** The last candidate misses a must-have. */
  Assessment oneOut() {
    return assessment(SampleStudy.IDS, SampleStudy.IDS,
        Optional.of(findings.ranking(List.of("meshworks"), true)), List.of());
  }

  /** Every candidate misses a must-have. */
  Assessment noSurvivor() {
    return assessment(SampleStudy.IDS, SampleStudy.IDS, Optional.of(findings.ranking(SampleStudy.IDS, true)), List.of());
  }

  /** One trial failed, one finding is stale. */
  Assessment troubled() {
    return assessment(List.of("cloudcart", "opensail"), SampleStudy.IDS,
        Optional.of(findings.ranking(List.of(), true)), List.of("opensail"));
  }

  /** Nothing has been computed. */
  Assessment empty() {
    List<StageStatus> stages = new ArrayList<>();
    for (Stage stage : List.of(Stage.DEMAND, Stage.WORKLOAD, Stage.RANKING)) {
      stages.add(status(stage, "", State.MISSING, false));
    }
    return new Assessment(loaded(), 7, AT, Optional.empty(),
        Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty(), stages);
  }

  /** Nothing of it was ever written to files. */
  private LoadedStudy loaded() {
    return new LoadedStudy(
        Path.of("study"), study.study(), study.sources(), new StudyFiles(Collections.emptySortedMap()));
  }

  private Assessment assessment(List<String> tried, List<String> costed, Optional<Ranking> ranking, List<String> stale) {
    Map<String, Finding<TrialResult>> trials = new LinkedHashMap<>();
    Map<String, Finding<CapacityEstimate>> capacities = new LinkedHashMap<>();
    Map<String, Finding<BudgetEstimate>> budgets = new LinkedHashMap<>();
    List<StageStatus> stages = new ArrayList<>();
    stages.add(status(Stage.DEMAND, "", State.DONE, true));
    stages.add(status(Stage.WORKLOAD, "", State.DONE, true));
    stages.add(status(Stage.STAFFING, "", State.DONE, true));
    for (String id : SampleStudy.IDS) {
      if (tried.contains(id)) {
        trials.put(id, finding(Stage.TRIAL, id, findings.trial(id), findings.measured(id)));
        capacities.put(id, finding(Stage.CAPACITY, id, findings.capacity(id), findings.sized(id)));
      }
      State trial = tried.contains(id) ? stale.contains(id) ? State.STALE : State.DONE
          : tried.isEmpty() ? State.MISSING : State.FAILED;
      stages.add(status(Stage.TRIAL, id, trial, true));
      stages.add(status(Stage.CAPACITY, id, tried.contains(id) ? State.DONE : State.MISSING, true));
      if (costed.contains(id)) {
        budgets.put(id, finding(Stage.BUDGET, id, findings.budget(id), findings.costed(id)));
        stages.add(status(Stage.BUDGET, id, State.DONE, false));
      }
    }
    stages.add(status(Stage.RANKING, "", ranking.isPresent() ? State.DONE : State.MISSING, false));
    return new Assessment(
        loaded(), 7, AT,
        Optional.of(finding(Stage.DEMAND, "", findings.demand(LocalDate.of(2010, 12, 1)), findings.history())),
        Optional.of(finding(Stage.WORKLOAD, "", findings.workload(), findings.loaded())),
        Optional.of(finding(Stage.STAFFING, "", SampleStaffing.plan(), findings.loaded())),
        trials, capacities, budgets,
        ranking.map(one -> finding(Stage.RANKING, "", one, findings.advised(one))), stages);
  }

  private static <T> Finding<T> finding(Stage stage, String subject, T value, Reason why) {
    return new Finding<>(stage, subject, value, why, new Provenance(
        Map.of("input", "00ff"), "feed" + "0".repeat(60), stage.name().toLowerCase() + "-sample/1",
        Optional.of(7L), Instant.parse("2026-11-22T03:00:00Z")));
  }

  private static StageStatus status(Stage stage, String subject, State state, boolean reused) {
    Optional<LocalText> problem = state == State.DONE ? Optional.empty()
        : Optional.of(new LocalText("Problem of " + stage + " " + subject, stage + " " + subject + " 的問題"));
    return new StageStatus(stage, subject, state, reused && state == State.DONE,
        new LocalText("Headline of " + stage, stage + " 的重點"), problem,
        state == State.DONE ? Optional.of(Instant.parse("2026-11-22T03:00:00Z")) : Optional.empty());
  }
}
