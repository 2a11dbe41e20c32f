package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Reason;
import org.emporion.report.TrialNames;
import org.emporion.report.chart.TrialComparisonCharts;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.history.TrialComparison.Cell;
import org.emporion.trial.history.TrialComparison.ComparedTransaction;
import org.emporion.trial.history.TrialComparison.Difference;
import org.emporion.trial.history.TrialMeasure;
import org.emporion.trial.history.TrialMeasure.Reading;
import org.emporion.trial.history.TrialSide;

/** Trials beside each other by business transaction: one table, one chart, then the details. */
final class ComparisonChapter {
  private final Writing writing;
  private final TrialNames names;

  ComparisonChapter(Writing writing, TrialNames names) {
    this.writing = writing;
    this.names = names;
  }

  Block.Section write(TrialComparison comparison) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(writing.say("compare.text", writing.say(comparison.sides().getFirst().name()))));
    if (!comparison.warnings().isEmpty()) {
      blocks.add(new Block.Callout(Block.Tone.CAUTION, writing.say("compare.unequal"), List.of(),
          comparison.warnings().stream().map(one -> Writing.cell(writing.say(one))).toList()));
    }
    blocks.add(table(comparison));
    new TrialComparisonCharts(names).of(comparison)
        .forEach(chart -> blocks.add(new Block.Figure(chart, 920, 340)));
    return new Block.Section("comparison", 2, writing.say("chapter.comparison"), blocks);
  }

  private Block table(TrialComparison comparison) {
    List<Block.Row> rows = new ArrayList<>();
    for (ComparedTransaction transaction : comparison.transactions()) {
      for (int side = 0; side < comparison.sides().size(); side++) {
        rows.add(row(comparison, transaction, side));
      }
    }
    return new Block.Table(writing.say("compare.table"), List.of(
        new Block.Column(writing.say("column.transaction"), false),
        new Block.Column(writing.say("column.candidate"), false),
        new Block.Column(writing.say("column.requests-per-customer"), true),
        new Block.Column(writing.say("column.waiting.VISIT_MEAN"), true),
        new Block.Column(writing.say("column.difference"), true),
        new Block.Column(writing.say("column.waiting.VISIT_P95"), true),
        new Block.Column(writing.say("column.difference"), true),
        new Block.Column(writing.say("column.per-second-customers"), true),
        new Block.Column(writing.say("column.failed"), true)), rows);
  }

  private Block.Row row(TrialComparison comparison, ComparedTransaction transaction, int side) {
    TrialSide one = comparison.sides().get(side);
    Optional<Cell> cell = transaction.cells().get(side);
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(new Inline.Strong(transaction.id())));
    cells.add(Writing.cell(writing.say(one.name())));
    cells.add(Writing.cell(cell.map(there -> writing.formats().significant(there.requests())).orElse("–")));
    for (TrialMeasure shown : List.of(TrialMeasure.VISIT_MEAN, TrialMeasure.VISIT_P95)) {
      cells.add(number(cell, shown));
      cells.add(side == 0 && cell.isPresent() && cell.get().readings().containsKey(shown)
          ? Writing.cell(writing.say("compare.base"))
          : difference(comparison, transaction.id(), side, cell, shown));
    }
    cells.add(number(cell, TrialMeasure.PER_SECOND));
    cells.add(side == 0 ? number(cell, TrialMeasure.ERROR_SHARE) : failed(cell));
    return new Block.Row(cells, false);
  }

  private List<Inline> number(Optional<Cell> cell, TrialMeasure measure) {
    Optional<Reading> reading = cell.map(there -> there.readings().get(measure));
    return reading.isEmpty() ? Writing.cell("–") : Writing.cell(
        Writing.text(written(measure, reading.get().value())),
        new Inline.Small(reading.get().interval(TrialComparison.CONFIDENCE)
            .map(range -> writing.formats().interval(Math.max(0, range.low()), Math.max(0, range.high()),
                value -> written(measure, value))).orElse("")));
  }

  private List<Inline> failed(Optional<Cell> cell) {
    List<Inline> parts = new ArrayList<>(number(cell, TrialMeasure.ERROR_SHARE));
    cell.map(there -> there.differences().get(TrialMeasure.ERROR_SHARE))
        .filter(difference -> difference.direction() != TrialComparison.Direction.CANNOT_TELL)
        .ifPresent(difference -> parts.add(badge(difference, "compare.errors.")));
    return parts;
  }

  private List<Inline> difference(
      TrialComparison comparison, String transaction, int side, Optional<Cell> cell, TrialMeasure shown) {
    Optional<Difference> found = cell.map(there -> there.differences().get(shown));
    if (found.isEmpty()) {
      return Writing.cell("–");
    }
    Difference difference = found.get();
    String range = difference.interval()
        ? writing.say("compare.range", signed(difference.low()), signed(difference.high()))
        : writing.say("trials.no-interval");
    return Writing.cell(badge(difference, "compare.times."),
        Writing.text(" " + signed(difference.value())), new Inline.Small(range),
        writing.why("difference-" + transaction + "-" + side + (shown == TrialMeasure.VISIT_P95 ? "-p95" : ""),
            writing.say("column.difference") + writing.say("colon") + transaction,
            reason(comparison, transaction, side, difference, shown)));
  }

  private String signed(double millis) {
    return (millis > 0 ? "+" : "") + writing.formats().millis(millis);
  }

  private Inline.Badge badge(Difference difference, String phrase) {
    Block.Tone tone = switch (difference.direction()) {
      case LOWER -> Block.Tone.GOOD;
      case HIGHER -> Block.Tone.BAD;
      case CANNOT_TELL -> Block.Tone.CAUTION;
    };
    return new Inline.Badge(tone, writing.say(phrase + difference.direction()));
  }

  /** The difference, the number of each side, and the records they were measured in. */
  private Reason reason(
      TrialComparison comparison, String transaction, int side, Difference difference, TrialMeasure shown) {
    List<Reason> because = new ArrayList<>();
    for (TrialSide one : List.of(comparison.sides().getFirst(), comparison.sides().get(side))) {
      one.reading(transaction, shown).ifPresent(reading -> because.add(new Reason(Reason.Kind.CALCULATION,
          sentence(one, transaction, reading, shown), TrialComparison.METHOD,
          one.runs().stream().map(this::measured).toList())));
    }
    LocalText said = writing.phrases().say(difference.interval() ? "why.difference" : "why.difference-open",
        transaction, comparison.sides().get(side).name(), comparison.sides().getFirst().name(), difference.value(),
        difference.low(), difference.high());
    return new Reason(Reason.Kind.CALCULATION, said, TrialComparison.METHOD, because);
  }

  private LocalText sentence(TrialSide side, String transaction, Reading reading, TrialMeasure shown) {
    String spread = reading.sample().isEmpty() ? "none" : side.runs().size() > 1 ? "runs" : "batches";
    return writing.phrases().say("why.reading." + shown, side.name(), transaction, reading.value(),
        writing.phrases().say("why.spread." + spread, reading.sample().map(one -> one.runs()).orElse(0)));
  }

  private Reason measured(RecordedTrial run) {
    return Reason.leaf(Reason.Kind.MEASUREMENT,
        writing.phrases().say("why.seconds", run.record().id(), run.steadySeconds()), run.record().result().folder());
  }

  private String written(TrialMeasure measure, double value) {
    return switch (measure.unit()) {
      case MILLIS -> writing.formats().millis(value);
      case RATE -> writing.formats().number(value, 2);
      case SHARE -> writing.formats().percent(value);
    };
  }
}
