package org.emporion.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.assessment.Assessment;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.report.chart.ChartModel.Axis;
import org.emporion.report.chart.ChartModel.Kind;
import org.emporion.report.chart.ChartModel.Numbers;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.report.text.Written;

/** Charts of the scores: a score is the sum of weight times points over the criteria. */
public final class ScoreCharts {
  /** More parts than this cannot be told apart in one bar. */
  private static final int MOST_PARTS = 7;
  /** More lines than this hide each other. */
  private static final int MOST_LINES = 6;
  private static final int FEWEST_SPOKES = 3;
  private final Phrasebook phrases;
  private final Written written = new Written();

  ScoreCharts(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** What each group of criteria adds to the score of each candidate, best candidate first. */
  public Optional<ChartModel> groups(Assessment assessment) {
    Study study = assessment.loaded().study();
    return ranking(assessment).map(ranking -> {
      List<CandidateScore> scores = ranking.candidates();
      List<Part> parts = folded(parts(study, scores.getFirst()));
      List<Series> series = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        List<Point> points = new ArrayList<>();
        for (int c = 0; c < scores.size(); c++) {
          points.add(Point.of(c, parts.get(i).points(scores.get(c))));
        }
        series.add(new Series(parts.get(i).id(), parts.get(i).name(), i, points));
      }
      CandidateScore first = scores.getFirst();
      return new ChartModel("scores-by-group", Kind.STACKED_BARS, phrases.say("scores-by-group.title"),
          phrases.say("scores-by-group.summary", name(study, first), written.of(f -> f.number(first.score(), 1))),
          Axis.of(LocalText.same(""), Numbers.NONE), points(),
          scores.stream().map(one -> phrases.say("scores.total", name(study, one),
              written.of(f -> f.number(one.score(), 1)))).toList(),
          series, List.of(), List.of(), List.of(phrases.say("scores-by-group.note")))
          .withSpans(spans(scores));
    });
  }

  private static List<Point> spans(List<CandidateScore> scores) {
    return IntStream.range(0, scores.size())
        .mapToObj(c -> new Point(c, scores.get(c).low(), scores.get(c).score(), scores.get(c).high())).toList();
  }

  /**
   * How the best candidates do on each group of criteria, or on each criterion when there are fewer than three
   * groups: points by weight within the group. Empty when there are fewer than three spokes either way.
   */
  public Optional<ChartModel> radar(Assessment assessment) {
    Study study = assessment.loaded().study();
    return ranking(assessment).flatMap(ranking -> {
      List<CandidateScore> scores = ranking.candidates().subList(0, Math.min(MOST_LINES, ranking.candidates().size()));
      List<Part> groups = folded(parts(study, scores.getFirst()));
      List<Part> spokes = groups.size() >= FEWEST_SPOKES ? groups : folded(single(study, scores.getFirst()));
      return spokes.size() < FEWEST_SPOKES ? Optional.empty() : Optional.of(radar(study, scores, spokes));
    });
  }

  private ChartModel radar(Study study, List<CandidateScore> scores, List<Part> spokes) {
    List<Series> series = new ArrayList<>();
    for (CandidateScore score : scores) {
      List<Point> points = IntStream.range(0, spokes.size())
          .mapToObj(at -> Point.of(at, Math.clamp(spokes.get(at).mean(score), 0, 100))).toList();
      int style = study.candidates().stream().map(Candidate::id).toList().indexOf(score.candidate());
      series.add(new Series(score.candidate(), name(study, score), Math.max(0, style), points));
    }
    return new ChartModel("radar", Kind.RADAR, phrases.say("radar.title"),
        phrases.say("radar.summary", series.size(), spokes.size()),
        Axis.of(LocalText.same(""), Numbers.NONE), Axis.in(phrases.say("points"), phrases.say("points")),
        spokes.stream().map(one -> phrases.say("scores.weight", one.name(), written.of(f -> f.percent(one.weight()))))
            .toList(),
        series, List.of(), List.of(), List.of(phrases.say("radar.note")));
  }

  /** What each criterion adds to the score of each candidate, with the span that unknown values leave. */
  public Optional<ChartModel> criteria(Assessment assessment) {
    Study study = assessment.loaded().study();
    return ranking(assessment).map(ranking -> {
      List<CriterionScore> criteria = ranking.candidates().getFirst().criteria().stream()
          .sorted(Comparator.comparingDouble((CriterionScore one) -> -one.weight())).toList();
      List<Series> series = new ArrayList<>();
      for (int i = 0; i < study.candidates().size(); i++) {
        Candidate candidate = study.candidates().get(i);
        int style = i;
        ranking.candidate(candidate.id()).ifPresent(score ->
            series.add(new Series(candidate.id(), candidate.name(), style, contributions(score, criteria))));
      }
      return new ChartModel("scores-by-criterion", Kind.LYING_INTERVALS, phrases.say("scores-by-criterion.title"),
          phrases.say("scores-by-criterion.summary", criteria.size(), series.size()),
          Axis.of(LocalText.same(""), Numbers.NONE), points(),
          criteria.stream().map(one -> phrases.say("scores.weight", title(study, one.requirement()),
              written.of(f -> f.percent(one.weight())))).toList(),
          series, List.of(), List.of(), List.of(phrases.say("scores-by-criterion.note")));
    });
  }

  private Axis points() {
    return Axis.in(phrases.say("scores.axis"), phrases.say("points"));
  }

  private static List<Point> contributions(CandidateScore score, List<CriterionScore> order) {
    List<Point> points = new ArrayList<>();
    for (int at = 0; at < order.size(); at++) {
      String requirement = order.get(at).requirement();
      int category = at;
      score.criteria().stream().filter(one -> one.requirement().equals(requirement)).findFirst().ifPresent(one ->
          points.add(new Point(category, one.weight() * one.low(), one.weight() * one.points(),
              one.weight() * one.high())));
    }
    return points;
  }

  /** Criteria by the topmost group they belong to, heaviest first. */
  private static List<Part> parts(Study study, CandidateScore any) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (CriterionScore criterion : any.criteria()) {
      String top = top(study, criterion.requirement());
      members.computeIfAbsent(top, id -> new ArrayList<>()).add(criterion.requirement());
      weights.merge(top, criterion.weight(), Double::sum);
    }
    return members.entrySet().stream()
        .map(entry -> new Part(entry.getKey(), title(study, entry.getKey()), entry.getValue(),
            weights.get(entry.getKey())))
        .sorted(Comparator.comparingDouble((Part part) -> -part.weight()))
        .toList();
  }

  private static List<Part> single(Study study, CandidateScore any) {
    return any.criteria().stream()
        .map(one -> new Part(one.requirement(), title(study, one.requirement()), List.of(one.requirement()), one.weight()))
        .sorted(Comparator.comparingDouble((Part part) -> -part.weight())).toList();
  }

  private List<Part> folded(List<Part> parts) {
    if (parts.size() <= MOST_PARTS) {
      return parts;
    }
    List<Part> kept = new ArrayList<>(parts.subList(0, MOST_PARTS - 1));
    List<Part> rest = parts.subList(MOST_PARTS - 1, parts.size());
    kept.add(new Part("others", phrases.say("scores.others", rest.size()),
        rest.stream().flatMap(part -> part.criteria().stream()).toList(),
        rest.stream().mapToDouble(Part::weight).sum()));
    return kept;
  }

  private static String top(Study study, String requirement) {
    String at = requirement;
    for (int steps = 0; steps < study.requirements().size(); steps++) {
      Optional<String> above = study.requirement(at).flatMap(Requirement::partOf);
      if (above.isEmpty()) {
        break;
      }
      at = above.get();
    }
    return at;
  }

  private static Optional<Ranking> ranking(Assessment assessment) {
    return assessment.ranking().map(Finding::value)
        .filter(one -> !one.candidates().isEmpty() && !one.candidates().getFirst().criteria().isEmpty());
  }

  private static LocalText name(Study study, CandidateScore score) {
    return study.candidate(score.candidate()).map(Candidate::name).orElse(LocalText.same(score.candidate()));
  }

  private static LocalText title(Study study, String requirement) {
    return study.requirement(requirement).map(Requirement::title).orElse(LocalText.same(requirement));
  }

  private record Part(String id, LocalText name, List<String> criteria, double weight) {
    double points(CandidateScore score) {
      return score.criteria().stream().filter(one -> criteria.contains(one.requirement()))
          .mapToDouble(one -> one.weight() * one.points()).sum();
    }

    /** Points by weight within the part, 0 to 100; the plain mean when nothing in it has weight. */
    double mean(CandidateScore score) {
      return weight > 0 ? points(score) / weight
          : score.criteria().stream().filter(one -> criteria.contains(one.requirement()))
              .mapToDouble(CriterionScore::points).average().orElse(0);
    }
  }
}
