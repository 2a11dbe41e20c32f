package org.emporion.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.emporion.capacity.CapacityQuestion.Growth;
import org.emporion.capacity.network.MultiServerQueue;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.finding.Verdict;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.DataVolume;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Objective;
import org.emporion.model.study.ScaleOut;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.Step;
import org.emporion.model.study.TierSizing;
import org.emporion.model.study.TrialTarget;
import org.emporion.model.study.VendorRule;
import org.junit.jupiter.api.Test;

/** From a staircase whose truth is a formula to instances: web servers and a database in a row, both M/M/c. */
class ModelSizingTest {
  private static final double WEB = 0.06;
  private static final double DATABASE = 0.016;
  private static final double BACKGROUND = 0.4;
  private static final int WEB_SERVERS = 8;
  private static final int DATABASE_SERVERS = 2;
  private static final int REQUESTS = 2;
  private static final int SECONDS = 900;
  private static final LocalText NAME = LocalText.same("Shop");
  private static final double[] LEVELS = {10, 20, 30, 40, 48, 55};

  private static TrialResult staircase(double... sessions) {
    List<Staircase.Level> levels = new ArrayList<>();
    for (double each : sessions) {
      levels.add(level(each));
    }
    return trial(Optional.of(new Staircase(levels, Optional.empty(), Optional.empty(), LocalText.same(""))), true);
  }

  /** Sessions of two requests that go to the web servers and then to the database. */
  private static Staircase.Level level(double sessions) {
    double rate = REQUESTS * sessions;
    MultiServerQueue web = new MultiServerQueue(rate + BACKGROUND / WEB, WEB, WEB_SERVERS);
    MultiServerQueue database = new MultiServerQueue(rate, DATABASE, DATABASE_SERVERS);
    double mean = web.responseSeconds() + database.responseSeconds();
    double variance = variance(web, WEB) + variance(database, DATABASE);
    double p95 = new GammaDistribution(null, mean * mean / variance, variance / mean).inverseCumulativeProbability(0.95);
    return new Staircase.Level(sessions / 50, sessions, Verdict.MET, true, true, List.of(), List.of(
        new ResourceUse("web", BACKGROUND + rate * WEB, 8, Optional.empty(), SECONDS),
        new ResourceUse("database", rate * DATABASE, 2, Optional.empty(), SECONDS)), SECONDS,
        List.of(new TransactionStatistics("browse", Math.round(rate * SECONDS), 0, rate, mean * 1000, mean * 700,
            p95 * 1000, p95 * 1600, p95 * 3600)));
  }

  /** Of an exponential service and a wait that is exponential when there is one. */
  private static double variance(MultiServerQueue queue, double service) {
    double wait = queue.waitSeconds();
    return service * service + wait * wait * (2 / queue.waitingProbability() - 1);
  }

  private static TrialResult trial(Optional<Staircase> stairs, boolean healthy) {
    return new TrialResult("t1", "trials/shop/t1", "limit", Instant.EPOCH, 40, SECONDS, 40 * SECONDS,
        List.of(new TransactionStatistics("browse", 72_000, 0, 80, 90, 80, 230, 300, 800)), List.of(), Map.of(),
        Optional.empty(), Optional.of(new Utilisation(0.55 * 8 * 60, 8, 60, 40 * 60)),
        new InjectorHealth(1, 4, 0.5, healthy, LocalText.same("well")), List.of(), stairs, "3.15.1", "25",
        TrialObservations.NONE);
  }

  private static Candidate candidate(List<TierSizing> tiers) {
    return candidate(tiers, 0.6);
  }

  private static Candidate candidate(List<TierSizing> tiers, double target) {
    TrialTarget tried = new TrialTarget(
        Optional.of("shop.yaml"), Optional.empty(), "set", 2, Optional.empty(), Optional.empty());
    return new Candidate("shop", NAME, NAME, NAME, List.of(), Optional.of(tried),
        new Sizing(target, 1, 1, false, tiers, Optional.of(new ScaleOut(1, 120)),
            Optional.of(new VendorRule(2, 1, LocalText.same("a guide"))),
            Optional.of(new DataVolume(Optional.of(Estimate.exactly(1000)), Optional.of(Estimate.exactly(50)), 10,
                Optional.empty()))), List.of());
  }

  private static CapacityQuestion question(Candidate candidate, Optional<TrialResult> staircase, double bound) {
    Step step = new Step("page", "browse", "GET", "/", Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(200),
        Map.of(), Map.of(), Map.of(), Step.Think.NONE, REQUESTS);
    JourneySet journeys =
        new JourneySet("set", Map.of(), List.of(new Journey("buy", NAME, true, List.of(step))));
    return new CapacityQuestion(candidate,
        new Workload(new Estimate(80, 100, 125), 125, 0.9, Map.of("buy", 1.0)), trial(Optional.empty(), true), staircase,
        List.of(new Objective("fast", "browse", 95, bound, new Share(0.01)),
            new Objective("median", "browse", 50, 100, new Share(0.01))), journeys,
        new Growth(new Estimate(1.05, 1.1, 1.15), 2, List.of(Estimate.exactly(1e6), Estimate.exactly(1.1e6)),
            Estimate.exactly(4)), 1);
  }

  private static List<TierSizing> told() {
    return List.of(new TierSizing("web", true, Optional.of(4), 2, 1, 1),
        new TierSizing("database", false, Optional.of(2), 1, 0, 1));
  }

  private static Derived<CapacityEstimate> size(List<TierSizing> tiers, double bound) {
    return new CapacityAnalysis().estimate(question(candidate(tiers), Optional.of(staircase(LEVELS)), bound));
  }

  /**
   * Utilisation law: two web servers of four carry (0.6 x 8 - 0.4) / (2 x 0.06) = 36.7 sessions per second, a server of the
   * database 0.6 / (2 x 0.016) = 18.75.
   */
  @Test
  void tiersAreSizedByTheUtilisationLawWhereResponsesAllow() {
    CapacityEstimate estimate = size(told(), 1e6).value();
    SizingOutlook outlook = estimate.outlook().orElseThrow();
    Tier web = outlook.tiers().getFirst();
    Tier database = outlook.tiers().getLast();
    assertEquals("web", web.id());
    assertEquals("database", database.id());
    assertEquals(4.4 / 0.12 / 2, web.perUnit().p50(), 0.01);
    assertEquals(18.75, database.perUnit().p50(), 0.01);
    // 100 / 18.33 and 100 / 18.75, rounded up; the 90th percentile is little above that of the peak, 125.
    assertEquals(6, web.needed().p50());
    assertEquals(6, database.needed().p50());
    assertEquals(7, web.needed().p90(), 1);
    assertEquals(web.needed().p90() + 1, web.advised());
    assertEquals(estimate.instances(), web.advised());
    assertFalse(database.scalesOut());
    assertEquals(100 * 1000 * 8 / 1e3, outlook.megabitsPerSecond().orElseThrow().p50(), 20);
    assertEquals(10 + 2.1e6 * 50 / 1e6, outlook.storage().getLast().gigabytes().p50(), 1e-6);
    assertTrue(outlook.scaleOut().orElseThrow().everyday() < estimate.instances());
    assertTrue(outlook.rule().orElseThrow().perCore() >= 1);
  }

  /** A tight bound binds before the utilisation does, and then instances must do less each. */
  @Test
  void aTighterObjectiveTakesMoreInstances() {
    CapacityEstimate loose = busy(1e6);
    CapacityEstimate tight = busy(260);
    assertTrue(tight.perInstance().p50() < loose.perInstance().p50());
    assertTrue(tight.instances() > loose.instances());
    assertTrue(tight.instances() < 2 * loose.instances());
    LocalText why = assertThrows(InsufficientEvidenceException.class, () -> size(List.of(), 20)).what();
    assertTrue(why.en().contains("missed at any load"), why.en());
    assertFalse(why.zhTw().isBlank());
  }

  /** Servers may be 85 % busy, where responses have grown well beyond those without load. */
  private static CapacityEstimate busy(double bound) {
    return new CapacityAnalysis()
        .estimate(question(candidate(List.of(), 0.85), Optional.of(staircase(LEVELS)), bound)).value();
  }

  @Test
  void theModelTellsItsFormErrorsPartsAndBottleneck() {
    CandidateModel model = size(told(), 1e6).value().model().orElseThrow();
    assertEquals(LEVELS.length, model.levels().size());
    assertTrue(model.levels().stream().allMatch(CandidateModel.Level::used));
    assertEquals(1, model.forms().stream().filter(CandidateModel.FormCheck::chosen).count());
    assertEquals(List.of("web", "database"), model.parts().stream().map(CandidateModel.Part::name).toList());
    assertEquals(2 * WEB * 1000, model.parts().getFirst().demandMillis().orElseThrow().p50(), 0.1);
    // (8 - 0.4) / 0.12 = 63.3 sessions per second leave the web servers no time, 2 / 0.032 = 62.5 the database.
    assertEquals(62.5, model.saturation(), 0.1);
    // 0.05 + 0.015 x of the web servers are busy and 0.016 x of the database: it is busier from 50 on.
    assertEquals(List.of("web", "database"), model.bottlenecks().stream().map(CandidateModel.Bottleneck::part).toList());
    assertEquals(50, model.bottlenecks().getLast().fromSessionsPerSecond(), 0.5);
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    assertEquals(size(told(), 400).value(), size(told(), 400).value());
  }

  @Test
  void theGroundsReachTrialAndStudy() {
    Derived<CapacityEstimate> derived = size(told(), 400);
    List<String> leaves = leaves(derived.why());
    assertTrue(leaves.containsAll(List.of("trials/shop/t1", "candidates.shop.sizing.target-utilisation",
        "trials.objectives.fast.max-ms", "trials.objectives.median.max-ms", "candidates.shop.sizing.scale-out",
        "candidates.shop.sizing.vendor-rule", "candidates.shop.sizing.data.kilobytes-per-session",
        "candidates.shop.sizing.data.kilobytes-per-order", "planning.order-growth")), leaves.toString());
  }

  /** Two levels tell no model: one load alone then sizes, and says what the staircase lacks. */
  @Test
  void aStaircaseThatTellsNothingIsNamedAndOneLoadSizes() {
    Derived<CapacityEstimate> derived = new CapacityAnalysis().estimate(
        question(candidate(List.of()), Optional.of(staircase(10, 20)), 400));
    assertTrue(derived.value().modelRefusal().orElseThrow().en().contains("2 can be used"));
    assertEquals(Optional.empty(), derived.value().model());
    assertEquals(derived.value().instances(), derived.value().outlook().orElseThrow().tiers().getFirst().advised());
    assertTrue(derived.why().because().stream().anyMatch(one -> one.kind() == Reason.Kind.UNKNOWN));
  }

  private static List<String> leaves(Reason reason) {
    assertEquals(reason.kind().evidence(), reason.because().isEmpty(), reason.toString());
    assertFalse(reason.sentence().zhTw().isBlank());
    return reason.because().isEmpty()
        ? List.of(reason.reference())
        : reason.because().stream().flatMap(one -> leaves(one).stream()).toList();
  }
}
