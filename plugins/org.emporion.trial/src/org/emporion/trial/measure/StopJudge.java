package org.emporion.trial.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.StopCriteria;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;

/**
 * Holds the last seconds of a running trial against the criteria that end it. Responses of the seconds
 * are taken together, so that a single bad second of a quiet trial ends nothing.
 */
public final class StopJudge {
  private static final double PERCENTILE = 95;

  private final StopCriteria criteria;
  private final Phrasebook phrases;
  private final int cores;
  private final Deque<Second> last = new ArrayDeque<>();

  /**
   * A judge of one trial.
   *
   * @param cores processor cores the load generator may use, at least 1
   */
  public StopJudge(StopCriteria criteria, Phrasebook phrases, int cores) {
    this.criteria = criteria;
    this.phrases = phrases;
    this.cores = cores;
  }

  /**
   * Takes in the next second.
   *
   * @return why the trial is to end, in words; empty when it may go on
   * @throws IllegalArgumentException for a histogram that is none
   */
  public Optional<LocalText> take(Second second) {
    if (!criteria.any()) {
      return Optional.empty();
    }
    last.addLast(second);
    if (last.size() > criteria.forSeconds()) {
      last.removeFirst();
    }
    return last.size() < criteria.forSeconds() ? Optional.empty() : failing().or(this::slow).or(this::overloaded);
  }

  private Optional<LocalText> failing() {
    return criteria.errorShare().flatMap(limit -> {
      Tally all = last.stream().flatMap(second -> second.requests().values().stream())
          .map(one -> new Tally(one.ok(), one.ko())).reduce(Tally.NONE, Tally::plus);
      return all.failed() > limit * all.all()
          ? Optional.of(phrases.say("stop.errors", all.failed(), all.all(), criteria.forSeconds(), limit))
          : Optional.empty();
    });
  }

  private Optional<LocalText> slow() {
    return criteria.p95Millis().flatMap(limit -> {
      ResponseTimes times = new ResponseTimes();
      last.stream().flatMap(second -> second.requests().values().stream()).map(Responses::histogram)
          .forEach(times::addEncoded);
      double measured = times.percentileMillis(PERCENTILE);
      return measured > limit
          ? Optional.of(phrases.say("stop.slow", measured, criteria.forSeconds(), limit))
          : Optional.empty();
    });
  }

  private Optional<LocalText> overloaded() {
    return criteria.injectorOverload() && last.stream().allMatch(one -> InjectorJudge.overloaded(one.health(), cores))
        ? Optional.of(phrases.say("stop.overload", criteria.forSeconds()))
        : Optional.empty();
  }
}
