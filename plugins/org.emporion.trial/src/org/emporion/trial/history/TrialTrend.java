package org.emporion.trial.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.trial.history.TrialMeasure.Reading;
import org.emporion.trial.measure.ChangePoint;
import org.emporion.trial.measure.RunSample;

/**
 * How one candidate did in one profile from run to run, by the 95th percentile of each business transaction. Only
 * runs that carry verdicts and had the arrival rate of the newest of them take part.
 *
 * @param runs oldest first
 * @param leftOut ids of records that do not take part
 * @param lines one for each business transaction
 */
public record TrialTrend(List<RecordedTrial> runs, List<String> leftOut, List<Line> lines) {
  /** Confidence of each statement. */
  public static final double CONFIDENCE = 0.95;
  /** The measure it follows. */
  public static final TrialMeasure MEASURE = TrialMeasure.RESPONSE_P95;
  /** Fewer runs before the newest one say nothing of how much runs vary. */
  private static final int FEWEST_BEFORE = 3;

  /** Keeps copies. */
  public TrialTrend {
    runs = List.copyOf(runs);
    leftOut = List.copyOf(leftOut);
    lines = List.copyOf(lines);
  }

  /** How the newest run stands to those before. */
  public enum Newest {
    /** Below what one more run like them would give. */
    FASTER,
    /** Above it. */
    SLOWER,
    /** Like them. */
    ALIKE,
    /** Too few runs before. */
    CANNOT_TELL
  }

  /**
   * One business transaction.
   *
   * @param transaction its id
   * @param readings of each run; empty for a run without responses of it
   * @param newest how the newest run stands
   * @param expected what one more run like those before would give; empty when it cannot be told
   * @param change the run from which on another level holds, when that is clear
   * @param remark all of it in words
   */
  public record Line(String transaction, List<Optional<Reading>> readings, Newest newest,
      Optional<RunSample.Interval> expected, Optional<RecordedTrial> change, LocalText remark) {
    /** Keeps a copy. */
    public Line {
      readings = List.copyOf(readings);
    }
  }

  /** The trend of these runs of one candidate and profile, in any order. */
  public static TrialTrend of(List<RecordedTrial> all) {
    List<RecordedTrial> oldestFirst = all.stream()
        .sorted(Comparator.comparing((RecordedTrial run) -> run.record().result().startedAt())).toList();
    List<RecordedTrial> counting = oldestFirst.stream().filter(run -> run.record().counts()).toList();
    List<RecordedTrial> runs = counting.stream().filter(run ->
        Comparability.equalRate(run.sessionsPerSecond(), counting.getLast().sessionsPerSecond())).toList();
    Set<String> transactions = new LinkedHashSet<>();
    runs.forEach(run -> run.transactions().forEach(one -> transactions.add(one.id())));
    Phrasebook phrases = new Phrasebook(TrialHistory.class);
    return new TrialTrend(runs,
        oldestFirst.stream().filter(run -> !runs.contains(run)).map(run -> run.record().id()).toList(),
        transactions.stream().map(one -> line(one, runs, phrases)).toList());
  }

  private static Line line(String transaction, List<RecordedTrial> runs, Phrasebook phrases) {
    List<Optional<Reading>> readings =
        runs.stream().map(run -> run.transaction(transaction).flatMap(MEASURE::read)).toList();
    List<RecordedTrial> told = new ArrayList<>();
    List<Double> row = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (readings.get(i).isPresent()) {
        told.add(runs.get(i));
        row.add(readings.get(i).get().value());
      }
    }
    Optional<RunSample.Interval> expected = row.size() <= FEWEST_BEFORE
        ? Optional.empty()
        : Optional.of(RunSample.of(row.subList(0, row.size() - 1)).nextInterval(CONFIDENCE));
    Newest newest = expected.map(range -> newest(range, row.getLast())).orElse(Newest.CANNOT_TELL);
    Optional<ChangePoint> change = ChangePoint.of(row).filter(one -> one.probability() <= 1 - CONFIDENCE);
    LocalText remark = expected
        .map(range -> phrases.say("trend." + newest, transaction, row.getLast(), row.size() - 1, Math.max(0, range.low()),
            range.high()))
        .orElseGet(() -> phrases.say("trend.CANNOT_TELL", transaction, FEWEST_BEFORE, row.size()));
    if (change.isPresent()) {
      remark = phrases.say("trend.and", remark, phrases.say("trend.change",
          told.get(change.get().first()).record().id(), change.get().probability()));
    } else if (row.size() >= ChangePoint.FEWEST) {
      remark = phrases.say("trend.and", remark, phrases.say("trend.no-change"));
    }
    return new Line(transaction, readings, newest, expected, change.map(one -> told.get(one.first())), remark);
  }

  private static Newest newest(RunSample.Interval range, double value) {
    return range.holds(value) ? Newest.ALIKE : value > range.high() ? Newest.SLOWER : Newest.FASTER;
  }
}
