package org.emporion.capacity;

import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.Utilisation;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Sizing;

/** Says why a candidate needs the instances it needs, down to what the trial measured. */
final class CapacityReasons {
  private static final double PERCENT = 100;

  private final Phrasebook phrases;
  private final String method;
  private final Candidate candidate;
  private final Workload workload;
  private final TrialResult trial;
  private final Utilisation window;

  CapacityReasons(
      Phrasebook phrases, String method, Candidate candidate, Workload workload, TrialResult trial, Utilisation window) {
    this.phrases = phrases;
    this.method = method;
    this.candidate = candidate;
    this.workload = workload;
    this.trial = trial;
    this.window = window;
  }

  Reason root(CapacityEstimate estimate, int tried) {
    Sizing sizing = candidate.sizing();
    Estimate atPeak = estimate.instancesAtPeak();
    return calculation(
        List.of(
            design(),
            perInstance(estimate, tried),
            input("sizing.minimum-instances", "input.minimum", sizing.minimumInstances()),
            input("sizing.spare-instances", "input.spare", sizing.spareInstances())),
        sizing.managed() ? "instances.managed" : "instances.advised",
        candidate.name(), estimate.instances(), sizing.spareInstances(), workload.designSessionsPerSecond(),
        estimate.atDesign() * PERCENT, atPeak.p10(), atPeak.p50(), atPeak.p90());
  }

  private Reason design() {
    Estimate peak = workload.peakSessionsPerSecond();
    return calculation(
        List.of(Reason.input(
            phrases.say("input.design-percentile", workload.designPercentile() * PERCENT),
            "operations.peak.design-percentile")),
        "design", workload.designSessionsPerSecond(), peak.p50(), peak.p10(), peak.p90());
  }

  private Reason perInstance(CapacityEstimate estimate, int tried) {
    Estimate rate = estimate.perInstance();
    double target = candidate.sizing().targetUtilisation() * PERCENT;
    return calculation(
        List.of(
            demand(estimate),
            measured("measured.servers", window.servers(), tried, estimate.serversPerInstance()),
            input("sizing.target-utilisation", "input.target-utilisation", target)),
        "instance.rate", rate.p50(), target, rate.p10(), rate.p90(), estimate.saturation());
  }

  private Reason demand(CapacityEstimate estimate) {
    Estimate millis = estimate.demandMillis();
    long requests = trial.transactions().stream().mapToLong(one -> one.requests()).sum();
    long failed = trial.transactions().stream().mapToLong(one -> one.failed()).sum();
    return calculation(
        List.of(
            measured("measured.busy", window.busySeconds(), window.windowSeconds(), estimate.utilisation() * PERCENT),
            measured("measured.sessions", window.completedSessions(), trial.sessionsPerSecond()),
            measured("measured.requests", requests, failed),
            measured("measured.injector", trial.health().remark())),
        "demand", millis.p50(), millis.p10(), millis.p90(), window.completedSessions(), ServiceDemand.VARIATION);
  }

  private Reason measured(String key, Object... arguments) {
    return Reason.leaf(Reason.Kind.MEASUREMENT, phrases.say(key, arguments), trial.folder());
  }

  private Reason input(String field, String key, Object... arguments) {
    return Reason.input(phrases.say(key, arguments), "candidates." + candidate.id() + "." + field);
  }

  private Reason calculation(List<Reason> because, String key, Object... arguments) {
    return new Reason(Reason.Kind.CALCULATION, phrases.say(key, arguments), method, because);
  }
}
