package org.emporion.model.study;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody says of the importance of the members of one group of requirements. */
public sealed interface WeightOpinion {
  /**
   * Weights said outright.
   *
   * @param weights by id of the requirement, from 0, relative to each other
   */
  record Direct(Map<String, Double> weights) implements WeightOpinion {}

  /**
   * Swing weights: what the step from the worst to the best of a criterion is worth, the most important one 100.
   *
   * @param points by id of the requirement, 0 to 100
   */
  record Swing(Map<String, Double> points) implements WeightOpinion {}

  /**
   * Pairwise comparisons of the analytic hierarchy process; not every pair needs one.
   *
   * @param comparisons the answers
   * @param derivation how weights follow from them
   * @param randomIndex name of the random-index table for the consistency ratio, such as {@code saaty-1980}
   */
  record Pairwise(List<Comparison> comparisons, Derivation derivation, String randomIndex) implements WeightOpinion {}

  /**
   * One answer: a is so many times as important as b.
   *
   * @param a id of a requirement
   * @param b id of another one
   * @param ratio 1/9 to 9; below 1 when b is the more important
   */
  record Comparison(String a, String b, double ratio) {
    /** What can be reached from a requirement along comparisons, with the requirement itself, in the order of reaching. */
    public static Set<String> reached(String from, List<Comparison> comparisons) {
      Set<String> reached = new LinkedHashSet<>(Set.of(from));
      Deque<String> waiting = new ArrayDeque<>(reached);
      while (!waiting.isEmpty()) {
        String here = waiting.remove();
        for (Comparison one : comparisons) {
          String other = one.a.equals(here) ? one.b : one.b.equals(here) ? one.a : here;
          if (reached.add(other)) {
            waiting.add(other);
          }
        }
      }
      return reached;
    }
  }

  /** How weights follow from comparisons. */
  enum Derivation {
    /** The principal eigenvector (Saaty). */
    EIGENVECTOR,
    /** Geometric means of the rows (Crawford and Williams). */
    GEOMETRIC_MEAN
  }
}
