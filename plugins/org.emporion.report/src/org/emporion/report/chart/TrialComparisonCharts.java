package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.report.TrialNames;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.trial.history.RecordedTransaction;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.history.TrialComparison.Cell;
import org.emporion.trial.history.TrialComparison.ComparedTransaction;
import org.emporion.trial.history.TrialMeasure;
import org.emporion.trial.history.TrialMeasure.Reading;
import org.emporion.trial.history.TrialSide;
import org.emporion.trial.history.TrialTrend;

/** Charts of recorded trials beside each other: by business transaction, over time, by percentile, from run to run. */
public final class TrialComparisonCharts {
  private final TrialNames names;
  private final Phrasebook phrases = new Phrasebook(AssessmentCharts.class);

  /** Charts that call trials by these names. */
  public TrialComparisonCharts(TrialNames names) {
    this.names = names;
  }

  /** All charts of a comparison that have something to show. */
  public List<ChartModel> of(TrialComparison comparison) {
    return Stream.concat(
            Stream.of(transactions(comparison), differences(comparison), overTime(comparison)),
            comparison.transactions().stream().map(one -> curve(comparison, one)))
        .filter(chart -> !chart.empty()).toList();
  }

  /**
   * What charts show of each transaction: the 95th percentile of what a customer waits for, or its mean where a record
   * has no sums or most transactions have too few customers for an interval of the percentile.
   */
  public static TrialMeasure shown(TrialComparison comparison) {
    List<Cell> cells = comparison.transactions().stream().flatMap(one -> one.cells().stream()).flatMap(Optional::stream)
        .filter(cell -> !cell.readings().isEmpty()).toList();
    List<Reading> percentiles = cells.stream().map(cell -> cell.readings().get(TrialMeasure.VISIT_P95))
        .filter(Objects::nonNull).toList();
    long told = percentiles.stream().filter(one -> one.sample().isPresent()).count();
    return percentiles.size() == cells.size() && 2 * told >= cells.size()
        ? TrialMeasure.VISIT_P95 : TrialMeasure.VISIT_MEAN;
  }

  /** Every business transaction at every side in one chart. */
  private ChartModel transactions(TrialComparison comparison) {
    TrialMeasure shown = shown(comparison);
    List<Series> series = new ArrayList<>();
    for (int side = 0; side < comparison.sides().size(); side++) {
      List<Point> points = new ArrayList<>();
      for (int at = 0; at < comparison.transactions().size(); at++) {
        int category = at;
        comparison.transactions().get(at).cells().get(side).map(cell -> cell.readings().get(shown))
            .ifPresent(reading -> points.add(point(category, reading, TrialComparison.CONFIDENCE)));
      }
      series.add(series(comparison, side, points));
    }
    Axis plain = Axis.in(phrases.say("compare.waiting"), LocalText.same("ms"));
    double least = series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::low).min().orElse(0);
    double most = series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::high).max().orElse(0);
    boolean wide = least > 0 && most / least > ResponseTimeChart.LINEAR_RATIO;
    List<LocalText> notes = new ArrayList<>(List.of(phrases.say("compare-transactions.note." + shown)));
    if (wide) {
      notes.add(phrases.say("logarithmic-note"));
    }
    return new ChartModel("compare-transactions", Kind.INTERVALS, phrases.say("compare-transactions.title"),
        phrases.say("compare-transactions.summary", comparison.sides().size(), comparison.transactions().size()),
        Axis.of(LocalText.same(""), Numbers.NONE),
        new Axis(plain.title(), plain.unit(), plain.numbers(), plain.currency(), wide),
        categories(comparison), series, List.of(), List.of(), notes);
  }

  /** A lower end below 0 is none for a time. */
  private static Point point(int category, Reading reading, double confidence) {
    return reading.interval(confidence)
        .map(one -> new Point(category, Math.max(0, one.low()), reading.value(), Math.max(0, one.high())))
        .orElseGet(() -> Point.of(category, reading.value()));
  }

  private ChartModel differences(TrialComparison comparison) {
    TrialMeasure shown = shown(comparison);
    List<Series> series = new ArrayList<>();
    for (int side = 1; side < comparison.sides().size(); side++) {
      List<Point> points = new ArrayList<>();
      for (int at = 0; at < comparison.transactions().size(); at++) {
        int category = at;
        comparison.transactions().get(at).cells().get(side).map(cell -> cell.differences().get(shown))
            .ifPresent(one -> points.add(new Point(category, one.low(), one.value(), one.high())));
      }
      series.add(series(comparison, side, points));
    }
    return new ChartModel("compare-differences", Kind.LYING_INTERVALS,
        phrases.say("compare-differences.title", comparison.sides().getFirst().name()),
        phrases.say("compare-differences.summary", comparison.sides().getFirst().name()),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.in(phrases.say("compare.difference"), LocalText.same("ms")),
        categories(comparison), series, List.of(), List.of(), List.of(phrases.say("compare-differences.note")));
  }

  /** The 95th percentile of all requests over time, each side by its first run, steady parts laid on each other. */
  private ChartModel overTime(TrialComparison comparison) {
    List<Series> series = new ArrayList<>();
    for (int side = 0; side < comparison.sides().size(); side++) {
      series.add(series(comparison, side, comparison.sides().get(side).first().times().stream()
          .map(one -> Point.of(one.at(), one.all().p95())).toList()));
    }
    return new ChartModel("compare-over-time", Kind.SECONDS, phrases.say("compare-over-time.title"),
        phrases.say("compare-over-time.summary", series.size()), TrialCharts.secondsAxis(phrases),
        Axis.in(phrases.say("response-time"), LocalText.same("ms")), List.of(), series, List.of(),
        TrialCharts.edges(phrases, comparison.sides().getFirst().first()),
        List.of(phrases.say("compare-over-time.note")));
  }

  /** The distribution of one transaction at every side; by single requests where a record has no sums. */
  private ChartModel curve(TrialComparison comparison, ComparedTransaction transaction) {
    List<Optional<RecordedTransaction>> there = comparison.sides().stream()
        .map(side -> side.first().transaction(transaction.id())).toList();
    boolean sums = there.stream().flatMap(Optional::stream).allMatch(one -> one.visits().isPresent());
    List<Series> series = new ArrayList<>();
    for (int side = 0; side < there.size(); side++) {
      if (there.get(side).isPresent()) {
        RecordedTransaction one = there.get(side).get();
        series.add(series(comparison, side,
            TrialCharts.curve(sums ? one.visits().get().whole() : one.responses().whole())));
      }
    }
    return TrialCharts.curves("compare-curve-" + comparison.transactions().indexOf(transaction),
        phrases.say("compare-curve.title", transaction.id()),
        phrases.say("compare-curve.summary", transaction.id(), series.size()),
        phrases.say(sums ? "compare.waiting" : "response-time"), series,
        List.of(phrases.say(sums ? "compare-curve.note" : "compare-curve.note-requests")));
  }

  /** The 95th percentile of each business transaction from run to run. */
  public Optional<ChartModel> trend(TrialTrend trend) {
    if (trend.runs().isEmpty()) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    for (TrialTrend.Line line : trend.lines()) {
      List<Point> points = new ArrayList<>();
      for (int run = 0; run < line.readings().size(); run++) {
        int category = run;
        line.readings().get(run).ifPresent(one -> points.add(point(category, one, TrialTrend.CONFIDENCE)));
      }
      series.add(new Series(line.transaction(), LocalText.same(line.transaction()), series.size(), points));
    }
    return Optional.of(new ChartModel("trial-trend", Kind.INTERVALS,
        phrases.say("trial-trend.title", names.candidate(trend.runs().getFirst().record().candidate())),
        phrases.say("trial-trend.summary", trend.runs().size(), series.size()),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.in(phrases.say("response-time"), LocalText.same("ms")),
        trend.runs().stream().map(run -> names.moment(run.record())).toList(), series, List.of(), List.of(),
        List.of(phrases.say("trial-trend.note"))));
  }

  private static List<LocalText> categories(TrialComparison comparison) {
    return comparison.transactions().stream().map(one -> LocalText.same(one.id())).toList();
  }

  /** Sides have the colours of their candidates where these differ. */
  private Series series(TrialComparison comparison, int side, List<Point> points) {
    TrialSide one = comparison.sides().get(side);
    boolean candidates = comparison.sides().stream().map(TrialSide::candidate).distinct().count()
        == comparison.sides().size();
    return new Series("side-" + side, one.name(), candidates ? names.style(one.candidate()) : side, points);
  }
}
