package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.emporion.model.Phrasebook;
import org.emporion.model.Share;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Objective;
import org.emporion.trial.TrialRunner;
import org.emporion.trial.process.RunnerEvent.Health;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;
import org.emporion.trial.process.RunnerEvent.Users;
import org.emporion.trial.measure.ObjectiveJudge.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on objectives and on the load generator. */
class JudgesTest {
  private static final Phrasebook PHRASES = new Phrasebook(TrialRunner.class);
  private static final HeldSeconds NO_SECONDS = new HeldSeconds(List.of(), Map.of());
  private final ObjectiveJudge objectives = new ObjectiveJudge(PHRASES);
  private final InjectorJudge injector = new InjectorJudge(PHRASES, 2, Optional.of(1000L));

  /** Response times 1, 2, … n ms. */
  private static ResponseTimes upTo(int n) {
    ResponseTimes times = new ResponseTimes();
    IntStream.rangeClosed(1, n).forEach(i -> times.record(i * 1000L));
    return times;
  }

  private ObjectiveVerdict judged(int n, int failed, double maxMillis, double maxShare, boolean healthy) {
    ResponseTimes times = upTo(n);
    TransactionStatistics counted = new TransactionStatistics("pay", n, failed, 1, 0, 0, 0, 0, 0);
    return objectives.judge(
        new Objective("fast", "pay", 95, maxMillis, new Share(maxShare)), times, counted, NO_SECONDS,
        healthy ? Validity.VALID : Validity.INJECTOR);
  }

  /**
   * Of 1, 2, … 100 ms the 95th percentile is 95 ms; its one-sided 95 % bounds are the order statistics
   * 91 and 99: P(Bin(100, 0.95) <= 90) = 0.028 and <= 91 is 0.063; P(<= 97) = 0.882, <= 98 is 0.963
   * (binomial tables).
   */
  @ParameterizedTest
  @CsvSource({"99.2, MET", "98.8, CANNOT_TELL", "95.5, CANNOT_TELL", "91.2, CANNOT_TELL", "90.8, MISSED"})
  void thePercentileIsJudgedWithItsConfidence(double maxMillis, Verdict verdict) {
    ObjectiveVerdict judged = judged(100, 0, maxMillis, 0, true);
    assertEquals(verdict, judged.verdict(), judged.remark().en());
    assertEquals(95, judged.measuredMillis().orElseThrow(), 0.1);
    assertTrue(judged.remark().en().contains("91.0 to 99.0 ms"), judged.remark().en());
  }

  @Test
  void fewResponsesShowAMissButNeverThatAnObjectiveIsMet() {
    assertEquals(Verdict.CANNOT_TELL, judged(58, 0, 1000, 0, true).verdict());
    assertEquals(Verdict.MET, judged(59, 0, 1000, 0, true).verdict());
    assertEquals(Verdict.MISSED, judged(10, 0, 0.5, 0, true).verdict());
    assertTrue(judged(58, 0, 1000, 0, true).remark().en().contains("at least 59 are needed"));
  }

  /** At least 4 failures of 100 at 1 % have a probability of 0.018, 3 of 0.079 (binomial tables). */
  @ParameterizedTest
  @CsvSource({"0, MET", "1, MET", "2, CANNOT_TELL", "3, CANNOT_TELL", "4, MISSED", "100, MISSED"})
  void failuresBeyondTheLimitCountUnlessTheyMayBeChance(int failed, Verdict verdict) {
    assertEquals(verdict, judged(100, failed, 1000, 0.01, true).verdict());
  }

  @Test
  void nothingCanBeToldWithoutResponsesOrWithAnInjectorThatWasLate() {
    ObjectiveVerdict silent = objectives.judge(new Objective("fast", "pay", 95, 10, new Share(0)),
        new ResponseTimes(), new TransactionStatistics("pay", 0, 0, 0, 0, 0, 0, 0, 0), NO_SECONDS, Validity.VALID);
    assertEquals(Verdict.CANNOT_TELL, silent.verdict());
    assertTrue(silent.measuredMillis().isEmpty());
    ObjectiveVerdict late = judged(100, 0, 1000, 0, false);
    assertEquals(Verdict.CANNOT_TELL, late.verdict());
    assertTrue(late.remark().en().startsWith("Not valid as evidence"), late.remark().en());
  }

  private static Second second(long started, double cores, double lag, long held) {
    return new Second(0, new Users(started, 0), new Health(cores, lag, 0, held),
        Map.of("pay", new Responses(10, 0, "", Map.of())), Map.of());
  }

  private InjectorHealth health(Second odd, int oddOnes) {
    List<Second> seconds = IntStream.range(0, 20)
        .mapToObj(i -> i < oddOnes ? odd : second(100, 0.5, 3, 0)).toList();
    return injector.judge(seconds, 20, 100);
  }

  @Test
  void aRunAsPlannedIsHealthy() {
    InjectorHealth health = health(second(100, 0.5, 3, 0), 0);
    assertTrue(health.healthy());
    assertEquals(1, health.startedShare());
    assertEquals(3, health.maxLagMillis());
    assertEquals(0.5, health.maxCpuCores());
  }

  @Test
  void latenessCountsWhenItComesTwice() {
    assertTrue(health(second(100, 0.5, 201, 0), 1).healthy());
    assertFalse(health(second(100, 0.5, 201, 0), 2).healthy());
    assertTrue(health(second(100, 0.5, 200, 0), 20).healthy());
  }

  @Test
  void aBusyProcessorCountsWhenItLasts() {
    assertTrue(health(second(100, 1.7, 3, 0), 10).healthy());
    assertFalse(health(second(100, 1.7, 3, 0), 11).healthy());
    assertTrue(health(second(100, 1.6, 3, 0), 20).healthy());
  }

  /** 2,000 customers are planned; three standard deviations of a Poisson count are 134. */
  @Test
  void missingCustomersCountBeyondWhatChanceDoes() {
    assertTrue(health(second(94, 0.5, 3, 0), 20).healthy(), "1,880 may be chance");
    InjectorHealth health = health(second(93, 0.5, 3, 0), 20);
    assertFalse(health.healthy(), "1,860 may not");
    assertTrue(health.remark().en().contains("Only 93%"), health.remark().en());
  }

  private static Second told(Users users, Health health, String... errors) {
    Map<String, Long> counted = new TreeMap<>();
    for (String error : errors) {
      counted.merge(error, 1L, Long::sum);
    }
    return new Second(0, users, health,
        Map.of("pay", new Responses(100 - errors.length, errors.length, "", counted)), Map.of());
  }

  private static Health processors(double own, double busyShare, double ranMs, double waitedMs) {
    return new Health(own, 3, 0, 0, 0, 0, Optional.of(80L), Optional.of(busyShare), Optional.of(2.0), Optional.of(0.0),
        Optional.of(ranMs), Optional.of(waitedMs));
  }

  /** Of 2,000 customers, 20 may come late. */
  @Test
  void customersWhoComeLateCount() {
    Health health = new Health(0.5, 3, 3_000, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
    assertTrue(health(told(new Users(100, 100, 20, 0), health), 1).healthy());
    InjectorHealth late = health(told(new Users(100, 100, 21, 0), health), 1);
    assertFalse(late.healthy());
    assertTrue(late.remark().en().contains("3,000 ms at worst"), late.remark().en());
    assertEquals(21, late.use().orElseThrow().late());
    assertEquals(3_000, late.use().orElseThrow().maxLateMillis());
  }

  /** The plan is known to the customer: of 2,000, 40 may be missing, and chance has no part in it. */
  @Test
  void customersOfThePlanWhoNeverCameCount() {
    Health well = processors(0.5, 0.5, 300, 3);
    assertTrue(health(told(new Users(100, 60, 0, 0), well), 1).healthy());
    assertFalse(health(told(new Users(100, 59, 0, 0), well), 1).healthy());
  }

  /** What the event loops ran and waited, ms a second, is as measured (docs/measurements.md). */
  @Test
  void crowdedCoresCountWhenTheEventLoopsHaveToWaitForThem() {
    // Pinned to one core beside a hog, at 5, 20 and 60 sessions a second.
    assertFalse(health(told(new Users(100, 0), processors(0.07, 1.0, 45.6, 93.6)), 20).healthy());
    assertFalse(health(told(new Users(100, 0), processors(0.12, 1.0, 74.7, 136.8)), 20).healthy());
    assertFalse(health(told(new Users(100, 0), processors(0.23, 1.0, 135.8, 255.5)), 11).healthy());
    // Beside programs of low priority: it got a core when it needed one.
    assertTrue(health(told(new Users(100, 0), processors(0.08, 1.0, 49.4, 39.3)), 20).healthy());
    assertTrue(health(told(new Users(100, 0), processors(0.21, 1.0, 113.1, 86.4)), 20).healthy());
    assertTrue(health(told(new Users(100, 0), processors(0.4, 0.9, 100, 900)), 20).healthy(), "some core was free");
    InjectorHealth crowded = health(told(new Users(100, 0), processors(0.4, 1.0, 300, 900)), 20);
    assertTrue(crowded.remark().en().contains("100% busy with all programs together"), crowded.remark().en());
    assertTrue(crowded.remark().en().contains("ran 300 ms a second and waited 900 ms"), crowded.remark().en());
    assertEquals(900, crowded.use().orElseThrow().loopsWaitedMillisPerSecond().orElseThrow());
  }

  @Test
  void itsOwnFailuresAndItsFullHandsCount() {
    Health well = processors(0.5, 0.5, 300, 3);
    assertTrue(health(told(new Users(100, 0), well, "status 500", "no answer: Connection reset"), 20).healthy());
    assertFalse(health(told(new Users(100, 0), well, "no answer: j.n.UnknownHostException: shop"), 1).healthy());
    assertFalse(health(told(new Users(100, 0), well, "no answer: j.i.IOException: Too many open files"), 1).healthy());
    Health full = new Health(0.5, 3, 0, 0, 0, 0, Optional.of(901L), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());
    InjectorHealth files = health(told(new Users(100, 0), full), 1);
    assertFalse(files.healthy(), "901 of 1,000 handles");
    assertEquals(0.901, files.use().orElseThrow().fileShare().orElseThrow());
    Health collecting = new Health(0.5, 3, 101, 0);
    assertFalse(health(told(new Users(100, 0), collecting), 20).healthy());
    Health stolen = new Health(0.5, 3, 0, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(0.21),
        Optional.empty(), Optional.empty());
    assertFalse(health(told(new Users(100, 0), stolen), 20).healthy());
  }

  /** Of 2,000 responses 2 may rest on a request that left twice; a single one is never a fault. */
  @Test
  void requestsThatGatlingSentTwiceHideFailedOnes() {
    Health once = new Health(0.5, 3, 0, 0, 0, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());
    assertTrue(health(told(new Users(100, 0), once), 1).healthy());
    InjectorHealth twice = health(told(new Users(100, 0), once), 20);
    assertFalse(twice.healthy());
    assertTrue(twice.remark().en().contains("20 requests"), twice.remark().en());
  }

  @Test
  void aCapThatHoldsRequestsBackAndMissingSecondsCount() {
    assertTrue(health(second(100, 0.5, 3, 1), 4).healthy(), "4 of 200 responses");
    assertFalse(health(second(100, 0.5, 3, 1), 5).healthy(), "5 of 200 responses");
    assertFalse(injector.judge(List.of(second(100, 0.5, 3, 0)), 2, 100).healthy());
    InjectorHealth nothing = injector.judge(List.of(), 20, 100);
    assertFalse(nothing.healthy());
    assertEquals(0, nothing.startedShare());
  }
}
