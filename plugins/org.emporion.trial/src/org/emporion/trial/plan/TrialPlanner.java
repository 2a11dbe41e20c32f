package org.emporion.trial.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;
import org.emporion.trial.plan.PlannedJourney.Pause;
import org.emporion.trial.plan.PlannedJourney.PlannedOrder;
import org.emporion.trial.plan.PlannedJourney.PlannedResubmission;
import org.emporion.trial.plan.PlannedJourney.PlannedStep;

/**
 * Makes the plan of a trial from the demand: open arrivals along the shape of the load, journeys by
 * their share of the sessions.
 */
public final class TrialPlanner {
  /** Time sessions get after the last arrival beyond their think times: one request's time-out. */
  private static final long DRAIN_SECONDS = 60;

  /** Random arrivals bunch: a cap this many times the mean holds back next to nothing. */
  private static final double BUNCHING = 5;

  /** Requests per second of a dry run: quick enough to watch, slow enough for any shop. */
  private static final long DRY_CAP = 10;

  private static final long LEAST_CAP = 100;
  private static final long HIGHEST_CAP = 1_000_000;

  /**
   * The plan.
   *
   * @param name what the trial is called
   * @param base base address of the target
   * @param shape the load over time
   * @throws IllegalArgumentException when the workload gives no journey of the set any weight
   */
  public TrialPlan plan(
      String name, URI base, JourneySet set, Workload workload, LoadShape shape, long seed) {
    List<PlannedJourney> journeys = journeys(set, workload.journeys());
    long longestThink = journeys.stream().mapToLong(PlannedJourney::longestThinkMillis).max().orElse(0);
    long duration = shape.seconds() + DRAIN_SECONDS + Math.ceilDiv(longestThink, 1000L);
    TrialPlan plan = new TrialPlan(TrialPlan.FORMAT, name, base.toString(), seed, Map.of(), shape.phases(), duration,
        HIGHEST_CAP, journeys, set.feeders(), set.secrets(), Leave.LOOPBACK);
    return plan.at(base).cappedAt(Math.max(LEAST_CAP, roomyCap(plan.peakRequestsPerSecond())));
  }

  /**
   * The plan of a dry run: each journey once, whatever its share, each step once, at most {@value #DRY_CAP} requests per
   * second. Think times are not taken.
   *
   * @param chosen ids of the journeys to walk, each in the set; empty for all
   * @throws IllegalArgumentException when nothing is left to walk
   */
  public TrialPlan dryPlan(String name, URI base, JourneySet set, Set<String> chosen, long seed) {
    List<PlannedJourney> journeys = set.journeys().stream()
        .filter(one -> !one.steps().isEmpty() && (chosen.isEmpty() || chosen.contains(one.id())))
        .map(one -> new PlannedJourney(one.id(), 1, one.steps().stream().map(TrialPlanner::step).map(PlannedStep::once).toList()))
        .toList();
    if (journeys.isEmpty()) {
      throw new IllegalArgumentException("There is no journey of " + set.id() + " to walk");
    }
    long requests = journeys.stream().mapToLong(PlannedJourney::requests).sum();
    // The arrivals are told for the sum of requests to be right; in a dry run customers come in turn.
    return new TrialPlan(TrialPlan.FORMAT, name, base.toString(), seed, Map.of(),
        List.of(new Phase.Constant((double) journeys.size() / requests, 1, false)), DRAIN_SECONDS + requests, DRY_CAP,
        journeys, set.feeders(), set.secrets(), Leave.LOOPBACK).at(base);
  }

  /**
   * A cap that leaves room for the bunching of random arrivals: five times the mean, rounded up. Trials on
   * the loopback have it, and an authorisation should.
   *
   * @param requestsPerSecond planned mean, above 0
   * @return requests per second, from 1 to the most the runner can be told
   */
  public static long roomyCap(double requestsPerSecond) {
    return Math.min(HIGHEST_CAP, (long) Math.ceil(BUNCHING * requestsPerSecond));
  }

  private static List<PlannedJourney> journeys(JourneySet set, Map<String, Double> shares) {
    List<PlannedJourney> journeys = new ArrayList<>();
    for (Journey journey : set.journeys()) {
      double share = shares.getOrDefault(journey.id(), 0.0);
      if (share > 0 && !journey.steps().isEmpty()) {
        journeys.add(new PlannedJourney(
            journey.id(), share, journey.steps().stream().map(TrialPlanner::step).toList()));
      }
    }
    if (journeys.isEmpty()) {
      throw new IllegalArgumentException("The workload gives no journey of " + set.id() + " any sessions");
    }
    return List.copyOf(journeys);
  }

  private static PlannedStep step(Step step) {
    return new PlannedStep(
        step.request(),
        step.transaction(),
        step.method(),
        step.path(),
        step.query(),
        step.headers(),
        step.body(),
        step.form(),
        step.status(),
        step.expect(),
        extract(step),
        step.outcomes(),
        new Pause(step.think().minMillis(), step.think().maxMillis(), step.think().paced()),
        step.repeat(),
        step.order().map(one -> new PlannedOrder(one.reference(), one.toldBy(), one.bought(), one.declined())),
        step.resubmission().map(one -> new PlannedResubmission(one.share(), one.customers(),
            one.after().map(belief -> belief.name().toLowerCase(Locale.ROOT)))));
  }

  private static Map<String, Map<String, String>> extract(Step step) {
    Map<String, Map<String, String>> planned = new LinkedHashMap<>();
    step.extract().forEach((name, value) -> {
      Map<String, String> source = new LinkedHashMap<>();
      source.put(value.from().name().toLowerCase(Locale.ROOT), value.at());
      if (!value.detail().isEmpty()) {
        source.put(value.from() == Extraction.From.CSS ? "attribute" : "pattern", value.detail());
      }
      planned.put(name, source);
    });
    return planned;
  }
}
