package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Objective;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Limit;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;
import org.emporion.trial.live.TrialOutline;
import org.emporion.trial.live.TrialSecond;
import org.emporion.trial.live.TrialSecond.Timing;
import org.emporion.trial.plan.LoadShape;

/** Charts of a trial while it runs, second by second. Seconds count from the start of the load. */
public final class LiveCharts {
  /** Lag and use of the processor at which the load generator counts as overloaded. */
  private static final double LAG_LIMIT_MILLIS = 200;
  private static final double CPU_LIMIT_SHARE = 0.8;
  private static final double PERCENT = 100;
  private static final double HALF = 0.5;
  /** The charts are small and their titles say what is counted. */
  private static final Axis COUNT = Axis.of(LocalText.same(""), Numbers.PLAIN);

  private final Phrasebook phrases = new Phrasebook(AssessmentCharts.class);
  private final Written written = new Written();

  /**
   * The charts, always the same ones in the same order.
   *
   * @param trial the trial
   * @param seconds seconds to be shown, in order; may be empty
   * @param transaction the business transaction whose response times are shown; all requests when empty
   */
  public List<ChartModel> of(TrialOutline trial, List<TrialSecond> seconds, Optional<String> transaction) {
    return List.of(
        chart("live-arrivals", trial, seconds, COUNT, List.of(
            line("planned", 1, seconds, TrialSecond::planned), line("arrived", 0, seconds, TrialSecond::arrived)),
            List.of()),
        times(trial, seconds, transaction),
        chart("live-throughput", trial, seconds, COUNT, List.of(
            line("good", 0, seconds, one -> one.all().responses() - one.all().failed()),
            line("failed", 1, seconds, one -> one.all().failed())), List.of()),
        chart("live-active", trial, seconds, COUNT,
            List.of(line("under-way", 0, seconds, TrialSecond::active)), List.of()),
        chart("live-errors", trial, seconds, COUNT, errors(seconds), List.of()),
        chart("live-injector", trial, seconds, Axis.of(LocalText.same("%"), Numbers.PLAIN), List.of(
            line("cpu", 0, seconds, one -> PERCENT * one.injector().cpuCores() / (CPU_LIMIT_SHARE * trial.cores())),
            line("lag", 1, seconds, one -> PERCENT * one.injector().lagMillis() / LAG_LIMIT_MILLIS)),
            List.of(new Limit(0, PERCENT, phrases.say("live.overloaded")))));
  }

  private ChartModel times(TrialOutline trial, List<TrialSecond> seconds, Optional<String> transaction) {
    List<TrialSecond> told = seconds.stream().filter(one -> timing(one, transaction).isPresent()).toList();
    List<Limit> limits = limits(trial.objectives().stream()
        .filter(one -> transaction.isEmpty() || transaction.get().equals(one.transaction())).toList(), transaction.isEmpty());
    return chart("live-times", trial, told, Axis.of(LocalText.same("ms"), Numbers.PLAIN), List.of(
        percentile("p50", 0, told, transaction, Timing::p50Millis),
        percentile("p95", 1, told, transaction, Timing::p95Millis),
        percentile("p99", 2, told, transaction, Timing::p99Millis)), limits);
  }

  /** Objectives with the same bound share a line. */
  private List<Limit> limits(List<Objective> objectives, boolean named) {
    Map<Double, List<LocalText>> names = new TreeMap<>();
    objectives.forEach(one -> names.computeIfAbsent(one.maxMillis(), any -> new ArrayList<>()).add(limit(one, named)));
    List<Limit> limits = new ArrayList<>();
    names.forEach((bound, said) -> limits.add(new Limit(0, bound, new LocalText(
        String.join(", ", said.stream().map(LocalText::en).toList()),
        String.join("、", said.stream().map(LocalText::zhTw).toList())))));
    return List.copyOf(limits);
  }

  private LocalText limit(Objective objective, boolean named) {
    return named
        ? phrases.say("live.limit.of", objective.transaction(), objective.percentile())
        : phrases.say("live.limit", objective.percentile(), objective.maxMillis());
  }

  private Series percentile(String id, int style, List<TrialSecond> seconds, Optional<String> transaction,
      ToDoubleFunction<Timing> number) {
    return new Series(id, phrases.say("trial.line." + id), style, seconds.stream()
        .map(one -> point(one, number.applyAsDouble(timing(one, transaction).orElseThrow()))).toList());
  }

  /** What came back in a second; empty when nothing did. */
  private static Optional<Timing> timing(TrialSecond second, Optional<String> transaction) {
    return transaction.map(name -> Optional.ofNullable(second.transactions().get(name)))
        .orElse(Optional.of(second.all())).filter(one -> one.responses() > 0);
  }

  /** A line for each kind that occurred, at 0 where it did not. */
  private List<Series> errors(List<TrialSecond> seconds) {
    List<Series> series = new ArrayList<>();
    TreeSet<String> kinds = new TreeSet<>();
    seconds.forEach(second -> kinds.addAll(second.errors().keySet()));
    for (String kind : kinds) {
      series.add(new Series(kind, phrases.say("live.error." + kind), series.size(), seconds.stream()
          .map(one -> point(one, one.errors().getOrDefault(kind, 0L))).toList()));
    }
    // None at all is good news and no gap: it is drawn as a line along the bottom.
    return series.isEmpty() ? List.of(line("failed", 1, seconds, one -> 0)) : series;
  }

  private Series line(String id, int style, List<TrialSecond> seconds, ToDoubleFunction<TrialSecond> number) {
    return new Series(id, phrases.say("live.line." + id), style,
        seconds.stream().map(one -> point(one, number.applyAsDouble(one))).toList());
  }

  private static Point point(TrialSecond second, double value) {
    return Point.of(number(second), value);
  }

  /**
   * Numbered from 0. Seconds are those of the clock, so the one in which load began did so in part, up to a second
   * before there was any.
   */
  private static long number(TrialSecond second) {
    return (long) Math.ceil(second.second() - HALF);
  }

  private ChartModel chart(
      String id, TrialOutline trial, List<TrialSecond> seconds, Axis range, List<Series> series, List<Limit> limits) {
    LocalText last = written.significant(series.stream()
        .flatMap(one -> one.points().stream().skip(Math.max(0, one.points().size() - 1)))
        .mapToDouble(Point::value).max().orElse(0));
    return new ChartModel(id, Kind.SECONDS, phrases.say(id + ".title"), phrases.say(id + ".summary", last),
        Axis.of(LocalText.same("s"), Numbers.PLAIN), range, List.of(), series, limits,
        marks(trial, seconds), List.of());
  }

  /** Where steady parts begin and end, of those that are in sight. */
  private List<Mark> marks(TrialOutline trial, List<TrialSecond> seconds) {
    if (seconds.isEmpty()) {
      return List.of();
    }
    long from = number(seconds.getFirst());
    long to = number(seconds.getLast());
    List<Mark> marks = new ArrayList<>();
    for (LoadShape.Steady part : trial.shape().steady()) {
      for (int edge : new int[] {part.fromSecond(), part.fromSecond() + part.seconds()}) {
        if (edge >= from && edge <= to) {
          marks.add(new Mark(edge, 0, phrases.say(
              edge == part.fromSecond() ? "trial.steady-begins" : "trial.steady-ends")));
        }
      }
    }
    return marks;
  }
}
