package org.emporion.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.TrialTarget;
import org.junit.jupiter.api.Test;

class CapacityAnalysisTest {
  private static final Utilisation WINDOW = new Utilisation(95.5, 8, 60, 410);

  private final CapacityAnalysis analysis = new CapacityAnalysis();

  /**
   * Menasce, Almeida and Dowdy (2004), Performance by Design, section 3.2: a processor busy for 36 s of
   * a minute with 1800 completions has a service time of 0.02 s and a utilisation of 60 %.
   */
  @Test
  void demandAndUtilisationOfThePublishedExample() {
    CapacityEstimate estimate =
        estimate(sizing(0.9, 0, 1), 1, new Utilisation(36, 1, 60, 1800), workload(30, 30));
    assertEquals(20, estimate.demandMillis().p50(), 1e-9);
    assertEquals(0.6, estimate.utilisation(), 1e-12);
    assertEquals(50, estimate.saturation(), 1e-9);
    assertEquals(45, estimate.perInstance().p50(), 1e-9);
    // The utilisation law gives back at 30 transactions a second what was measured at that rate.
    assertEquals(0.6, estimate.atDesign(), 1e-9);
  }

  /** The variance of a compound Poisson sum with exponential terms is 2 n E[S]^2 (Ross, Introduction to Probability Models, 5.4.2). */
  @Test
  void theIntervalHoldsTheTrueDemandAtLeastEightTimesInTen() {
    SplittableRandom random = new SplittableRandom(21);
    int held = 0;
    int rounds = 4000;
    for (int round = 0; round < rounds; round++) {
      double truth = random.nextDouble(0.02, 0.6);
      double meanSessions = random.nextDouble(60, 900);
      int sessions = poisson(random, meanSessions);
      double busy = 0;
      for (int i = 0; i < sessions; i++) {
        busy -= truth * Math.log(random.nextDouble(1e-15, 1));
      }
      // The count is planned, so only the busy time is random: the case the interval is made for.
      Estimate demand = ServiceDemand.of(new Utilisation(busy, 4, 600, meanSessions)).seconds();
      held += truth >= demand.p10() && truth <= demand.p90() ? 1 : 0;
    }
    assertEquals(0.8, (double) held / rounds, 0.03);
  }

  @Test
  void utilisationRisesWithTheRateAndInstancesWithThePeak() {
    SplittableRandom random = new SplittableRandom(22);
    for (int round = 0; round < 5000; round++) {
      Sizing sizing = sizing(random.nextDouble(0.2, 0.95), random.nextInt(4), 1 + random.nextInt(3));
      Utilisation window = window(random);
      int tried = 1 + random.nextInt(3);
      double rate = random.nextDouble(0.01, 80);
      Workload workload = workload(rate, rate * random.nextDouble(1, 1.5));
      Workload busier = workload(rate * 1.4, workload.designSessionsPerSecond() * 1.4);
      CapacityEstimate one = estimate(sizing, tried, window, workload);
      CapacityEstimate more = estimate(sizing, tried, window, busier);
      assertTrue(one.instances() <= more.instances());
      assertTrue(one.instancesAtPeak().p90() <= more.instancesAtPeak().p90());
      double servers = window.servers() / tried;
      ServiceDemand demand = ServiceDemand.of(window);
      assertTrue(demand.utilisationAt(rate, servers) < demand.utilisationAt(rate * 1.01, servers));
    }
  }

  @Test
  void theAdviceKeepsTheTargetEvenAtTheUpperEndAndWithoutTheSpare() {
    SplittableRandom random = new SplittableRandom(23);
    for (int round = 0; round < 5000; round++) {
      Sizing sizing = sizing(random.nextDouble(0.2, 0.95), random.nextInt(4), 1 + random.nextInt(3));
      Utilisation window = window(random);
      int tried = 1 + random.nextInt(3);
      double rate = random.nextDouble(0.01, 80);
      CapacityEstimate estimate = estimate(sizing, tried, window, workload(rate, rate));
      int working = estimate.instances() - sizing.spareInstances();
      double worst = rate * estimate.demandMillis().p90() / 1000 / (working * estimate.serversPerInstance());
      assertTrue(worst <= sizing.targetUtilisation() + 1e-6);
      assertTrue(estimate.atDesign() <= worst);
      assertTrue(working >= sizing.minimumInstances());
      if (working > sizing.minimumInstances()) {
        double fewer = rate * estimate.demandMillis().p90() / 1000 / ((working - 1) * estimate.serversPerInstance());
        assertTrue(fewer > sizing.targetUtilisation());
      }
    }
  }

  /** The same busy time per session on a target of three instances: an instance carries what one alone would. */
  @Test
  void aTargetMayStandForSeveralInstances() {
    Sizing sizing = sizing(0.65, 1, 2);
    CapacityEstimate one = estimate(sizing, 1, new Utilisation(90, 4, 60, 400), workload(7, 9));
    CapacityEstimate three = estimate(sizing, 3, new Utilisation(90, 12, 60, 400), workload(7, 9));
    assertEquals(one.perInstance(), three.perInstance());
    assertEquals(one.instances(), three.instances());
    assertEquals(4, three.serversPerInstance());
    assertEquals(one.utilisation() / 3, three.utilisation(), 1e-12);
  }

  /** Capacity is proportional to the target utilisation and to one over the demand. */
  @Test
  void capacityFollowsTheUtilisationLaw() {
    SplittableRandom random = new SplittableRandom(24);
    for (int round = 0; round < 2000; round++) {
      Utilisation window = window(random);
      double target = random.nextDouble(0.2, 0.9);
      CapacityEstimate estimate = estimate(sizing(target, 0, 1), 1, window, workload(5, 6));
      assertEquals(target * estimate.saturation(), estimate.perInstance().p50(), 1e-9 * estimate.saturation());
      assertEquals(
          window.share(), window.completedSessions() / window.windowSeconds() / estimate.saturation(), 1e-9);
      assertTrue(estimate.perInstance().p10() < estimate.perInstance().p50()
          && estimate.perInstance().p50() < estimate.perInstance().p90());
      Utilisation cheaper = new Utilisation(
          window.busySeconds() / 2, window.servers(), window.windowSeconds(), window.completedSessions());
      assertEquals(2 * estimate.saturation(),
          estimate(sizing(target, 0, 1), 1, cheaper, workload(5, 6)).saturation(), 1e-9 * estimate.saturation());
    }
  }

  @Test
  void moreSessionsGiveANarrowerInterval() {
    double few = spread(new Utilisation(20, 8, 60, 80));
    double many = spread(new Utilisation(2000, 8, 6000, 8000));
    assertEquals(Math.log(few) / 10, Math.log(many), 1e-9);
  }

  @Test
  void refusesEvidenceThatCarriesNothing() {
    assertRefused("utilisation", trial(Optional.empty(), true));
    assertRefused("No session completed", trial(Optional.of(new Utilisation(95, 8, 60, 0)), true));
    assertRefused("Only 12 sessions", trial(Optional.of(new Utilisation(95, 8, 60, 12)), true));
    assertRefused("held up", trial(Optional.of(WINDOW), false));
    assertRefused("3.5 s", trial(Optional.of(new Utilisation(9.5, 8, 3.5, 41)), true));
    assertRefused("cannot be", trial(Optional.of(new Utilisation(0, 8, 60, 410)), true));
    assertRefused("cannot be", trial(Optional.of(new Utilisation(900, 8, 60, 410)), true));
    assertRefused("cannot be", trial(Optional.of(new Utilisation(95, 0, 60, 410)), true));
  }

  @Test
  void theChainNamesTheUpperEndAndTheTrial() {
    Derived<CapacityEstimate> derived = analysis.estimate(
        question(candidate(sizing(0.65, 1, 2), 2), workload(7, 9), trial(Optional.of(WINDOW), true)));
    assertEquals(CapacityAnalysis.METHOD, derived.method());
    assertTrue(derived.why().sentence().en().contains("upper end"));
    assertTrue(derived.why().sentence().zhTw().contains("上限"));
    List<String> leaves = leaves(derived.why());
    assertTrue(leaves.containsAll(List.of(
        "trials/t1", "candidates.shop.sizing.target-utilisation", "candidates.shop.sizing.spare-instances",
        "operations.peak.design-percentile")), leaves.toString());
  }

  private void assertRefused(String word, TrialResult trial) {
    LocalText what = assertThrows(
            InsufficientEvidenceException.class,
            () -> analysis.estimate(question(candidate(sizing(0.65, 1, 2), 1), workload(7, 9), trial)))
        .what();
    assertTrue(what.en().contains(word), what.en());
    assertFalse(what.zhTw().isBlank());
  }

  private static CapacityEstimate estimate(Sizing sizing, int tried, Utilisation window, Workload workload) {
    return new OneLoadSizing(new Phrasebook(CapacityAnalysis.class), candidate(sizing, tried),
        trial(Optional.of(window), true)).estimate(workload);
  }

  private static CapacityQuestion question(Candidate candidate, Workload workload, TrialResult trial) {
    return new CapacityQuestion(candidate, workload, trial, Optional.empty(), List.of(),
        new JourneySet("set", Map.of(), List.of()),
        new CapacityQuestion.Growth(new Estimate(1, 1.1, 1.2), 3, List.of(Estimate.exactly(1000), Estimate.exactly(1100)),
            Estimate.exactly(2)), 1);
  }

  private static double spread(Utilisation window) {
    Estimate demand = ServiceDemand.of(window).seconds();
    return demand.p90() / demand.p10();
  }

  private static Utilisation window(SplittableRandom random) {
    double servers = 1 + random.nextInt(16);
    double seconds = random.nextDouble(10, 600);
    return new Utilisation(
        servers * seconds * random.nextDouble(0.05, 0.99), servers, seconds, random.nextDouble(30, 5000));
  }

  private static int poisson(SplittableRandom random, double mean) {
    int count = 0;
    for (double at = -Math.log(random.nextDouble(1e-15, 1)); at < mean; at -= Math.log(random.nextDouble(1e-15, 1))) {
      count++;
    }
    return count;
  }

  private static Sizing sizing(double target, int spare, int minimum) {
    return new Sizing(target, spare, minimum, false);
  }

  private static Workload workload(double median, double design) {
    return new Workload(
        new Estimate(median * 0.7, median, median * 1.6), design, 0.9, Map.of("buy", 0.03, "browse", 0.97));
  }

  private static Candidate candidate(Sizing sizing, int tried) {
    TrialTarget target = new TrialTarget(
        Optional.of("targets/shop.yaml"), Optional.empty(), "set", tried, Optional.empty(), Optional.empty());
    LocalText name = LocalText.same("Shop");
    return new Candidate("shop", name, name, name, List.of(), Optional.of(target), sizing, List.of());
  }

  private static TrialResult trial(Optional<Utilisation> window, boolean healthy) {
    return new TrialResult(
        "t1", "trials/t1", "peak", Instant.EPOCH, 6.5, 60, 450,
        List.of(new TransactionStatistics("search", 900, 3, 15, 40, 35, 90, 140, 200)), List.of(), Map.of(),
        Optional.empty(), window, new InjectorHealth(1, 4, 0.5, healthy, LocalText.same("Timer late by 4 ms.")),
        List.of(), Optional.empty(), "3.15.1", "25", TrialObservations.NONE);
  }

  private static List<String> leaves(Reason reason) {
    assertEquals(reason.kind().evidence(), reason.because().isEmpty(), reason.toString());
    return reason.because().isEmpty()
        ? List.of(reason.reference())
        : reason.because().stream().flatMap(one -> leaves(one).stream()).toList();
  }
}
