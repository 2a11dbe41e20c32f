package org.emporion.evaluation.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which end of a method's scores comes first. */
public enum ScoreOrder {
  /** The highest score comes first. */
  HIGHEST_FIRST,
  /** The lowest score comes first. */
  LOWEST_FIRST;

  /**
   * Ranks by score: 1 for the best; scores within the tolerance of the best of their group share a rank,
   * and the next rank leaves out as many as shared it (1, 2, 2, 4).
   *
   * @param scores finite
   * @param tolerance not negative, in the unit of the scores
   */
  public int[] ranks(double[] scores, double tolerance) {
    double sign = this == HIGHEST_FIRST ? 1 : -1;
    int[] order = IntStream.range(0, scores.length).boxed()
        .sorted(Comparator.comparingDouble(i -> -sign * scores[i]))
        .mapToInt(Integer::intValue).toArray();
    int[] ranks = new int[scores.length];
    double first = Double.NaN;
    int rank = 0;
    for (int place = 0; place < order.length; place++) {
      double score = sign * scores[order[place]];
      if (!(first - score <= tolerance)) {
        first = score;
        rank = place + 1;
      }
      ranks[order[place]] = rank;
    }
    return ranks;
  }

  /** The places of the best scores. */
  int[] best(double[] scores, double tolerance) {
    int[] ranks = ranks(scores, tolerance);
    return IntStream.range(0, ranks.length).filter(i -> ranks[i] == 1).toArray();
  }

  /** The best of these scores. */
  double extreme(double[] scores) {
    return (this == HIGHEST_FIRST ? Arrays.stream(scores).max() : Arrays.stream(scores).min()).orElseThrow();
  }
}
