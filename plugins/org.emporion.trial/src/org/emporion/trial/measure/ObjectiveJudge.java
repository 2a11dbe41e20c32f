package org.emporion.trial.measure;

import java.util.Optional;
import java.util.OptionalLong;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Objective;

/**
 * Judges an objective from the response times of the steady window (good and failed responses).
 *
 * <p>The percentile, with 95 % confidence by order statistics ({@link OrderStatistics}): it holds when
 * its upper bound does not exceed the limit, it does not hold when its lower bound does; in between
 * the trial is too short to tell. The failed share: it holds when the share that was counted does not
 * exceed the limit; it does not hold when so many failures would come by chance less than once in 20
 * times at the limit; in between it cannot be told. An objective is met when both hold, missed when
 * one does not. When the load generator was not healthy or the trial was cut short nothing can be told.
 */
public final class ObjectiveJudge {
  private final OrderStatistics statistics = OrderStatistics.CUSTOMARY;
  private final Phrasebook phrases;

  /** A judge who speaks with these phrases. */
  public ObjectiveJudge(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Whether response times are evidence. */
  public enum Validity {
    /** They are. */
    VALID,
    /** The load generator's own delays may have spoilt them. */
    INJECTOR,
    /** The trial ended before the steady part was over: who stops when it goes badly, or well, chooses the sample. */
    CUT_SHORT
  }

  /**
   * The verdict.
   *
   * @param times response times of the transaction in the steady window
   * @param counted counts of the same responses
   * @param seconds the seconds of the steady window, for the share in which the objective held
   * @param validity whether the times are evidence
   */
  public ObjectiveVerdict judge(
      Objective objective, ResponseTimes times, TransactionStatistics counted, HeldSeconds seconds,
      Validity validity) {
    long n = times.count();
    if (n == 0) {
      return new ObjectiveVerdict(objective.id(), Verdict.CANNOT_TELL, Optional.empty(), counted.errorShare(), Optional.empty(),
          phrases.say("objective.silent", objective.transaction()));
    }
    double measured = times.percentileMillis(objective.percentile());
    Verdict time = time(objective, times);
    Verdict errors = errors(objective, counted);
    LocalText said = remark(objective, times, counted, measured, time, errors);
    Verdict verdict = validity == Validity.VALID ? joined(time, errors) : Verdict.CANNOT_TELL;
    LocalText remark = switch (validity) {
      case VALID -> said;
      case INJECTOR -> phrases.say("objective.injector", said);
      case CUT_SHORT -> phrases.say("objective.cut-short", said);
    };
    return new ObjectiveVerdict(objective.id(), verdict, Optional.of(measured), counted.errorShare(),
        seconds.share(objective), remark);
  }

  private Verdict time(Objective objective, ResponseTimes times) {
    double p = objective.percentile() / 100;
    OptionalLong upper = statistics.upperRank(times.count(), p);
    if (upper.isPresent() && times.rankedMillis(upper.getAsLong()) <= objective.maxMillis()) {
      return Verdict.MET;
    }
    OptionalLong lower = statistics.lowerRank(times.count(), p);
    if (lower.isPresent() && times.rankedMillis(lower.getAsLong()) > objective.maxMillis()) {
      return Verdict.MISSED;
    }
    return Verdict.CANNOT_TELL;
  }

  private Verdict errors(Objective objective, TransactionStatistics counted) {
    double limit = objective.maxErrorShare().value();
    if (counted.errorShare() <= limit) {
      return Verdict.MET;
    }
    double chance = statistics.atLeast(counted.requests(), counted.failed(), limit);
    return chance <= 1 - statistics.confidence() ? Verdict.MISSED : Verdict.CANNOT_TELL;
  }

  private static Verdict joined(Verdict one, Verdict other) {
    if (one == Verdict.MISSED || other == Verdict.MISSED) {
      return Verdict.MISSED;
    }
    return one == Verdict.MET && other == Verdict.MET ? Verdict.MET : Verdict.CANNOT_TELL;
  }

  private LocalText remark(Objective objective, ResponseTimes times, TransactionStatistics counted,
      double measured, Verdict time, Verdict errors) {
    double p = objective.percentile() / 100;
    LocalText range = range(times, p);
    LocalText timeSaid = phrases.say("objective.time." + time, objective.percentile(), measured, range,
        objective.maxMillis(), times.count(), statistics.fewestSamples(p));
    LocalText errorsSaid = phrases.say("objective.errors." + errors, counted.failed(), counted.requests(),
        counted.errorShare(), objective.maxErrorShare().value());
    return phrases.say("objective.both", timeSaid, errorsSaid);
  }

  private LocalText range(ResponseTimes times, double p) {
    OptionalLong lower = statistics.lowerRank(times.count(), p);
    OptionalLong upper = statistics.upperRank(times.count(), p);
    double from = lower.isPresent() ? times.rankedMillis(lower.getAsLong()) : 0;
    return upper.isPresent()
        ? phrases.say("range.closed", from, times.rankedMillis(upper.getAsLong()))
        : phrases.say("range.open", from);
  }
}
