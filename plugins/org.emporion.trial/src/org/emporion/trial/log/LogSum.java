package org.emporion.trial.log;

import org.emporion.trial.measure.Tally;

/** Adds up responses, of several requests or seconds. */
final class LogSum {
  private final MillisCounts times = new MillisCounts();
  private Tally tally = Tally.NONE;

  void clear() {
    times.clear();
    tally = Tally.NONE;
  }

  void add(SecondCounts second) {
    second.each(times::add);
    count(second.tally());
  }

  void add(LogSum other) {
    other.times.each(times::add);
    count(other.tally);
  }

  /** Counts responses whose times are added otherwise. */
  void count(Tally more) {
    tally = tally.plus(more);
  }

  MillisCounts times() {
    return times;
  }

  LogRow row() {
    return LogRow.of(tally, times);
  }
}
