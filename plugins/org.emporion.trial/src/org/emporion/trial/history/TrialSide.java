package org.emporion.trial.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.trial.history.TrialMeasure.Reading;
import org.emporion.trial.measure.RunSample;

/**
 * One side of a comparison: a run, or several equal ones. With one run numbers have the spread of its batches, with
 * more that between the runs.
 *
 * @param candidate id of the candidate
 * @param name what it is called in the comparison, unlike the others
 * @param runs at least one
 */
public record TrialSide(String candidate, LocalText name, List<RecordedTrial> runs) {
  /** Keeps a copy. */
  public TrialSide {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("A side of a comparison needs a run");
    }
  }

  /** Its first run. */
  public RecordedTrial first() {
    return runs.getFirst();
  }

  /** True when each of its runs carries verdicts. */
  public boolean counts() {
    return runs.stream().allMatch(run -> run.record().counts());
  }

  /** Business transactions of its runs. */
  Set<String> transactions() {
    Set<String> ids = new LinkedHashSet<>();
    runs.forEach(run -> run.transactions().forEach(one -> ids.add(one.id())));
    return ids;
  }

  /** A measure of a business transaction; empty when a run lacks it. */
  public Optional<Reading> reading(String transaction, TrialMeasure measure) {
    List<Reading> readings = new ArrayList<>();
    for (RecordedTrial run : runs) {
      run.transaction(transaction).flatMap(measure::read).ifPresent(readings::add);
    }
    if (readings.size() < runs.size()) {
      return Optional.empty();
    }
    if (runs.size() == 1) {
      return Optional.of(readings.getFirst());
    }
    RunSample between = RunSample.of(readings.stream().map(Reading::value).toList());
    return Optional.of(new Reading(between.mean(), Optional.of(between)));
  }
}
