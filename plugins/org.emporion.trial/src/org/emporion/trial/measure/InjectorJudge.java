package org.emporion.trial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.InjectorUse;
import org.emporion.trial.process.RunnerEvent;
import org.emporion.trial.process.RunnerEvent.Health;

/**
 * Judges the load generator over the steady window: whether customers came as planned and whether its
 * own delays may have been taken for the target's. Where each limit comes from is told in
 * docs/decisions/0009; "most seconds" are more than half of them.
 */
public final class InjectorJudge {
  /** Least share of the customers due who must have come: healthy runs of Gatling 3.15 start all. */
  private static final double LEAST_STARTED = 0.98;
  /** Standard deviations of a Poisson count, where only the mean of the plan is known. */
  private static final double DEVIATIONS = 3;
  /** Most customers who may come late (runner: 50 ms), as a share: what a 99th percentile leaves above it. */
  private static final double MOST_LATE = 0.01;
  /** Event-loop lag, ms: starved runs had 0.3 to 11 s, healthy ones 0 to 20 ms. */
  private static final double LATE_MILLIS = 200;
  /** Own use of the cores it may use: beyond it the queues of the event loops grow. */
  private static final double BUSY_SHARE = 0.8;
  /** Use of those cores by everybody at which none is left over. */
  private static final double CROWDED_SHARE = 0.95;
  /**
   * Waiting of the event loops for a core for each second of running; crowded cores alone are no fault while they
   * get one. Healthy runs had 0.4 to 0.8, those beside a hog 1.7 to 2.1, at any rate.
   */
  private static final double MOST_WAITED = 1.25;
  /** Share of its cores' time that the hypervisor may take. */
  private static final double MOST_STOLEN = 0.1;
  /** Share of the time in garbage collection. */
  private static final double MOST_GC = 0.1;
  /** Share of the limit of file handles. */
  private static final double MOST_FILES = 0.9;
  /** Share of the requests that the cap may hold back. */
  private static final double MOST_HELD = 0.02;
  /** Share of the requests that may have left twice: each hides one that failed, and error shares are told in per mille. */
  private static final double MOST_RESENT = 0.001;

  private final Phrasebook phrases;
  private final int cores;
  private final Optional<Long> fileLimit;

  /**
   * A judge for a load generator.
   *
   * @param cores processor cores it may use, at least 1
   * @param fileLimit most file handles it may have open; empty where there is no limit or none is told
   */
  public InjectorJudge(Phrasebook phrases, int cores, Optional<Long> fileLimit) {
    this.phrases = phrases;
    this.cores = cores;
    this.fileLimit = fileLimit;
  }

  /**
   * True when the load generator's own delays in a second may be taken for the target's.
   *
   * @param cores processor cores it may use, at least 1
   */
  static boolean overloaded(Health health, int cores) {
    return late(health) || busy(health, cores);
  }

  private static boolean late(Health health) {
    return health.loopLagMs() > LATE_MILLIS;
  }

  private static boolean busy(Health health, int cores) {
    return health.cpuCores() > BUSY_SHARE * cores;
  }

  /**
   * The judgement.
   *
   * @param steady seconds of the steady window
   * @param plannedSeconds seconds the window should have
   * @param sessionsPerSecond planned arrivals
   */
  public InjectorHealth judge(List<RunnerEvent.Second> steady, int plannedSeconds, double sessionsPerSecond) {
    InjectorSeconds seconds = new InjectorSeconds(steady);
    double planned = sessionsPerSecond * seconds.count();
    double share = planned > 0 ? seconds.started() / planned : 0;
    List<LocalText> faults = new ArrayList<>();
    if (seconds.count() < plannedSeconds) {
      faults.add(phrases.say("health.gaps", seconds.count(), plannedSeconds));
    }
    arrivals(seconds, planned, faults);
    delays(seconds, faults);
    processors(seconds, faults);
    means(seconds, faults);
    double lag = seconds.max(Health::loopLagMs);
    double cpu = seconds.max(Health::cpuCores);
    LocalText remark = faults.isEmpty()
        ? phrases.say("health.good", share, lag, cpu, cores)
        : faults.stream().reduce((one, other) -> phrases.say("sentence.and", one, other)).orElseThrow();
    return new InjectorHealth(share, lag, cpu, faults.isEmpty(), remark, Optional.of(use(seconds)));
  }

  private void arrivals(InjectorSeconds seconds, double planned, List<LocalText> faults) {
    long missing = seconds.due() - seconds.started();
    boolean few = seconds.started() < LEAST_STARTED * planned
        && seconds.started() < planned - DEVIATIONS * Math.sqrt(planned);
    if (few || missing > Math.max(1, (1 - LEAST_STARTED) * seconds.due())) {
      faults.add(phrases.say("health.few", seconds.started() / Math.max(planned, seconds.due())));
    }
    if (seconds.late() > Math.max(1, MOST_LATE * seconds.started())) {
      faults.add(phrases.say("health.customers-late",
          (double) seconds.late() / seconds.started(), seconds.max(Health::lateMs)));
    }
  }

  private void delays(InjectorSeconds seconds, List<LocalText> faults) {
    long lateSeconds = seconds.countWhere(InjectorJudge::late);
    if (lateSeconds > 1) {
      faults.add(phrases.say("health.late", lateSeconds, seconds.max(Health::loopLagMs)));
    }
    if (seconds.gcShare() > MOST_GC) {
      faults.add(phrases.say("health.collecting", seconds.gcShare()));
    }
    if (seconds.held() > MOST_HELD * seconds.responses()) {
      faults.add(phrases.say("health.held", seconds.held()));
    }
    if (seconds.resent() > Math.max(1, MOST_RESENT * seconds.responses())) {
      faults.add(phrases.say("health.resent", seconds.resent()));
    }
  }

  private void processors(InjectorSeconds seconds, List<LocalText> faults) {
    if (most(seconds, health -> busy(health, cores))) {
      faults.add(phrases.say("health.busy", seconds.max(Health::cpuCores), cores));
    }
    double waited = seconds.waitedPerRun().orElse(Double.POSITIVE_INFINITY);
    if (most(seconds, health -> health.busyShare().orElse(0.0) > CROWDED_SHARE) && waited > MOST_WAITED) {
      faults.add(phrases.say("health.crowded", seconds.meanTold(Health::busyShare).orElseThrow(), cores,
          seconds.mean(Health::cpuCores), seconds.meanTold(Health::loopsRanMs).orElse(0.0),
          seconds.meanTold(Health::loopsWaitedMs).orElse(0.0)));
    }
    double stolen = seconds.meanTold(Health::stolenCores).orElse(0.0) / cores;
    if (stolen > MOST_STOLEN) {
      faults.add(phrases.say("health.stolen", stolen));
    }
  }

  private void means(InjectorSeconds seconds, List<LocalText> faults) {
    Optional<Double> files = fileShare(seconds);
    if (files.isPresent() && files.get() > MOST_FILES) {
      faults.add(phrases.say("health.files", files.get(), fileLimit.orElseThrow()));
    }
    if (seconds.ownErrors() > 0) {
      faults.add(phrases.say("health.errors", seconds.ownErrors()));
    }
  }

  private static boolean most(InjectorSeconds seconds, Predicate<Health> odd) {
    return 2 * seconds.countWhere(odd) > seconds.count();
  }

  private Optional<Double> fileShare(InjectorSeconds seconds) {
    return fileLimit.filter(limit -> limit > 0)
        .map(limit -> seconds.max(health -> health.openFiles().orElse(0L)) / limit);
  }

  private InjectorUse use(InjectorSeconds seconds) {
    return new InjectorUse(
        cores,
        seconds.mean(Health::cpuCores),
        seconds.due(),
        seconds.started(),
        seconds.late(),
        seconds.max(Health::lateMs),
        seconds.gcShare(),
        seconds.meanTold(Health::busyShare),
        seconds.meanTold(Health::machineCores),
        seconds.meanTold(Health::loopsRanMs),
        seconds.meanTold(Health::loopsWaitedMs),
        fileShare(seconds),
        seconds.ownErrors());
  }
}
