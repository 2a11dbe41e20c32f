package org.emporion.trial.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.trial.history.TrialMeasure.Reading;
import org.emporion.trial.measure.RunSample;
import org.emporion.trial.measure.ShareDifference;
import org.emporion.trial.measure.Tally;

/**
 * Runs compared by business transaction, whatever pages, addresses and number of requests it has at each candidate.
 * The first side is what the others are compared with. Each interval holds at 95 % for itself, not for all together.
 *
 * @param sides at least two
 * @param warnings what makes the runs unequal besides what is compared
 * @param transactions every business transaction that a side has
 */
public record TrialComparison(
    List<TrialSide> sides, List<LocalText> warnings, List<ComparedTransaction> transactions) {
  /** Confidence of each interval. */
  public static final double CONFIDENCE = 0.95;
  /** The method and its edition. */
  public static final String METHOD = "sectioning-welch-95/1";

  /** Keeps copies. */
  public TrialComparison {
    sides = List.copyOf(sides);
    warnings = List.copyOf(warnings);
    transactions = List.copyOf(transactions);
  }

  /** On which side of the first one a number lies. */
  public enum Direction {
    /** The whole interval of the difference lies below 0. */
    LOWER,
    /** The whole interval lies above 0. */
    HIGHER,
    /** The interval holds 0, or the runs carry none. */
    CANNOT_TELL
  }

  /**
   * A business transaction.
   *
   * @param id the transaction
   * @param cells one for each side; empty for a side that does not have it
   */
  public record ComparedTransaction(String id, List<Optional<Cell>> cells) {
    /** Keeps a copy. */
    public ComparedTransaction {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A business transaction at one side.
   *
   * @param requests requests a customer sends in it
   * @param readings what was measured
   * @param differences to the first side; none for the first side itself
   */
  public record Cell(
      double requests, Map<TrialMeasure, Reading> readings, Map<TrialMeasure, Difference> differences) {
    /** Keeps copies. */
    public Cell {
      readings = Map.copyOf(readings);
      differences = Map.copyOf(differences);
    }
  }

  /**
   * A difference to the first side.
   *
   * @param value this side less the first, in the measure's unit
   * @param low lower end of its interval; the value itself when there is none
   * @param high upper end
   * @param direction what can be said of it
   */
  public record Difference(double value, double low, double high, Direction direction) {
    /** True when it has an interval. */
    public boolean interval() {
      return low < high;
    }
  }

  /**
   * Compares.
   *
   * @throws IllegalArgumentException for fewer than two sides
   */
  public static TrialComparison of(List<TrialSide> sides) {
    if (sides.size() < 2) {
      throw new IllegalArgumentException("A comparison needs two sides");
    }
    Set<String> ids = new LinkedHashSet<>();
    sides.forEach(side -> ids.addAll(side.transactions()));
    List<ComparedTransaction> transactions = new ArrayList<>();
    for (String id : ids) {
      transactions.add(new ComparedTransaction(id, sides.stream().map(side -> cell(sides.getFirst(), side, id)).toList()));
    }
    return new TrialComparison(sides, new Comparability().warnings(sides), transactions);
  }

  private static Optional<Cell> cell(TrialSide base, TrialSide side, String id) {
    Optional<RecordedTransaction> there = side.first().transaction(id);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Map<TrialMeasure, Reading> readings = new EnumMap<>(TrialMeasure.class);
    Map<TrialMeasure, Difference> differences = new EnumMap<>(TrialMeasure.class);
    for (TrialMeasure measure : TrialMeasure.values()) {
      side.reading(id, measure).ifPresent(reading -> {
        readings.put(measure, reading);
        if (side != base) {
          base.reading(id, measure).ifPresent(other ->
              differences.put(measure, difference(base, side, id, measure, reading, other)));
        }
      });
    }
    return Optional.of(new Cell(there.get().requests(), readings, differences));
  }

  private static Difference difference(TrialSide base, TrialSide side, String id, TrialMeasure measure,
      Reading reading, Reading other) {
    double value = reading.value() - other.value();
    Optional<RunSample.Interval> welch =
        reading.sample().flatMap(one -> other.sample().map(two -> one.minus(two, CONFIDENCE)));
    double low = welch.map(RunSample.Interval::low).orElse(value);
    double high = welch.map(RunSample.Interval::high).orElse(value);
    if (measure == TrialMeasure.ERROR_SHARE) {
      // Failures come in bursts, which batches show, or are too few for batches: the wider of both intervals.
      Tally one = tally(side, id);
      Tally two = tally(base, id);
      ShareDifference.Interval counted =
          new ShareDifference(CONFIDENCE).of(one.failed(), one.all(), two.failed(), two.all());
      low = Math.min(low, counted.low());
      high = Math.max(high, counted.high());
    }
    boolean told = low < high && base.counts() && side.counts();
    Direction direction = told && high < 0 ? Direction.LOWER : told && low > 0 ? Direction.HIGHER : Direction.CANNOT_TELL;
    return new Difference(value, low, high, direction);
  }

  private static Tally tally(TrialSide side, String id) {
    return side.runs().stream().flatMap(run -> run.transaction(id).stream())
        .map(one -> one.responses().tally()).reduce(Tally.NONE, Tally::plus);
  }
}
