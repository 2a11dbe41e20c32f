package org.emporion.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Objective;
import org.emporion.trial.measure.RunSample;

/**
 * Equal trials of one candidate, and what they say together: the percentile each objective bounds, one
 * number a run, with an interval between the runs at 95 % confidence. Runs whose load generator did
 * not keep to its plan and runs that ended early are left out.
 *
 * @param name what the candidate is called
 * @param runs results of the same profile at the same workload, with different seeds
 */
public record RepeatedTrials(LocalText name, List<TrialResult> runs) {
  private static final double CONFIDENCE = 0.95;

  /** Keeps a copy. */
  public RepeatedTrials {
    runs = List.copyOf(runs);
  }

  /** How two candidates compare on a percentile. */
  public enum Comparison {
    /** The whole interval of the difference lies below 0. */
    FASTER,
    /** The whole interval lies above 0. */
    SLOWER,
    /** The interval holds 0, or there are too few runs. */
    CANNOT_TELL
  }

  /** A sentence for each objective: the mean percentile of the runs and its interval by Student's t. */
  public List<LocalText> statements(List<Objective> objectives) {
    Phrasebook phrases = new Phrasebook(TrialRunner.class);
    List<LocalText> sentences = new ArrayList<>();
    for (Objective objective : objectives) {
      sentences.add(sample(objective).map(sample -> {
        RunSample.Interval interval = sample.meanInterval(CONFIDENCE);
        return phrases.say("repeats.interval", objective.id(), name, objective.percentile(), sample.runs(),
            sample.mean(), interval.low(), interval.high(), interval.degrees());
      }).orElseGet(() -> phrases.say("repeats.few", objective.id(), name)));
    }
    return List.copyOf(sentences);
  }

  /** How the percentile of an objective compares with the other candidate's. */
  public Comparison comparison(Objective objective, RepeatedTrials other) {
    return difference(objective, other).map(RepeatedTrials::comparison).orElse(Comparison.CANNOT_TELL);
  }

  /** A sentence for each objective: the interval of the difference to the other candidate by Welch's t. */
  public List<LocalText> comparedWith(RepeatedTrials other, List<Objective> objectives) {
    Phrasebook phrases = new Phrasebook(TrialRunner.class);
    List<LocalText> sentences = new ArrayList<>();
    for (Objective objective : objectives) {
      sentences.add(difference(objective, other)
          .map(interval -> phrases.say("repeats.difference." + comparison(interval), objective.id(), name,
              other.name(), objective.percentile(), interval.low(), interval.high(), interval.degrees()))
          .orElseGet(() -> phrases.say("repeats.incomparable", objective.id(), name, other.name())));
    }
    return List.copyOf(sentences);
  }

  private static Comparison comparison(RunSample.Interval difference) {
    if (difference.holds(0)) {
      return Comparison.CANNOT_TELL;
    }
    return difference.high() < 0 ? Comparison.FASTER : Comparison.SLOWER;
  }

  private Optional<RunSample.Interval> difference(Objective objective, RepeatedTrials other) {
    return sample(objective)
        .flatMap(one -> other.sample(objective).map(two -> one.minus(two, CONFIDENCE)));
  }

  private Optional<RunSample> sample(Objective objective) {
    List<Double> percentiles = runs.stream()
        .filter(run -> run.health().healthy() && run.endedAsPlanned())
        .flatMap(run -> run.objectives().stream())
        .filter(one -> one.objective().equals(objective.id()))
        .flatMap(one -> one.measuredMillis().stream())
        .toList();
    return percentiles.size() < 2 ? Optional.empty() : Optional.of(RunSample.of(percentiles));
  }
}
