package org.emporion.evaluation.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A decision by weighted sum with values and weights known exactly.
 *
 * @param points for each candidate its points on each criterion, more being better
 * @param weights of the criteria, not negative; sum 1
 */
public record WeightedTable(List<List<Double>> points, List<Double> weights) {
  public WeightedTable {
    points = points.stream().map(List::copyOf).toList();
    weights = List.copyOf(weights);
    int criteria = weights.size();
    if (points.isEmpty() || criteria == 0 || points.stream().anyMatch(row -> row.size() != criteria)) {
      throw new IllegalArgumentException("Every candidate needs points on each of " + criteria + " criteria");
    }
    if (weights.stream().anyMatch(each -> !(each >= 0))
        || !(Math.abs(weights.stream().mapToDouble(Double::doubleValue).sum() - 1) < 1e-6)) {
      throw new IllegalArgumentException("Weights are not negative and sum to one: " + weights);
    }
  }

  /** Number of candidates. */
  public int candidates() {
    return points.size();
  }

  /** Number of criteria. */
  public int criteria() {
    return weights.size();
  }

  /** The weighted sum of a candidate. */
  public double score(int candidate) {
    double sum = 0;
    for (int j = 0; j < criteria(); j++) {
      sum += weights.get(j) * points.get(candidate).get(j);
    }
    return sum;
  }

  /** Who has the highest score; the first of those that share it. */
  public int winner() {
    double[] scores = IntStream.range(0, candidates()).mapToDouble(this::score).toArray();
    return IntStream.range(0, scores.length).reduce((one, other) -> scores[other] > scores[one] ? other : one).orElseThrow();
  }

  /** Who has the highest score among the others; empty when there is no other. */
  public OptionalInt runnerUp() {
    int winner = winner();
    double[] scores = IntStream.range(0, candidates()).mapToDouble(this::score).toArray();
    return IntStream.range(0, scores.length).filter(each -> each != winner)
        .reduce((one, other) -> scores[other] > scores[one] ? other : one);
  }

  /**
   * The same with another weight of one criterion; the other weights keep their proportions, or share
   * equally when they are all nothing.
   *
   * @param weight 0 to 1
   */
  public WeightedTable withWeight(int criterion, double weight) {
    double others = 1 - weights.get(criterion);
    double[] changed = new double[criteria()];
    Arrays.setAll(changed, j -> j == criterion ? weight
        : others > 0 ? weights.get(j) / others * (1 - weight) : (1 - weight) / (criteria() - 1));
    return new WeightedTable(points, criteria() == 1 ? weights : Arrays.stream(changed).boxed().toList());
  }
}
