package org.emporion.trial.history;

import java.util.Optional;
import org.emporion.trial.measure.BatchedTimes;
import org.emporion.trial.measure.RunSample;

/** What runs are compared by, for each business transaction. */
public enum TrialMeasure {
  /** Median of what a customer waits for in it, ms. */
  VISIT_P50(Unit.MILLIS, 50, true),
  /** 95th percentile of the same, ms. */
  VISIT_P95(Unit.MILLIS, 95, true),
  /** 99th percentile of the same, ms. */
  VISIT_P99(Unit.MILLIS, 99, true),
  /** Mean of the same, ms; for records without sums: mean response times the requests of a visit. */
  VISIT_MEAN(Unit.MILLIS, 0, true),
  /** Median of its single responses, ms. */
  RESPONSE_P50(Unit.MILLIS, 50, false),
  /** 95th percentile of the same, ms. */
  RESPONSE_P95(Unit.MILLIS, 95, false),
  /** 99th percentile of the same, ms. */
  RESPONSE_P99(Unit.MILLIS, 99, false),
  /** Customers through with it per second, those who gave up included. */
  PER_SECOND(Unit.RATE, 0, true),
  /** Share of its responses that failed. */
  ERROR_SHARE(Unit.SHARE, 0, false);

  private final Unit unit;
  private final double percentile;
  private final boolean visit;

  TrialMeasure(Unit unit, double percentile, boolean visit) {
    this.unit = unit;
    this.percentile = percentile;
    this.visit = visit;
  }

  /** What it is counted in. */
  public enum Unit {
    /** Milliseconds. */
    MILLIS,
    /** Per second. */
    RATE,
    /** Share of a whole. */
    SHARE
  }

  /** What it is counted in. */
  public Unit unit() {
    return unit;
  }

  /** True when it is about a customer's whole way through the transaction, false for single requests. */
  public boolean visit() {
    return visit;
  }

  /** Its value in one run; empty when the run has no times or no sums for it. */
  Optional<Reading> read(RecordedTransaction transaction) {
    BatchedTimes responses = transaction.responses();
    if (responses.whole().count() == 0) {
      return Optional.empty();
    }
    return switch (this) {
      case PER_SECOND -> Optional.of(transaction.visits()
          .map(visits -> new Reading(visits.perSecond(), visits.perSecondSample()))
          .orElseGet(() -> scaled(responses.perSecond(), responses.perSecondSample(), 1 / transaction.requests())));
      case ERROR_SHARE -> Optional.of(new Reading(responses.errorShare(), responses.errorShareSample()));
      case VISIT_MEAN -> Optional.of(transaction.visits().filter(visits -> visits.whole().count() > 0)
          .map(visits -> new Reading(visits.whole().meanMillis(), visits.meanSample()))
          .orElseGet(() -> scaled(responses.whole().meanMillis(), responses.meanSample(), transaction.requests())));
      default -> (visit ? transaction.visits() : Optional.of(responses)).filter(times -> times.whole().count() > 0)
          .map(times -> new Reading(times.whole().percentileMillis(percentile), times.percentileSample(percentile)));
    };
  }

  private static Reading scaled(double value, Optional<RunSample> sample, double factor) {
    return new Reading(value * factor, sample.map(one -> one.times(factor)));
  }

  /**
   * A number with its spread.
   *
   * @param value the number, in the measure's unit
   * @param sample what an interval rests on: batches within a run, or runs; empty when neither carries one
   */
  public record Reading(double value, Optional<RunSample> sample) {
    /** Its two-sided interval. */
    public Optional<RunSample.Interval> interval(double confidence) {
      return sample.map(one -> one.meanInterval(confidence));
    }
  }
}
