package org.emporion.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.report.TrialNames;
import org.emporion.report.chart.TrialComparisonCharts;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.history.TrialComparison.Cell;
import org.emporion.trial.history.TrialComparison.ComparedTransaction;
import org.emporion.trial.history.TrialComparison.Difference;
import org.emporion.trial.history.TrialMeasure;
import org.emporion.trial.history.TrialMeasure.Reading;
import org.emporion.trial.history.TrialTrend;
import org.emporion.trial.measure.RunSample;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;

/** Recorded trials as lines on the console. */
final class TrialLines {
  private final Console console;
  private final TrialNames names;

  TrialLines(Console console, TrialNames names) {
    this.console = console;
    this.names = names;
  }

  void list(TrialRecords.Listing listing, Path folder) {
    if (listing.records().isEmpty()) {
      console.result("trials.empty", folder.toString());
    }
    for (TrialRecord record : listing.records()) {
      TrialResult result = record.result();
      console.result(record.counts() ? "trials.line" : "trials.line-not", record.id(), names.moment(record),
          result.sessionsPerSecond(), count(result, Verdict.MET), count(result, Verdict.MISSED),
          count(result, Verdict.CANNOT_TELL));
    }
    listing.unreadable().forEach(one -> console.complain("trials.unreadable", one.toString()));
  }

  private static long count(TrialResult result, Verdict verdict) {
    return result.objectives().stream().filter(one -> one.verdict() == verdict).count();
  }

  void compare(TrialComparison comparison) {
    comparison.warnings().forEach(one -> console.complain("trials.warning", one));
    TrialMeasure shown = TrialComparisonCharts.shown(comparison);
    console.result("trials.compared." + shown, comparison.sides().getFirst().name());
    for (ComparedTransaction transaction : comparison.transactions()) {
      console.result("trials.transaction", transaction.id());
      for (int side = 0; side < comparison.sides().size(); side++) {
        line(comparison, transaction, side, shown);
      }
    }
  }

  private void line(TrialComparison comparison, ComparedTransaction transaction, int side, TrialMeasure shown) {
    Object name = comparison.sides().get(side).name();
    Optional<Cell> cell = transaction.cells().get(side);
    Optional<Reading> reading = cell.map(there -> there.readings().get(shown));
    if (reading.isEmpty()) {
      console.result("trials.side-none", name);
      return;
    }
    String number = reading.get().interval(TrialComparison.CONFIDENCE).map(this::millis)
        .map(range -> console.say("trials.value", reading.get().value(), range))
        .orElseGet(() -> console.say("trials.value-open", reading.get().value()));
    Difference difference = cell.get().differences().get(shown);
    String compared = difference == null ? "" : console.say("trials.difference." + difference.direction(),
        difference.value(), difference.interval() ? console.say("trials.range", difference.low(), difference.high())
            : console.say("trials.no-range"));
    console.result("trials.side", name, cell.get().requests(), number, compared);
  }

  private String millis(RunSample.Interval range) {
    return console.say("trials.range", Math.max(0, range.low()), Math.max(0, range.high()));
  }

  void trend(TrialTrend trend) {
    List<String> left = trend.leftOut();
    if (!left.isEmpty()) {
      console.complain("trials.left-out", String.join(", ", left));
    }
    trend.lines().forEach(line -> console.result(line.remark()));
  }
}
