package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.evaluation.sensitivity.PriceChange;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Robustness;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/**
 * Finds for single cost lines the price at which another candidate wins, by way of the criteria that are measured in
 * the budget. Must-haves are judged apart.
 */
public final class PriceChanges {
  /** A price is walked from nothing to so many times what it is. */
  public static final double MOST = 10;

  /** Points that rounding may change. */
  private static final double ROUNDING = 1e-6;

  /** A quantity of the budget when a price is multiplied. */
  public interface Response {
    /** The quantity, of those of the budget, at so many times the price now. */
    double at(Metric.Kind kind, double factor);
  }

  /**
   * A cost line and what hangs on its price.
   *
   * @param candidate id
   * @param costLine id
   * @param price price of a unit now, above 0
   * @param response how the budget follows
   */
  public record Line(String candidate, String costLine, double price, Response response) {}

  private final Map<String, Requirement> requirements;

  /** Changes under these requirements. */
  public PriceChanges(List<Requirement> requirements) {
    this.requirements = requirements.stream().collect(Collectors.toMap(Requirement::id, Function.identity()));
  }

  /**
   * The changes that give another winner, the smallest part of its price first. A line is left out when the shipped
   * scale does not give the points of its candidate's budget, as then rules of the study's own do.
   */
  public List<Robustness.PriceChange> of(Ranking ranking, List<Line> lines) {
    List<CandidateScore> survivors = ranking.candidates().stream().filter(one -> one.rank().isPresent()).toList();
    List<Double> scores = survivors.stream().map(CandidateScore::score).toList();
    List<Robustness.PriceChange> changes = new ArrayList<>();
    for (Line line : lines) {
      survivors.stream().filter(one -> one.candidate().equals(line.candidate())).findFirst()
          .filter(one -> line.price() > 0 && known(one, line)).ifPresent(one ->
              PriceChange.of(scores, new PriceChange.Lever(survivors.indexOf(one), 1, 0, MOST,
                  factor -> score(one, line, factor))).ifPresent(change -> changes.add(new Robustness.PriceChange(
                      line.candidate(), line.costLine(), line.price(), line.price() * change.to(),
                      Math.abs(change.to() - 1), survivors.get(change.winner()).candidate()))));
    }
    changes.sort(Comparator.comparingDouble(Robustness.PriceChange::share));
    return List.copyOf(changes);
  }

  private Optional<Metric> budget(CriterionScore criterion) {
    return requirements.get(criterion.requirement()).evidence().metric().filter(metric -> metric.kind().budget());
  }

  private boolean known(CandidateScore candidate, Line line) {
    return candidate.criteria().stream().allMatch(each -> budget(each)
        .map(metric -> Math.abs(points(each, metric, line, 1) - each.points()) < ROUNDING).orElse(true));
  }

  private double score(CandidateScore candidate, Line line, double factor) {
    return candidate.score() + candidate.criteria().stream().mapToDouble(each -> budget(each)
        .map(metric -> each.weight() * (points(each, metric, line, factor) - each.points())).orElse(0.0)).sum();
  }

  private double points(CriterionScore criterion, Metric metric, Line line, double factor) {
    Scale scale = requirements.get(criterion.requirement()).scale();
    double part = (line.response().at(metric.kind(), factor) - scale.worst()) / (scale.best() - scale.worst());
    return 100 * Math.clamp(part, 0.0, 1.0);
  }
}
