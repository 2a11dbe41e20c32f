package org.emporion.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.report.TrialNames;
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
    console.result("trials.compared", comparison.sides().getFirst().name());
    for (ComparedTransaction transaction : comparison.transactions()) {
      console.result("trials.transaction", transaction.id());
      for (int side = 0; side < comparison.sides().size(); side++) {
        Optional<Cell> cell = transaction.cells().get(side).filter(one -> !one.readings().isEmpty());
        Object name = comparison.sides().get(side).name();
        if (cell.isPresent()) {
          console.result("trials.side", name, cell.get().requests());
          line("trials.mean", cell.get(), TrialMeasure.VISIT_MEAN);
          line("trials.p95", cell.get(), TrialMeasure.VISIT_P95);
        } else {
          console.result("trials.side-none", name);
        }
      }
    }
  }

  private void line(String phrase, Cell cell, TrialMeasure measure) {
    Reading reading = cell.readings().get(measure);
    if (reading == null) {
      return;
    }
    String number = reading.interval(TrialComparison.CONFIDENCE).map(this::millis)
        .map(range -> console.say("trials.value", reading.value(), range))
        .orElseGet(() -> console.say("trials.value-open", reading.value()));
    Difference difference = cell.differences().get(measure);
    String compared = difference == null ? "" : console.say("trials.difference." + difference.direction(),
        difference.value(), difference.interval() ? console.say("trials.range", difference.low(), difference.high())
            : console.say("trials.no-range"));
    console.result(phrase, number, compared);
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
