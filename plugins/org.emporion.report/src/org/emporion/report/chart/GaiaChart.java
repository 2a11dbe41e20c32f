package org.emporion.report.chart;

import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.evaluation.method.Criterion;
import org.emporion.evaluation.method.Direction;
import org.emporion.evaluation.method.GaiaPlane;
import org.emporion.evaluation.method.Matrix;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.PrometheeMethod;
import org.emporion.evaluation.method.PrometheeResult;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Place;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/**
 * The GAIA plane of the very points that the ranking rests on: PROMETHEE as it stands beside the other methods,
 * any difference in points being a full preference. Source: see {@link GaiaPlane}.
 */
public final class GaiaChart {
  /** With fewer candidates or criteria the plane is a line. */
  private static final int FEWEST = 3;
  private final Phrasebook phrases;
  private final Written written = new Written();

  GaiaChart(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** The chart; empty when fewer than three candidates are ranked or fewer than three criteria have weight. */
  public Optional<ChartModel> of(Assessment assessment) {
    return assessment.ranking().map(found -> found.value()).flatMap(GaiaChart::table)
        .map(table -> chart(assessment.loaded().study(), table));
  }

  /** Points of the ranked candidates on the criteria that have weight: the table that all methods rank. */
  static Optional<PerformanceTable> table(Ranking ranking) {
    List<CandidateScore> ranked = ranking.candidates().stream().filter(one -> one.rank().isPresent()).toList();
    if (ranked.size() < FEWEST
        || ranked.getFirst().criteria().stream().filter(one -> one.weight() > 0).count() < FEWEST) {
      return Optional.empty();
    }
    return Optional.of(new PerformanceTable(
        ranked.stream().map(CandidateScore::candidate).toList(),
        ranked.getFirst().criteria().stream().filter(one -> one.weight() > 0)
            .map(one -> new Criterion(one.requirement(), Direction.MAXIMISE, one.weight())).toList(),
        new Matrix(ranked.stream().map(one -> one.criteria().stream().filter(each -> each.weight() > 0)
            .map(CriterionScore::points).toList()).toList())));
  }

  private ChartModel chart(Study study, PerformanceTable table) {
    PrometheeResult result = new PrometheeMethod().rank(table);
    GaiaPlane plane = GaiaPlane.of(result, table);
    LocalText quality = written.of(f -> f.percent(plane.explained()));
    List<Series> series = plane.alternatives().stream().map(one -> new Series(
        one.id(), name(study, one.id()), style(study, one.id()), List.of())).toList();
    return new ChartModel("gaia", Kind.PLANE, phrases.say("gaia.title"),
        phrases.say("gaia.summary", series.size(), plane.criteria().size(), quality),
        Axis.of(phrases.say("gaia.first"), Numbers.PLAIN), Axis.in(phrases.say("gaia.second"), phrases.say("gaia.unit")),
        List.of(), series, List.of(), List.of(),
        List.of(phrases.say("gaia.note"), phrases.say("gaia.quality", quality,
            result.ranking().method().label(), table.edition())),
        List.of(),
        Optional.of(new ChartModel.Plane(
            plane.alternatives().stream().map(one -> place(one, name(study, one.id()))).toList(),
            plane.criteria().stream().map(one -> place(one, title(study, one.id()))).toList(),
            place(plane.decisionStick(), LocalText.same("π")))));
  }

  private static Place place(GaiaPlane.Point point, LocalText name) {
    return new Place(point.id(), name, point.x(), point.y());
  }

  private static int style(Study study, String candidate) {
    return Math.max(0, study.candidates().stream().map(Candidate::id).toList().indexOf(candidate));
  }

  private static LocalText name(Study study, String candidate) {
    return study.candidate(candidate).map(Candidate::name).orElse(LocalText.same(candidate));
  }

  private static LocalText title(Study study, String requirement) {
    return study.requirement(requirement).map(Requirement::title).orElse(LocalText.same(requirement));
  }
}
