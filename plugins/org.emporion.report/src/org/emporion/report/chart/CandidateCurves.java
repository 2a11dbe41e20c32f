package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.study.Objective;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Limit;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.chart.ChartModel.Shape;
import org.emporion.report.text.Written;

/** What a calibrated model expects of a target at each load, with its intervals, and what was measured. */
public final class CandidateCurves {
  private static final double THOUSAND = 1000;
  private static final double P95 = 95;
  /** Near saturation responses grow without bound: what is beyond this multiple of what matters is cut off. */
  private static final double ROOM = 2.2;
  private final Phrasebook phrases = new Phrasebook(AssessmentCharts.class);
  private final Written written = new Written();

  /**
   * Where the target is to work.
   *
   * @param peak sessions per second that it gets at the design peak
   * @param most sessions per second that it may get
   */
  public record Working(double peak, double most) {}

  /** Throughput over load. */
  public ChartModel throughput(CandidateModel model, Optional<Working> working) {
    List<Series> series = new ArrayList<>();
    series.add(new Series("expected", phrases.say("curves.expected", model.form()), 0, model.curve().stream()
        .map(one -> point(one.sessionsPerSecond(), one.throughput())).toList()));
    series.add(new Series("measured", phrases.say("curves.measured"), 1, model.levels().stream()
        .map(one -> Point.of(at(one.sessionsPerSecond()), one.throughput())).toList(), Shape.DOTS));
    List<Mark> marks = marks(working);
    model.knee().ifPresent(knee -> marks.add(new Mark(at(knee), throughput(model, knee),
        phrases.say("curves.knee", written.significant(knee)))));
    CandidateModel.Point last = model.curve().getLast();
    return new ChartModel("capacity-throughput", Kind.CURVES, phrases.say("curves.throughput.title"),
        phrases.say("curves.throughput.summary", model.form(), written.significant(last.sessionsPerSecond()),
            written.significant(last.throughput().value()), written.significant(model.saturation())),
        domain(model, working), Axis.in(phrases.say("curves.throughput"), phrases.say("curves.sessions-per-second")),
        List.of(), series, List.of(), marks, List.of(phrases.say("curves.band")));
  }

  /** Response times of a transaction over load. */
  public ChartModel responses(
      CandidateModel model, String transaction, List<Objective> objectives, Optional<Working> working) {
    Optional<Objective> bound = objectives.stream()
        .filter(one -> one.transaction().equals(transaction) && one.percentile() == P95).findFirst();
    double measured = model.levels().stream().flatMap(one -> one.transactions().stream())
        .filter(one -> one.transaction().equals(transaction)).mapToDouble(CandidateModel.Times::p95Millis).max().orElse(1);
    double top = Math.max(measured * ROOM, bound.map(one -> one.maxMillis() * 1.15).orElse(0.0));
    List<Series> series = List.of(
        expected(model, transaction, "mean", 0, top, CandidateModel.Responses::meanMillis),
        expected(model, transaction, "p95", 1, top, CandidateModel.Responses::p95Millis),
        measured(model, transaction, "mean", 0, CandidateModel.Times::meanMillis),
        measured(model, transaction, "p95", 1, CandidateModel.Times::p95Millis));
    return new ChartModel("capacity-responses", Kind.CURVES, phrases.say("curves.responses.title", transaction),
        phrases.say("curves.responses.summary", transaction, model.form(), model.levels().size(),
            written.significant(model.levels().getFirst().sessionsPerSecond()),
            written.significant(model.levels().getLast().sessionsPerSecond())),
        domain(model, working), Axis.in(phrases.say("curves.response"), LocalText.same("ms")).between(0, top), List.of(),
        series, bound.map(one -> List.of(new Limit(0, one.maxMillis(), phrases.say("curves.objective",
            written.whole(one.maxMillis()))))).orElse(List.of()),
        marks(working), List.of(phrases.say("curves.band")));
  }

  private Series expected(CandidateModel model, String transaction, String id, int style, double top,
      Function<CandidateModel.Responses, CandidateModel.Band> figure) {
    List<Point> points = new ArrayList<>();
    for (CandidateModel.Point point : model.curve()) {
      point.transactions().stream().filter(one -> one.transaction().equals(transaction)).findFirst().ifPresent(one -> {
        CandidateModel.Band band = figure.apply(one);
        // What has no bound goes out of the picture, and a little above is as good as far above.
        double most = top * ROOM;
        points.add(new Point(at(point.sessionsPerSecond()), Math.min(most, band.low()), Math.min(most, band.value()),
            Math.min(most, band.high().orElse(most))));
      });
    }
    return new Series("expected-" + id, phrases.say("curves.expected." + id), style, points);
  }

  private Series measured(CandidateModel model, String transaction, String id, int style,
      Function<CandidateModel.Times, Double> figure) {
    List<Point> points = new ArrayList<>();
    model.levels().forEach(level -> level.transactions().stream().filter(one -> one.transaction().equals(transaction))
        .forEach(one -> points.add(Point.of(at(level.sessionsPerSecond()), figure.apply(one)))));
    return new Series("measured-" + id, phrases.say("curves.measured." + id), style, points, Shape.DOTS);
  }

  private Axis domain(CandidateModel model, Optional<Working> working) {
    double end = Math.max(model.curve().getLast().sessionsPerSecond(), model.levels().getLast().sessionsPerSecond());
    double shown = Math.max(end * 1.05, working.map(one -> Math.min(one.peak() * 1.1, 2 * end)).orElse(0.0));
    return new Axis(phrases.say("curves.load"), Optional.of(phrases.say("curves.sessions-per-second")), Numbers.PLAIN,
        Optional.empty(), false).between(0, shown * THOUSAND);
  }

  private List<Mark> marks(Optional<Working> working) {
    List<Mark> marks = new ArrayList<>();
    working.ifPresent(one -> {
      marks.add(Mark.across(at(one.most()), phrases.say("curves.most", written.significant(one.most()))));
      marks.add(Mark.across(at(one.peak()), phrases.say("curves.peak", written.significant(one.peak()))));
    });
    return marks;
  }

  private static double throughput(CandidateModel model, double load) {
    CandidateModel.Point before = model.curve().getFirst();
    for (CandidateModel.Point point : model.curve()) {
      if (point.sessionsPerSecond() >= load) {
        double share = point == before ? 0
            : (load - before.sessionsPerSecond()) / (point.sessionsPerSecond() - before.sessionsPerSecond());
        return before.throughput().value() + share * (point.throughput().value() - before.throughput().value());
      }
      before = point;
    }
    return before.throughput().value();
  }

  private static Point point(double load, CandidateModel.Band band) {
    return new Point(at(load), band.low(), band.value(), band.high().orElse(band.value()));
  }

  private static long at(double load) {
    return Math.round(load * THOUSAND);
  }
}
