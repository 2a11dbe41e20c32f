package org.emporion.capacity;

import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Sizing;

/**
 * From one load alone to instances: what a session costs the servers ({@link ServiceDemand}), what an instance carries at
 * the target utilisation, and how many instances the peak takes. Advice counts on the upper end of what a session may cost.
 */
final class OneLoadSizing {
  /** The least number of completed sessions that carries a demand: a relative standard error of about a quarter. */
  static final int LEAST_SESSIONS = 30;

  /** The shortest window in seconds; below it sessions that began before or end after it weigh too much. */
  static final double LEAST_WINDOW_SECONDS = 5;

  /** What rounding may add to a whole number of instances before it counts as one more. */
  private static final double ROUNDING = 1e-9;

  /** By how much busy time may pass the window because the two are read one after the other. */
  private static final double OVERSHOOT = 0.05;

  private final Phrasebook phrases;
  private final Candidate candidate;
  private final Utilisation window;

  /**
   * Of a trial.
   *
   * @throws InsufficientEvidenceException when the injector was not healthy, the target told no utilisation or an
   *     impossible one, no or too few sessions completed, or the window was too short
   */
  OneLoadSizing(Phrasebook phrases, Candidate candidate, TrialResult trial) {
    this.phrases = phrases;
    this.candidate = candidate;
    this.window = soundWindow(trial);
  }

  /** What the target told. */
  Utilisation window() {
    return window;
  }

  /** Instances that the target stood for. */
  int instances() {
    return candidate.target().map(target -> target.instances()).orElse(1);
  }

  CapacityEstimate estimate(Workload workload) {
    Sizing sizing = candidate.sizing();
    double servers = window.servers() / instances();
    ServiceDemand demand = ServiceDemand.of(window);
    Estimate perInstance = demand.rateAt(servers, sizing.targetUtilisation());
    int advised = instances(workload.designSessionsPerSecond(), perInstance.p10(), sizing);
    return new CapacityEstimate(
        demand.seconds().map(seconds -> seconds * 1000),
        servers,
        window.share(),
        perInstance,
        demand.rateAt(servers, 1).p50(),
        workload.peakSessionsPerSecond().map(rate -> instances(rate, perInstance.p50(), sizing)),
        advised,
        demand.utilisationAt(
            workload.designSessionsPerSecond(), servers * (advised - sizing.spareInstances())));
  }

  /** Instances for a rate, spare ones included. */
  static int instances(double rate, double perInstance, Sizing sizing) {
    int needed = (int) Math.ceil(rate / perInstance - ROUNDING);
    return Math.max(Math.max(1, sizing.minimumInstances()), needed) + sizing.spareInstances();
  }

  private Utilisation soundWindow(TrialResult trial) {
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
