package org.emporion.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.assessment.StageStatus.State;
import org.emporion.evaluation.Evaluation;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialResult;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.FindingStore;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.testkit.ExampleCopy;
import org.emporion.trial.TrialRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is computed, what is taken over and what is shown as stale: the promises of issue 2, bar 4. */
class AssessorTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  /** Compiled once for all tests. */
  private static final Evaluation RULES = new Evaluation();
  private static final AssessmentOptions FRESH = AssessmentOptions.DEFAULT;

  @TempDir
  Path folder;

  private static final OrderAudit AUDIT = new OrderAudit(
      100, 99, 98, 2, 0, 1, 0, 0, 0, List.of(), List.of("a", "b"), List.of(), List.of("c"));
  private ExampleCopy example;
  private final KnownTrials trials = new KnownTrials();
  private final Assessor assessor = new Assessor(trials, RULES, CLOCK);

  @BeforeEach
  void copy() throws IOException {
    example = new ExampleCopy(folder);
  }

  private LoadedStudy load() throws BrokenStudyException {
    return new StudyReader().read(folder);
  }

  private Assessment assess(TrialMode mode) throws Exception {
    return assessor.assess(load(), new AssessmentOptions(mode, FRESH.seed()), Progress.NONE);
  }

  private Assessment inspect() throws Exception {
    return assessor.inspect(load(), FRESH.seed());
  }

  private static Set<String> computed(Assessment assessment) {
    return in(assessment, status -> status.state() == State.DONE && !status.reused());
  }

  private static Set<String> in(Assessment assessment, State state) {
    return in(assessment, status -> status.state() == state);
  }

  private static Set<String> in(Assessment assessment, Predicate<StageStatus> which) {
    return assessment.stages().stream().filter(which)
        .map(status -> (status.stage() + " " + status.subject()).trim()).collect(Collectors.toSet());
  }

  private Set<String> everyStage() throws Exception {
    return Stream.concat(
        Stream.of("DEMAND", "WORKLOAD", "STAFFING", "RANKING"),
        load().study().candidates().stream().map(one -> one.id())
            .flatMap(id -> Stream.of("TRIAL " + id, "CAPACITY " + id, "BUDGET " + id))).collect(Collectors.toSet());
  }

  @Test
  void firstAssessmentComputesEveryStageAndTheNextTakesAllOver() throws Exception {
    assertEquals(everyStage(), computed(assess(TrialMode.FRESH)));
    int runs = trials.tried.size();

    Assessment again = assess(TrialMode.FRESH);

    assertEquals(Set.of(), computed(again));
    assertEquals(everyStage(), in(again, State.DONE));
    assertEquals(runs, trials.tried.size());
  }

  @Test
  void anAuditMadeLaterIsInTheNextLookAtTheStudyAndAsksForNoTrial() throws Exception {
    String candidate = load().study().candidates().get(0).id();
    TrialResult measured = assess(TrialMode.FRESH).trials().get(candidate).value();
    int runs = trials.tried.size();
    TrialResult audited = measured.withObservations(measured.observations().withAudit(Optional.of(AUDIT)));
    LaterEvidence later = new LaterEvidence(folder);

    assertFalse(later.adopt(load().study().candidates().get(1).id(), audited), "another candidate's trial");
    assertTrue(later.adopt(candidate, audited));

    assertEquals(Optional.of(AUDIT), inspect().trials().get(candidate).value().observations().audit());
    Assessment again = assess(TrialMode.FRESH);
    assertEquals(Optional.of(AUDIT), again.trials().get(candidate).value().observations().audit());
    assertEquals(Set.of(), in(again, State.STALE));
    assertEquals(runs, trials.tried.size());
  }

  @Test
  void aPriceChangesOneBudgetAndTheRanking() throws Exception {
    String candidate = load().study().candidates().get(1).id();
    assess(TrialMode.FRESH);
    int runs = trials.tried.size();
    String prices = "candidates/" + candidate + ".yaml";
    example.change(prices, "amount: (\\d)", "amount: 1$1");

    assertEquals(Set.of("BUDGET " + candidate, "RANKING"), computed(assess(TrialMode.FRESH)));
    assertEquals(runs, trials.tried.size());
  }

  /** The price that is said to give another winner does, and a price just short of it does not. */
  @Test
  void thePriceThatGivesAnotherWinnerReallyDoes() throws Exception {
    Ranking before = assess(TrialMode.FRESH).ranking().orElseThrow().value();
    Robustness.PriceChange change = before.robustness().orElseThrow().prices().stream()
        .filter(one -> one.costLine().equals("subscription")).findFirst().orElseThrow();
    assertEquals(98_000, change.from(), "as in candidates/cloudcart.yaml");
    double step = Math.signum(change.to() - change.from()) * 0.001;
    for (boolean beyond : new boolean[] {false, true}) {
      long price = Math.round(change.to() * (beyond ? 1 + step : 1 - step));
      example.change("candidates/cloudcart.yaml", "(  subscription:(?s).*?amount: )[\\d._]+", "$1" + price);
      assertEquals(beyond ? Optional.of(change.winner()) : before.winner(),
          assess(TrialMode.FRESH).ranking().orElseThrow().value().winner());
    }
  }

  @Test
  void aChangedHistoryRunsEverythingDownstreamOfDemand() throws Exception {
    assess(TrialMode.FRESH);
    halveHistory();

    assertEquals(everyStage(), computed(assess(TrialMode.FRESH)));
  }

  @Test
  void reuseShowsAnOutdatedTrialAsStaleWithAllThatRestsOnItAndRunsNone() throws Exception {
    assess(TrialMode.FRESH);
    int runs = trials.tried.size();
    halveHistory();

    Assessment reused = assess(TrialMode.REUSE);

    assertEquals(runs, trials.tried.size());
    assertEquals(Set.of("DEMAND", "WORKLOAD", "STAFFING"), computed(reused));
    Set<String> stale = everyStage();
    stale.removeAll(Set.of("DEMAND", "WORKLOAD", "STAFFING"));
    assertEquals(stale, in(reused, State.STALE));
  }

  @Test
  void aNewTrialWithOtherNumbersMakesWhatFollowsStale() throws Exception {
    assess(TrialMode.FRESH);
    trials.p95Millis = 950;
    Assessment anew = assess(TrialMode.RUN);

    Set<String> expected = everyStage();
    expected.removeAll(Set.of("DEMAND", "WORKLOAD", "STAFFING"));
    Set<String> computed = computed(anew);
    assertTrue(computed.containsAll(expected.stream().filter(one -> !one.startsWith("BUDGET")).toList()),
        () -> "computed only " + computed);
  }

  @Test
  void withoutTrialsNothingIsMeasuredAndNothingIsInvented() throws Exception {
    Assessment skipped = assess(TrialMode.SKIP);

    assertTrue(trials.tried.isEmpty());
    assertTrue(skipped.trials().isEmpty() && skipped.capacities().isEmpty());
    assertTrue(skipped.ranking().orElseThrow().value().candidates().stream()
        .allMatch(one -> one.low() < one.score() && one.score() < one.high()));
  }

  @Test
  void inspectingComputesNothingAndSeesWhatIsThere() throws Exception {
    assertEquals(everyStage(), in(inspect(), State.MISSING));
    assertFalse(Files.exists(folder.resolve(".emporion")));

    assess(TrialMode.FRESH);
    assertEquals(everyStage(), in(inspect(), State.DONE));

    String candidate = load().study().candidates().get(0).id();
    example.change("candidates/" + candidate + ".yaml", "amount: (\\d)", "amount: 1$1");
    Assessment after = inspect();
    assertEquals(Set.of("BUDGET " + candidate, "RANKING"), in(after, State.STALE));
    assertTrue(after.status(Stage.BUDGET, candidate).orElseThrow().problem().orElseThrow().en().contains("cost lines"));
  }

  @Test
  void aRefusedTrialStopsTheChainBeforeAnyTrialIsRun() throws Exception {
    trials.refused.add(load().study().candidates().get(2).id());

    assertThrows(TrialRefusedException.class, () -> assess(TrialMode.FRESH));
    assertTrue(trials.tried.isEmpty());
  }

  @Test
  void anExpiredLeaveDoesNotMatterWhileTheTrialIsFresh() throws Exception {
    assess(TrialMode.FRESH);
    trials.refused.addAll(load().study().candidates().stream().map(one -> one.id()).toList());

    assertEquals(everyStage(), in(assess(TrialMode.FRESH), State.DONE));
  }

  @Test
  void aFailedTrialIsShownAndTheOtherCandidatesGoOn() throws Exception {
    String unlucky = load().study().candidates().get(0).id();
    trials.failing.add(unlucky);

    Assessment assessment = assess(TrialMode.FRESH);

    assertEquals(Set.of("TRIAL " + unlucky), in(assessment, State.FAILED));
    assertEquals(State.MISSING, assessment.status(Stage.CAPACITY, unlucky).orElseThrow().state());
    assertEquals(load().study().candidates().size() - 1, assessment.capacities().size());
    assertTrue(assessment.ranking().isPresent());
  }

  @Test
  void aTrialWhoseRecordWasDeletedIsRunAgain() throws Exception {
    assess(TrialMode.FRESH);
    String candidate = load().study().candidates().get(0).id();
    Path record = folder.resolve(new FindingStore(folder)
        .load(Stage.TRIAL, candidate, TrialResult.class).orElseThrow().value().folder());
    Files.delete(record);
    trials.tried.clear();

    assess(TrialMode.FRESH);

    assertEquals(List.of(candidate), trials.tried);
  }

  @Test
  void anUnhealthyInjectorMeasuresNothing() throws Exception {
    Assessment good = assess(TrialMode.FRESH);
    trials.healthy = false;
    Assessment bad = assess(TrialMode.RUN);

    String first = load().study().candidates().get(0).id();
    assertTrue(bad.ranking().orElseThrow().value().candidate(first).orElseThrow().high()
        - bad.ranking().orElseThrow().value().candidate(first).orElseThrow().low()
        > good.ranking().orElseThrow().value().candidate(first).orElseThrow().high()
        - good.ranking().orElseThrow().value().candidate(first).orElseThrow().low());
    assertTrue(bad.capacities().isEmpty());
  }

  @Test
  void cancellingEndsTheChain() {
    Progress cancelled = new Progress() {
      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    };
    assertThrows(CancellationException.class, () -> assessor.assess(load(), FRESH, cancelled));
    assertTrue(trials.tried.isEmpty());
  }

  @Test
  void everyFindingAndTheRankingRestOnEvidence() throws Exception {
    Assessment assessment = assess(TrialMode.FRESH);

    leaves(assessment.ranking().orElseThrow().why()).forEach(
        leaf -> assertTrue(leaf.kind().evidence(), () -> "no evidence: " + leaf.sentence().en()));
    assessment.ranking().orElseThrow().value().candidates().forEach(candidate ->
        leaves(candidate.why()).forEach(
            leaf -> assertTrue(leaf.kind().evidence(), () -> "no evidence: " + leaf.sentence().en())));
  }

  @Test
  void theChainOfTheWinnerReachesRowsOfTheHistoryAndATrial() throws Exception {
    Assessment assessment = assess(TrialMode.FRESH);
    var ranking = assessment.ranking().orElseThrow().value();
    Set<Reason.Kind> kinds = leaves(ranking.candidate(ranking.winner().orElseThrow()).orElseThrow().why())
        .map(Reason::kind).collect(Collectors.toSet());

    assertTrue(kinds.containsAll(Set.of(Reason.Kind.DATA_ROWS, Reason.Kind.MEASUREMENT, Reason.Kind.INPUT)),
        () -> "only " + kinds);
  }

  @Test
  void equalSeedsRepeatEveryNumber(@TempDir Path other) throws Exception {
    Assessment one = assess(TrialMode.FRESH);
    ExampleCopy twin = new ExampleCopy(other);
    Assessment two = new Assessor(new KnownTrials(), RULES, CLOCK).assess(new StudyReader().read(twin.folder()), FRESH, Progress.NONE);

    assertEquals(one.demand().orElseThrow().value(), two.demand().orElseThrow().value());
    assertEquals(one.ranking().orElseThrow().value(), two.ranking().orElseThrow().value());
  }

  private static Stream<Reason> leaves(Reason reason) {
    return reason.because().isEmpty() ? Stream.of(reason) : reason.because().stream().flatMap(AssessorTest::leaves);
  }

  /** Every second order from the middle of the file on is taken out. */
  private void halveHistory() throws Exception {
    Path file = folder.resolve(load().study().operations().history().file());
    List<String> lines = Files.readAllLines(file);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i < lines.size() / 2 || i % 2 == 0) {
        kept.add(lines.get(i));
      }
    }
    Files.write(file, kept);
  }
}
