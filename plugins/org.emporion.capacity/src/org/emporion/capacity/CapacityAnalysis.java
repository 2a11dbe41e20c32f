package org.emporion.capacity;

import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Sizing;

/**
 * From one load trial to instances: what a session costs the servers ({@link ServiceDemand}), what an
 * instance carries at the target utilisation, and how many instances the peak takes.
 *
 * <p>Assumed: the trial's sessions are those of the workload, and several instances behind a load
 * balancer share the load evenly and do not slow each other down. Memory, network and shared stations
 * such as a common database are not in it unless the target's busy time is theirs too.
 */
public final class CapacityAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "service-demand-law/1";

  /** The least number of completed sessions that carries a demand: a relative standard error of about a quarter. */
  static final int LEAST_SESSIONS = 30;

  /** The shortest window in seconds; below it sessions that began before or end after it weigh too much. */
  static final double LEAST_WINDOW_SECONDS = 5;

  /** What rounding may add to a whole number of instances before it counts as one more. */
  private static final double ROUNDING = 1e-9;

  /** By how much busy time may pass the window because the two are read one after the other. */
  private static final double OVERSHOOT = 0.05;

  private final Phrasebook phrases = new Phrasebook(CapacityAnalysis.class);

  /**
   * Sizes a candidate.
   *
   * @param candidate its sizing and the instances its target stands for
   * @param workload the peak
   * @param trial what was measured
   * @throws InsufficientEvidenceException when the injector was not healthy, the target told no
   *     utilisation or an impossible one, no or too few sessions completed, or the window was too short
   */
  public Derived<CapacityEstimate> estimate(Candidate candidate, Workload workload, TrialResult trial) {
    Utilisation window = soundWindow(candidate, trial);
    Sizing sizing = candidate.sizing();
    int tried = candidate.target().map(target -> target.instances()).orElse(1);
    double servers = window.servers() / tried;
    ServiceDemand demand = ServiceDemand.of(window);
    Estimate perInstance = demand.rateAt(servers, sizing.targetUtilisation());
    Estimate peak = workload.peakSessionsPerSecond();
    Estimate atPeak = peak.map(rate -> instances(rate, perInstance.p50(), sizing));
    int advised = instances(workload.designSessionsPerSecond(), perInstance.p10(), sizing);
    CapacityEstimate estimate = new CapacityEstimate(
        demand.seconds().map(seconds -> seconds * 1000),
        servers,
        window.share(),
        perInstance,
        demand.rateAt(servers, 1).p50(),
        atPeak,
        advised,
        demand.utilisationAt(
            workload.designSessionsPerSecond(), servers * (advised - sizing.spareInstances())));
    return new Derived<>(
        estimate, new CapacityReasons(phrases, METHOD, candidate, workload, trial, window).root(estimate, tried), METHOD);
  }

  /** Instances for a rate, spare ones included. */
  static int instances(double rate, double perInstance, Sizing sizing) {
    int needed = (int) Math.ceil(rate / perInstance - ROUNDING);
    return Math.max(Math.max(1, sizing.minimumInstances()), needed) + sizing.spareInstances();
  }

  private Utilisation soundWindow(Candidate candidate, TrialResult trial) {
    if (!trial.health().healthy()) {
      throw refusal("refuse.injector", trial.trialId(), trial.health().remark());
    }
    Utilisation window = trial.utilisation()
        .orElseThrow(() -> refusal("refuse.no-utilisation", candidate.name(), trial.trialId()));
    if (!(window.windowSeconds() >= LEAST_WINDOW_SECONDS)) {
      throw refusal("refuse.window", trial.trialId(), window.windowSeconds(), LEAST_WINDOW_SECONDS);
    }
    if (!(window.completedSessions() > 0)) {
      throw refusal("refuse.no-sessions", trial.trialId());
    }
    if (window.completedSessions() < LEAST_SESSIONS) {
      throw refusal("refuse.few-sessions", trial.trialId(), window.completedSessions(), LEAST_SESSIONS);
    }
    boolean possible = window.servers() > 0 && window.busySeconds() > 0 && window.share() <= 1 + OVERSHOOT;
    if (!possible) {
      throw refusal(
          "refuse.impossible", trial.trialId(), window.busySeconds(), window.servers(), window.windowSeconds());
    }
    return window;
  }

  private InsufficientEvidenceException refusal(String key, Object... arguments) {
    return new InsufficientEvidenceException(phrases.say(key, arguments));
  }
}
