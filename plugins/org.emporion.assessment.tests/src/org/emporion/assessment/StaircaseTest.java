package org.emporion.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.StageStatus.State;
import org.emporion.evaluation.Evaluation;
import org.emporion.model.Progress;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.TrialProfile;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.testkit.ExampleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A staircase that somebody ran is what a candidate's model is calibrated on, until its inputs change. */
class StaircaseTest {
  private static final Evaluation RULES = new Evaluation();
  private static final String CANDIDATE = "opensail";

  @TempDir
  Path folder;

  private ExampleCopy example;
  private final KnownTrials trials = new KnownTrials();
  private final Assessor assessor =
      new Assessor(trials, RULES, Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));

  @BeforeEach
  void copy() throws IOException {
    example = new ExampleCopy(folder);
  }

  private LoadedStudy load() throws BrokenStudyException {
    return new StudyReader().read(folder);
  }

  private Assessment assess() throws Exception {
    return assessor.assess(load(), AssessmentOptions.DEFAULT, Progress.NONE);
  }

  private static CapacityEstimate capacity(Assessment assessment) {
    return assessment.capacities().get(CANDIDATE).value();
  }

  private void staircase() throws Exception {
    LoadedStudy loaded = load();
    Candidate candidate = loaded.study().candidate(CANDIDATE).orElseThrow();
    TrialProfile profile = loaded.study().trials().profile("limit").orElseThrow();
    assessor.trial(loaded, candidate, profile, folder.resolve(Assessor.TRIALS_FOLDER), AssessmentOptions.DEFAULT.seed(), 0,
        Progress.NONE);
  }

  private static State state(Assessment assessment, Stage stage) {
    return assessment.status(stage, CANDIDATE).orElseThrow().state();
  }

  private static boolean reused(Assessment assessment, Stage stage) {
    return assessment.status(stage, CANDIDATE).orElseThrow().reused();
  }

  @Test
  void withoutAStaircaseOneLoadSizesAndSaysSo() throws Exception {
    CapacityEstimate estimate = capacity(assess());
    assertEquals(Optional.empty(), estimate.model());
    assertEquals(estimate.instances(), estimate.outlook().orElseThrow().tiers().getFirst().advised());
  }

  @Test
  void aStaircaseThatSomebodyRanSizes() throws Exception {
    assess();
    staircase();
    Assessment assessment = assess();
    CapacityEstimate estimate = capacity(assessment);
    assertTrue(estimate.model().isPresent(), String.valueOf(estimate.modelRefusal()));
    assertEquals(State.DONE, state(assessment, Stage.CAPACITY));
    // The assessment's own trial stays what it was.
    assertTrue(assessment.trials().get(CANDIDATE).value().staircase().isEmpty());
    assertTrue(reused(assessment, Stage.TRIAL));
    // Eight workers in two instances and 0.1 s for a session would carry 24 each at 60 %, more than twice the highest load.
    assertEquals(2 * estimate.model().get().levels().getLast().sessionsPerSecond() / 2, estimate.perInstance().p50(), 0.01);

    assertTrue(reused(assess(), Stage.CAPACITY));
  }

  @Test
  void theBudgetBuysWhatSizingAdvisesForEachYear() throws Exception {
    staircase();
    BudgetEstimate before = assess().budgets().get(CANDIDATE).value();
    example.change("candidates/" + CANDIDATE + ".yaml", "minimum-instances: 2", "minimum-instances: 9");
    Assessment assessment = assess();
    List<Integer> years = capacity(assessment).outlook().orElseThrow().tiers().getFirst().byYear();
    assertEquals(Collections.nCopies(5, 10), years);
    assertTrue(assessment.budgets().get(CANDIDATE).value().total().p50() > before.total().p50());
    assertTrue(reused(assessment, Stage.TRIAL));
  }

  @Test
  void aSizingKeyOrAnObjectiveSizesAnew() throws Exception {
    staircase();
    assess();
    example.change("candidates/" + CANDIDATE + ".yaml", "target-utilisation: 60%", "target-utilisation: 30%");
    Assessment assessment = assess();
    // Utilisation law: eight workers in two instances, 0.1 s for a session.
    assertEquals(0.3 * 4 / 0.1, capacity(assessment).perInstance().p50(), 0.2);
    assertEquals(State.DONE, state(assessment, Stage.CAPACITY));
  }

  /** Made at other inputs: it still sizes, and says that it is stale. */
  @Test
  void aStaircaseOfAnotherTargetIsStale() throws Exception {
    staircase();
    assess();
    example.change("targets/" + CANDIDATE + ".shop.yaml", "search: \\{mean-ms: 150\\}", "search: {mean-ms: 90}");
    Assessment assessment = assess();
    assertEquals(State.DONE, state(assessment, Stage.TRIAL));
    assertEquals(State.STALE, state(assessment, Stage.CAPACITY));
    staircase();
    assertEquals(State.DONE, state(assess(), Stage.CAPACITY));
  }
}
