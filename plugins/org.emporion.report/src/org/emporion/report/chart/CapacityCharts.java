package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.Band;
import org.emporion.model.finding.CandidateModel.Responses;
import org.emporion.model.finding.CandidateModel.Times;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Objective;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Limit;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.chart.ChartModel.Shape;
import org.emporion.report.text.Written;

/** Curves of calibrated models with what was measured, and how likely a number of instances is enough. */
public final class CapacityCharts {
  private static final double THOUSANDTHS = 1000;
  private static final double PERCENT = 100;

  /** A band without an upper end is drawn up to so many times its value. */
  private static final double ENDLESS = 3;
  private static final double P95 = 95;

  private final Phrasebook phrases;
  private final Written written = new Written();

  CapacityCharts(Phrasebook phrases) {
    this.phrases = phrases;
  }

  private static Map<Candidate, CandidateModel> models(Assessment assessment) {
    Map<Candidate, CandidateModel> models = new LinkedHashMap<>();
    for (Candidate candidate : assessment.loaded().study().candidates()) {
      Optional.ofNullable(assessment.capacities().get(candidate.id())).map(Finding::value)
          .flatMap(CapacityEstimate::model).ifPresent(model -> models.put(candidate, model));
    }
    return models;
  }

  private static int style(Assessment assessment, Candidate candidate) {
    return assessment.loaded().study().candidates().indexOf(candidate);
  }

  private static long at(double load) {
    return Math.round(load * THOUSANDTHS);
  }

  private static Point point(double load, Band band) {
    double high = band.high().orElse(ENDLESS * band.value());
    return new Point(at(load), Math.min(band.low(), band.value()), band.value(), Math.max(high, band.value()));
  }

  private Axis load() {
    return Axis.in(phrases.say("capacity.load"), phrases.say("capacity.load-unit"));
  }

  /** What comes back at each load; empty without a model. */
  Optional<ChartModel> throughput(Assessment assessment) {
    List<Series> series = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    models(assessment).forEach((candidate, model) -> {
      int style = style(assessment, candidate);
      series.add(new Series(candidate.id(), candidate.name(), style, model.curve().stream()
          .map(one -> point(one.sessionsPerSecond(), one.throughput())).toList()));
      series.add(new Series(candidate.id() + "-measured", phrases.say("capacity.measured", candidate.name()), style,
          model.levels().stream().map(one -> Point.of(at(one.sessionsPerSecond()), one.throughput())).toList(),
          Shape.DOTS));
      model.knee().ifPresent(knee ->
          marks.add(new Mark(at(knee), Double.NaN, phrases.say("capacity.knee-of", candidate.name()))));
    });
    return Optional.of(new ChartModel("capacity-throughput", Kind.CURVES, phrases.say("capacity-throughput.title"),
        phrases.say("capacity-throughput.summary", series.size() / 2), load(),
        Axis.in(phrases.say("capacity.throughput"), phrases.say("capacity.load-unit")), List.of(), series, List.of(), marks,
        List.of(phrases.say("capacity.band-note"), phrases.say("capacity.knee-note"))));
  }

  /** How busy each part is at each load. */
  Optional<ChartModel> utilisation(Assessment assessment) {
    List<Series> series = new ArrayList<>();
    models(assessment).forEach((candidate, model) -> {
      for (int k = 0; k < model.parts().size(); k++) {
        int part = k;
        String name = model.parts().get(k).name();
        series.add(new Series(candidate.id() + "-" + k,
            name.isEmpty() ? candidate.name() : phrases.say("capacity.part-of", candidate.name(), name),
            model.parts().size() == 1 ? style(assessment, candidate) : series.size(), model.curve().stream()
                .map(one -> Point.of(at(one.sessionsPerSecond()), one.utilisation().get(part) * PERCENT)).toList()));
      }
    });
    return Optional.of(new ChartModel("capacity-utilisation", Kind.CURVES, phrases.say("capacity-utilisation.title"),
        phrases.say("capacity-utilisation.summary", series.size()), load(),
        Axis.in(phrases.say("capacity.utilisation"), LocalText.same("%")), List.of(), series, List.of(), List.of(),
        List.of()));
  }

  /** Response times at each load with their objectives, a chart for each candidate. */
  List<ChartModel> responses(Assessment assessment) {
    List<ChartModel> charts = new ArrayList<>();
    models(assessment).forEach((candidate, model) -> charts.add(responses(assessment, candidate, model)));
    return charts;
  }

  private ChartModel responses(Assessment assessment, Candidate candidate, CandidateModel model) {
    List<Series> series = new ArrayList<>();
    List<String> transactions = model.levels().getFirst().transactions().stream().map(Times::transaction).toList();
    List<Limit> limits = new ArrayList<>();
    for (int c = 0; c < transactions.size(); c++) {
      String transaction = transactions.get(c);
      List<Point> expected = new ArrayList<>();
      model.curve().forEach(one -> one.transactions().stream().filter(each -> each.transaction().equals(transaction))
          .map(Responses::p95Millis).findFirst().ifPresent(band -> expected.add(point(one.sessionsPerSecond(), band))));
      List<Point> measured = new ArrayList<>();
      model.levels().forEach(level -> level.transactions().stream().filter(one -> one.transaction().equals(transaction))
          .findFirst().ifPresent(one -> measured.add(Point.of(at(level.sessionsPerSecond()), one.p95Millis()))));
      series.add(new Series(transaction, LocalText.same(transaction), c, expected));
      series.add(new Series(transaction + "-measured", phrases.say("capacity.measured", transaction), c, measured,
          Shape.DOTS));
    }
    Map<Double, List<String>> bounds = new LinkedHashMap<>();
    assessment.loaded().study().trials().objectives().stream()
        .filter(one -> one.percentile() == P95 && transactions.contains(one.transaction()))
        .forEach((Objective one) ->
            bounds.computeIfAbsent(one.maxMillis(), any -> new ArrayList<>()).add(one.transaction()));
    bounds.forEach((bound, whose) -> limits.add(
        new Limit(0, bound, phrases.say("capacity.bound", written.significant(bound), String.join(", ", whose)))));
    List<Mark> marks = model.knee().map(knee -> List.of(new Mark(at(knee), Double.NaN, phrases.say("capacity.knee"))))
        .orElse(List.of());
    return new ChartModel("capacity-responses-" + candidate.id(), Kind.CURVES,
        phrases.say("capacity-responses.title", candidate.name()),
        phrases.say("capacity-responses.summary", candidate.name(), transactions.size()), load(),
        Axis.in(phrases.say("response-time"), LocalText.same("ms")), List.of(), series, limits, marks,
        List.of(phrases.say("capacity.band-note")));
  }

  /** How likely so many units of the tier that runs out first are enough. */
  Optional<ChartModel> chances(Assessment assessment) {
    List<Series> series = new ArrayList<>();
    for (Candidate candidate : assessment.loaded().study().candidates()) {
      Optional.ofNullable(assessment.capacities().get(candidate.id())).map(Finding::value)
          .flatMap(CapacityEstimate::outlook).ifPresent(outlook -> {
            Tier tier = outlook.tiers().getFirst();
            int style = style(assessment, candidate);
            LocalText name = tier.id().isEmpty()
                ? candidate.name() : phrases.say("capacity.part-of", candidate.name(), tier.id());
            List<Point> points = tier.chances().stream().map(CapacityCharts::chance).toList();
            series.add(new Series(candidate.id(), name, style, points, Shape.DOTS));
          });
    }
    return Optional.of(new ChartModel("capacity-chances", Kind.CURVES, phrases.say("capacity-chances.title"),
        phrases.say("capacity-chances.summary", series.size()),
        Axis.in(phrases.say("capacity.units"), phrases.say("capacity.units-unit")),
        Axis.in(phrases.say("capacity.enough"), LocalText.same("%")), List.of(), series, List.of(), List.of(),
        List.of(phrases.say("capacity-chances.note"))));
  }

  private static Point chance(Chance one) {
    return Point.of(at(one.units()), one.enough() * PERCENT);
  }
}
