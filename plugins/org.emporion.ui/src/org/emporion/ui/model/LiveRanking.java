package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.evaluation.sensitivity.Reign;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;

/**
 * What a ranking would be with other weights: the points that it found, summed by these weights. Points and
 * must-haves do not depend on weights, so that this is the ranking itself, without computing anything else.
 */
public final class LiveRanking {
  /** Points within which two scores share a rank, as in the ranking. */
  private static final double TIE = 1e-9;
  private final Ranking ranking;
  private final List<CandidateScore> ranked;

  /**
   * Where a candidate stands.
   *
   * @param candidate id
   * @param rank from 1; equal scores share it; empty for those that miss a must-have
   * @param score weighted points, 0 to 100
   * @param low weighted points when all that is unknown or in doubt turns out worst
   * @param high weighted points when it turns out best
   */
  public record Place(String candidate, Optional<Integer> rank, double score, double low, double high) {}

  /**
   * An interval of a share in which one candidate is first.
   *
   * @param from lower end, 0 to 1
   * @param to upper end
   * @param candidate id
   */
  public record Stretch(double from, double to, String candidate) {}

  /** What a ranking would be. */
  public LiveRanking(Ranking ranking) {
    this.ranking = ranking;
    this.ranked = ranking.candidates().stream().filter(CandidateScore::survives).toList();
  }

  /** True when there are points for every leaf of the tree, so that the ranking can follow its weights. */
  public boolean covers(WeightTree weights) {
    return !ranking.candidates().isEmpty() && ranking.candidates().stream().allMatch(score ->
        score.criteria().stream().map(CriterionScore::requirement).collect(Collectors.toSet())
            .equals(weights.leafWeights().keySet()));
  }

  /** The candidates in order: by score, those that miss a must-have last. */
  public List<Place> places(Map<String, Double> leafWeights) {
    List<Place> places = new ArrayList<>(ranking.candidates().stream().map(one -> new Place(
        one.candidate(), one.survives() ? Optional.of(0) : Optional.empty(), score(one, leafWeights),
        one.criteria().stream().mapToDouble(each -> weight(each, leafWeights) * each.low()).sum(),
        one.criteria().stream().mapToDouble(each -> weight(each, leafWeights) * each.high()).sum())).toList());
    places.sort(Comparator.comparing((Place one) -> one.rank().isEmpty()).thenComparing(one -> -one.score()));
    int rank = 1;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      rank = i > 0 && places.get(i - 1).score() - place.score() < TIE ? rank : i + 1;
      Optional<Integer> given = place.rank().isPresent() ? Optional.of(rank) : Optional.empty();
      places.set(i, new Place(place.candidate(), given, place.score(), place.low(), place.high()));
    }
    return List.copyOf(places);
  }

  private static double score(CandidateScore score, Map<String, Double> leafWeights) {
    return score.criteria().stream().mapToDouble(each -> weight(each, leafWeights) * each.points()).sum();
  }

  private static double weight(CriterionScore criterion, Map<String, Double> leafWeights) {
    return leafWeights.getOrDefault(criterion.requirement(), 0.0);
  }

  /**
   * Who is first at every share that a requirement may have of its group, its siblings keeping their
   * proportions; empty when every candidate misses a must-have.
   */
  public List<Stretch> stretches(WeightTree weights, String requirement) {
    if (ranked.isEmpty()) {
      return List.of();
    }
    boolean alone = weights.members(weights.node(requirement).group()).size() == 1;
    Map<String, Double> nothing = alone ? weights.leafWeights() : weights.withShare(requirement, 0).leafWeights();
    Map<String, Double> everything = weights.withShare(requirement, 1).leafWeights();
    return Reign.between(
            ranked.stream().mapToDouble(one -> score(one, nothing)).toArray(),
            ranked.stream().mapToDouble(one -> score(one, everything)).toArray()).stream()
        .map(one -> new Stretch(one.from(), one.to(), ranked.get(one.winner()).candidate())).toList();
  }
}
