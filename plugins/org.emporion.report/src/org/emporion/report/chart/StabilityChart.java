package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.assessment.Assessment;
import org.emporion.evaluation.sensitivity.Reign;
import org.emporion.evaluation.sensitivity.WeightedTable;
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
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/** Who comes first at every weight of each criterion, the criterion with the narrowest room first (tornado). */
public final class StabilityChart {
  /** More bands than this are read by nobody. */
  private static final int MOST_BANDS = 16;
  private final Phrasebook phrases;
  private final Written written = new Written();

  StabilityChart(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** A criterion with who comes first at which of its weights. */
  private record Band(CriterionScore criterion, List<Reign> reigns) {
    /** Where the criterion's weight may lie without another winner. */
    Reign present(int winner) {
      return reigns.stream().filter(one -> one.winner() == winner).findFirst().orElseThrow();
    }
  }

  /** The chart; empty when fewer than two candidates are ranked or there is only one criterion. */
  public Optional<ChartModel> of(Assessment assessment) {
    return assessment.ranking().map(found -> found.value()).flatMap(ranking -> {
      List<CandidateScore> ranked = ranked(ranking);
      return ranked.size() < 2 || ranked.getFirst().criteria().size() < 2 || !sumsToOne(ranked.getFirst())
          ? Optional.empty() : Optional.of(chart(assessment.loaded().study(), ranked));
    });
  }

  private static List<CandidateScore> ranked(Ranking ranking) {
    return ranking.candidates().stream().filter(one -> one.rank().isPresent()).toList();
  }

  private static boolean sumsToOne(CandidateScore score) {
    return Math.abs(score.criteria().stream().mapToDouble(CriterionScore::weight).sum() - 1) < 1e-6;
  }

  private ChartModel chart(Study study, List<CandidateScore> ranked) {
    List<CriterionScore> criteria = ranked.getFirst().criteria();
    WeightedTable table = new WeightedTable(
        ranked.stream().map(one -> one.criteria().stream().map(CriterionScore::points).toList()).toList(),
        criteria.stream().map(CriterionScore::weight).toList());
    int winner = table.winner();
    List<Band> all = IntStream.range(0, criteria.size())
        .mapToObj(j -> new Band(criteria.get(j), Reign.of(table, j)))
        .filter(band -> band.reigns().stream().anyMatch(one -> one.winner() == winner))
        .sorted(Comparator.comparingDouble(band -> band.present(winner).width())).toList();
    List<Band> bands = all.subList(0, Math.min(MOST_BANDS, all.size()));
    List<LocalText> notes = new ArrayList<>(List.of(phrases.say("weight-stability.note")));
    if (bands.size() < all.size()) {
      notes.add(phrases.say("weight-stability.more", all.size() - bands.size()));
    }
    Reign narrowest = bands.getFirst().present(winner);
    LocalText first = name(study, ranked.get(winner).candidate());
    return new ChartModel("weight-stability", Kind.BANDS, phrases.say("weight-stability.title"),
        phrases.say("weight-stability.summary", first, title(study, bands.getFirst().criterion().requirement()),
            written.of(f -> f.percent(narrowest.from())), written.of(f -> f.percent(narrowest.to()))),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.in(phrases.say("weight-stability.axis"), LocalText.same("%")),
        bands.stream().map(one -> phrases.say("weight-stability.band", title(study, one.criterion().requirement()),
            written.of(f -> f.percent(one.criterion().weight())))).toList(),
        series(study, ranked, bands), List.of(), marks(bands), notes);
  }

  /** Those who come first somewhere, each in its own style. */
  private static List<Series> series(Study study, List<CandidateScore> ranked, List<Band> bands) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      int candidate = i;
      List<Point> points = new ArrayList<>();
      for (int at = 0; at < bands.size(); at++) {
        int category = at;
        bands.get(at).reigns().stream().filter(one -> one.winner() == candidate).findFirst().ifPresent(one ->
            points.add(new Point(category, 100 * one.from(), 50 * (one.from() + one.to()), 100 * one.to())));
      }
      if (!points.isEmpty()) {
        String id = ranked.get(i).candidate();
        int style = study.candidates().stream().map(Candidate::id).toList().indexOf(id);
        series.add(new Series(id, name(study, id), Math.max(0, style), points));
      }
    }
    return series;
  }

  private List<Mark> marks(List<Band> bands) {
    return IntStream.range(0, bands.size()).mapToObj(at -> {
      double weight = bands.get(at).criterion().weight();
      return new Mark(at, 100 * weight, written.of(f -> f.percent(weight)));
    }).toList();
  }

  private static LocalText name(Study study, String candidate) {
    return study.candidate(candidate).map(Candidate::name).orElse(LocalText.same(candidate));
  }

  private static LocalText title(Study study, String requirement) {
    return study.requirement(requirement).map(Requirement::title).orElse(LocalText.same(requirement));
  }
}
