package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Robustness.Standing;
import org.emporion.model.finding.Robustness.View;
import org.emporion.model.finding.Robustness.Weighting;
import org.emporion.model.study.Candidate;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/**
 * Rank acceptability: how often each candidate has each rank when what is in doubt is simulated and of the
 * weights only their order of importance is taken.
 */
public final class RankChart {
  /** More ranks than this cannot be told apart in one bar. */
  private static final int MOST_RANKS = 6;
  private final Phrasebook phrases;
  private final Written written = new Written();

  RankChart(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** The chart; empty when the ranking was not simulated or only one candidate took part. */
  public Optional<ChartModel> of(Assessment assessment) {
    return assessment.ranking().flatMap(found -> found.value().robustness())
        .flatMap(robustness -> robustness.view(Weighting.SAME_ORDER)
            .filter(view -> view.candidates().size() > 1)
            .map(view -> chart(assessment, robustness, view)));
  }

  private ChartModel chart(Assessment assessment, Robustness robustness, View view) {
    int ranks = view.candidates().size();
    int shown = Math.min(ranks, MOST_RANKS);
    List<Series> series = new ArrayList<>();
    for (int rank = 0; rank < shown; rank++) {
      boolean rest = rank == shown - 1 && ranks > shown;
      List<Point> points = new ArrayList<>();
      for (int c = 0; c < ranks; c++) {
        List<Double> shares = view.candidates().get(c).acceptability();
        double share = rest
            ? shares.subList(rank, ranks).stream().mapToDouble(Double::doubleValue).sum() : shares.get(rank);
        points.add(Point.of(c, 100 * share));
      }
      series.add(new Series("rank-" + (rank + 1),
          phrases.say(rest ? "rank-acceptability.rest" : "rank-acceptability.rank", rank + 1), rank, points));
    }
    Standing first = view.candidates().getFirst();
    return new ChartModel("rank-acceptability", Kind.STACKED_BARS, phrases.say("rank-acceptability.title"),
        phrases.say("rank-acceptability.summary", name(assessment, first),
            written.of(f -> f.percent(first.first()))),
        Axis.of(LocalText.same(""), Numbers.NONE),
        Axis.in(phrases.say("rank-acceptability.axis"), LocalText.same("%")),
        view.candidates().stream().map(one -> name(assessment, one)).toList(),
        series, List.of(), List.of(), List.of(phrases.say("rank-acceptability.note", robustness.samples())));
  }

  private static LocalText name(Assessment assessment, Standing standing) {
    return assessment.loaded().study().candidate(standing.candidate()).map(Candidate::name)
        .orElse(LocalText.same(standing.candidate()));
  }
}
