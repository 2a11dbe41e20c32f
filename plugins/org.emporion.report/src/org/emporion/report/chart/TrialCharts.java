package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;
import org.emporion.trial.history.PartUse;
import org.emporion.trial.history.RecordedTransaction;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.SecondPoint;
import org.emporion.trial.history.TimesPoint.Percentiles;
import org.emporion.trial.measure.ResponseTimes;

/** Charts of one recorded trial over its time. Seconds count from the start of the steady part. */
public final class TrialCharts {
  /** Percentiles of a curve, in thousandths of a per cent; dense where times grow fast. */
  private static final int[] CURVE = {
    0, 5_000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 75_000, 80_000, 85_000, 90_000, 92_500, 95_000,
    96_000, 97_000, 98_000, 98_500, 99_000, 99_300, 99_500, 99_700, 99_800, 99_900, 99_930, 99_950, 99_970, 99_990
  };
  private static final int WHOLE = 100_000;
  private static final double MIB = 1 << 20;
  private final Phrasebook phrases = new Phrasebook(AssessmentCharts.class);
  private final Written written = new Written();

  /**
   * All charts of a trial that have something to show.
   *
   * @param key makes their ids unique in a document: lower case letters, digits and hyphens
   */
  public List<ChartModel> of(RecordedTrial trial, String key) {
    return Stream.of(Optional.of(load(trial, key)), Optional.of(times(trial, key)), cores(trial, key), memory(trial, key),
            Optional.of(transactions(trial, key)), errors(trial, key), Optional.of(curve(trial, key)), Optional.of(injector(trial, key)))
        .flatMap(Optional::stream).filter(chart -> !chart.empty()).toList();
  }

  private ChartModel load(RecordedTrial trial, String key) {
    return seconds("trial-load-" + key, "trial-load", trial, phrases.say("trial.per-second"), LocalText.same(""), List.of(
        line("started", 0, trial, one -> one.started()),
        line("responses", 1, trial, one -> one.ok() + one.failed()),
        line("active", 2, trial, one -> one.active())));
  }

  private ChartModel times(RecordedTrial trial, String key) {
    return seconds("trial-times-" + key, "trial-times", trial, phrases.say("response-time"), LocalText.same("ms"),
        List.of(times("p50", 0, trial, Percentiles::p50), times("p95", 1, trial, Percentiles::p95),
            times("p99", 2, trial, Percentiles::p99)));
  }

  /** Below the response times and on the same time, so that a rise of both is seen together. */
  private Optional<ChartModel> cores(RecordedTrial trial, String key) {
    return parts("trial-cores", trial, key, phrases.say("trial.cores"), LocalText.same(""),
        one -> Optional.of(one.cores()));
  }

  private Optional<ChartModel> memory(RecordedTrial trial, String key) {
    return parts("trial-memory", trial, key, phrases.say("trial.memory"), LocalText.same("MiB"),
        one -> one.memoryBytes().map(bytes -> bytes / MIB));
  }

  /** A line for each part of the target, which keeps its colour; nothing when none was recorded. */
  private Optional<ChartModel> parts(String id, RecordedTrial trial, String key, LocalText title, LocalText unit,
      Function<PartUse.Reading, Optional<Double>> number) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < trial.parts().size(); i++) {
      PartUse part = trial.parts().get(i);
      List<Point> points = part.readings().stream()
          .flatMap(one -> number.apply(one).map(value -> Point.of(one.at(), value)).stream()).toList();
      if (!points.isEmpty()) {
        series.add(new Series("part-" + i, LocalText.same(part.name()), i, points));
      }
    }
    return series.isEmpty() ? Optional.empty()
        : Optional.of(seconds(id + "-" + key, id, trial, title, unit, series));
  }

  private ChartModel transactions(RecordedTrial trial, String key) {
    List<Series> series = new ArrayList<>();
    for (RecordedTransaction transaction : trial.transactions()) {
      series.add(new Series(transaction.id(), LocalText.same(transaction.id()), series.size(), trial.times().stream()
          .filter(one -> one.transactions().containsKey(transaction.id()))
          .map(one -> Point.of(one.at(), one.transactions().get(transaction.id()).p95())).toList()));
    }
    return seconds("trial-transactions-" + key, "trial-transactions", trial, phrases.say("response-time"),
        LocalText.same("ms"), series);
  }

  /** What a kind of failure is called; one that this edition does not know keeps its own name. */
  public static LocalText kind(String kind) {
    Phrasebook phrases = new Phrasebook(AssessmentCharts.class);
    String key = "trial.kind." + kind;
    return phrases.keys(Language.EN).contains(key) ? phrases.say(key) : LocalText.same(kind);
  }

  private Optional<ChartModel> errors(RecordedTrial trial, String key) {
    Map<String, Map<Integer, Long>> byKind = new TreeMap<>();
    for (SecondPoint second : trial.seconds()) {
      second.errors().forEach((kind, n) ->
          byKind.computeIfAbsent(kind, any -> new TreeMap<>()).merge(second.at(), n, Long::sum));
    }
    if (byKind.isEmpty()) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    byKind.forEach((kind, counts) -> series.add(new Series("kind-" + series.size(), kind(kind), series.size(),
        trial.seconds().stream().map(one -> Point.of(one.at(), counts.getOrDefault(one.at(), 0L))).toList())));
    return Optional.of(seconds("trial-errors-" + key, "trial-errors", trial, phrases.say("trial.failed-per-second"),
        LocalText.same(""), series));
  }

  private ChartModel injector(RecordedTrial trial, String key) {
    return seconds("trial-injector-" + key, "trial-injector", trial, phrases.say("trial.lag"), LocalText.same("ms"),
        List.of(line("lag", 0, trial, SecondPoint::lagMillis)));
  }

  private ChartModel curve(RecordedTrial trial, String key) {
    List<Series> series = new ArrayList<>();
    for (RecordedTransaction transaction : trial.transactions()) {
      series.add(new Series(transaction.id(), LocalText.same(transaction.id()), series.size(),
          curve(transaction.responses().whole())));
    }
    return curves("trial-curve-" + key, phrases.say("trial-curve.title"),
        phrases.say("trial-curve.summary", series.size()), phrases.say("response-time"), series,
        List.of(phrases.say("trial-curve.note")));
  }

  /** Points of a percentile curve, up to the last percentile that a further response exceeds. */
  static List<Point> curve(ResponseTimes times) {
    List<Point> points = new ArrayList<>();
    for (int percentile : CURVE) {
      if (times.count() > 0 && (double) (WHOLE - percentile) / WHOLE * times.count() >= 1) {
        points.add(Point.of(percentile, times.percentileMillis(Math.max(percentile / 1000.0, 1e-9))));
      }
    }
    return points;
  }

  /** A chart of percentile curves; times on a logarithmic axis when they differ much. */
  static ChartModel curves(String id, LocalText title, LocalText summary, LocalText range, List<Series> series,
      List<LocalText> notes) {
    Phrasebook phrases = new Phrasebook(AssessmentCharts.class);
    Axis plain = Axis.in(range, LocalText.same("ms"));
    return new ChartModel(id, Kind.PERCENTILES, title, summary,
        Axis.in(phrases.say("trial.percentile"), LocalText.same("%")), logarithmicWhereWide(plain, series), List.of(),
        series, List.of(), List.of(), notes);
  }

  private static Axis logarithmicWhereWide(Axis plain, List<Series> series) {
    double least = series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::value).min().orElse(0);
    double most = series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::value).max().orElse(0);
    boolean wide = least > 0 && most / least > ResponseTimeChart.LINEAR_RATIO;
    return new Axis(plain.title(), plain.unit(), plain.numbers(), plain.currency(), wide);
  }

  private ChartModel seconds(
      String id, String phrase, RecordedTrial trial, LocalText title, LocalText unit, List<Series> series) {
    LocalText most = written.significant(series.stream().flatMap(one -> one.points().stream())
        .mapToDouble(Point::value).max().orElse(0));
    return new ChartModel(id, Kind.SECONDS, phrases.say(phrase + ".title"), phrases.say(phrase + ".summary", most),
        secondsAxis(phrases), new Axis(title, unit.en().isEmpty() ? Optional.empty() : Optional.of(unit), Numbers.PLAIN,
            Optional.empty(), false), List.of(), series, List.of(), edges(phrases, trial),
        phrases.keys(Language.EN).contains(phrase + ".note")
            ? List.of(phrases.say(phrase + ".note")) : List.of());
  }

  static Axis secondsAxis(Phrasebook phrases) {
    return Axis.in(phrases.say("trial.seconds"), LocalText.same("s"));
  }

  /** Where the steady part begins and ends. */
  static List<Mark> edges(Phrasebook phrases, RecordedTrial trial) {
    return List.of(new Mark(0, 0, phrases.say("trial.steady-begins")),
        new Mark(trial.steadySeconds(), 0, phrases.say("trial.steady-ends")));
  }

  private Series line(String id, int style, RecordedTrial trial, ToDoubleFunction<SecondPoint> number) {
    return new Series(id, phrases.say("trial.line." + id), style,
        trial.seconds().stream().map(one -> Point.of(one.at(), number.applyAsDouble(one))).toList());
  }

  private Series times(String id, int style, RecordedTrial trial, ToDoubleFunction<Percentiles> number) {
    return new Series(id, phrases.say("trial.line." + id), style,
        trial.times().stream().map(one -> Point.of(one.at(), number.applyAsDouble(one.all()))).toList());
  }
}
