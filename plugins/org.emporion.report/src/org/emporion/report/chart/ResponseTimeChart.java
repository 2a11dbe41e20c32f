package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Objective;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Limit;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/**
 * Response times by business transaction and candidate: the marker is the 95th percentile, the whisker
 * goes from the median to the 99th, and dashed lines are the objectives.
 */
public final class ResponseTimeChart {
  /** Past this ratio of the largest to the smallest time a linear axis hides the small ones. */
  static final double LINEAR_RATIO = 25;
  private final Phrasebook phrases;
  private final Written written = new Written();

  ResponseTimeChart(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** The chart; empty without any trial. */
  public Optional<ChartModel> of(Assessment assessment) {
    if (assessment.trials().isEmpty()) {
      return Optional.empty();
    }
    List<String> transactions = transactions(assessment);
    List<Series> series = new ArrayList<>();
    List<Candidate> candidates = assessment.loaded().study().candidates();
    for (int i = 0; i < candidates.size(); i++) {
      Finding<TrialResult> trial = assessment.trials().get(candidates.get(i).id());
      if (trial != null) {
        series.add(new Series(candidates.get(i).id(), candidates.get(i).name(), i,
            points(trial.value(), transactions)));
      }
    }
    List<Limit> limits = limits(assessment, transactions);
    Axis plain = Axis.in(phrases.say("response-time"), LocalText.same("ms"));
    Axis range = new Axis(plain.title(), plain.unit(), plain.numbers(), plain.currency(), wide(series, limits));
    return Optional.of(new ChartModel("response-times", Kind.INTERVALS, phrases.say("response-times.title"),
        phrases.say("response-times.summary", series.size(), transactions.size()),
        Axis.of(LocalText.same(""), Numbers.NONE), range,
        transactions.stream().map(LocalText::same).toList(), series, limits, List.of(),
        range.logarithmic()
            ? List.of(phrases.say("response-times.note"), phrases.say("logarithmic-note"))
            : List.of(phrases.say("response-times.note"))));
  }

  /** In the order in which the trials met them; a transaction that one candidate lacks stays in the chart. */
  private static List<String> transactions(Assessment assessment) {
    Set<String> ids = new LinkedHashSet<>();
    assessment.trials().values().forEach(trial ->
        trial.value().transactions().forEach(one -> ids.add(one.transaction())));
    return List.copyOf(ids);
  }

  private static List<Point> points(TrialResult trial, List<String> transactions) {
    List<Point> points = new ArrayList<>();
    for (int at = 0; at < transactions.size(); at++) {
      int category = at;
      trial.transaction(transactions.get(at)).filter(one -> one.requests() > 0).ifPresent(one ->
          points.add(new Point(category, one.p50Millis(), one.p95Millis(), one.p99Millis())));
    }
    return points;
  }

  private List<Limit> limits(Assessment assessment, List<String> transactions) {
    List<Limit> limits = new ArrayList<>();
    for (Objective objective : assessment.loaded().study().trials().objectives()) {
      int category = transactions.indexOf(objective.transaction());
      if (category >= 0) {
        limits.add(new Limit(category, objective.maxMillis(), phrases.say("response-times.limit",
            written.significant(objective.percentile()), written.of(formats -> formats.millis(objective.maxMillis())))));
      }
    }
    return limits;
  }

  private static boolean wide(List<Series> series, List<Limit> limits) {
    double smallest = series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::low)
        .min().orElse(0);
    double largest = Math.max(
        series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::high).max().orElse(0),
        limits.stream().mapToDouble(Limit::value).max().orElse(0));
    return smallest > 0 && largest / smallest > LINEAR_RATIO;
  }
}
