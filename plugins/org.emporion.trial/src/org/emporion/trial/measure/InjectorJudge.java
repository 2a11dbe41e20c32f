package org.emporion.trial.measure;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.trial.process.RunnerEvent;

/**
 * Judges the load generator over the steady window: whether customers came as planned and whether its
 * own delays may have been taken for the target's. It did not do well when
 *
 * <ul>
 *   <li>fewer than {@value #LEAST_STARTED} of the planned customers were started and the shortfall is
 *       beyond what random arrivals do by themselves (three standard deviations of a Poisson count);
 *   <li>its event loop was late by more than {@value #LATE_MILLIS} ms in more than one second;
 *   <li>it used more than {@value #BUSY_SHARE} of all processor cores in more than half of the seconds;
 *   <li>the cap on requests per second held back more than {@value #MOST_HELD} of the requests;
 *   <li>seconds of the window are missing altogether.
 * </ul>
 */
public final class InjectorJudge {
  private static final double LEAST_STARTED = 0.98;
  private static final double LATE_MILLIS = 200;
  private static final double BUSY_SHARE = 0.8;
  private static final double DEVIATIONS = 3;
  private static final double MOST_HELD = 0.02;

  private final Phrasebook phrases;
  private final int cores;

  /**
   * A judge for a machine.
   *
   * @param cores processor cores the load generator may use, at least 1
   */
  public InjectorJudge(Phrasebook phrases, int cores) {
    this.phrases = phrases;
    this.cores = cores;
  }

  /**
   * The judgement.
   *
   * @param steady seconds of the steady window
   * @param plannedSeconds seconds the window should have
   * @param sessionsPerSecond planned arrivals
   */
  public InjectorHealth judge(List<RunnerEvent.Second> steady, int plannedSeconds, double sessionsPerSecond) {
    double planned = sessionsPerSecond * steady.size();
    double started = steady.stream().mapToLong(second -> second.users().started()).sum();
    double share = planned > 0 ? started / planned : 0;
    double lag = steady.stream().mapToDouble(second -> second.health().loopLagMs()).max().orElse(0);
    double cpu = steady.stream().mapToDouble(second -> second.health().cpuCores()).max().orElse(0);
    long lateSeconds = steady.stream().filter(second -> second.health().loopLagMs() > LATE_MILLIS).count();
    long busySeconds = steady.stream().filter(second -> second.health().cpuCores() > BUSY_SHARE * cores).count();
    long held = steady.stream().mapToLong(second -> second.health().held()).sum();
    long responses = steady.stream()
        .flatMap(second -> second.requests().values().stream())
        .mapToLong(one -> one.ok() + one.ko())
        .sum();
    List<LocalText> faults = new ArrayList<>();
    if (steady.size() < plannedSeconds) {
      faults.add(phrases.say("health.gaps", steady.size(), plannedSeconds));
    }
    if (share < LEAST_STARTED && started < planned - DEVIATIONS * Math.sqrt(planned)) {
      faults.add(phrases.say("health.few", share));
    }
    if (lateSeconds > 1) {
      faults.add(phrases.say("health.late", lateSeconds, lag));
    }
    if (2 * busySeconds > steady.size()) {
      faults.add(phrases.say("health.busy", cpu, cores));
    }
    if (held > MOST_HELD * responses) {
      faults.add(phrases.say("health.held", held));
    }
    LocalText remark = faults.isEmpty()
        ? phrases.say("health.good", share, lag, cpu, cores)
        : faults.stream().reduce((one, other) -> phrases.say("sentence.and", one, other)).orElseThrow();
    return new InjectorHealth(share, lag, cpu, faults.isEmpty(), remark);
  }
}
