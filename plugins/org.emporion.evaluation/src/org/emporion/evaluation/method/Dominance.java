package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is beaten without any argument about weights: an alternative is dominated when another is at least as
 * good on every criterion and better on one (Pareto). Criteria of weight zero count for nothing. Depends on
 * no unit, no normalisation and no method.
 */
public final class Dominance {
  /**
   * One alternative beaten by another.
   *
   * @param alternative id of the beaten one
   * @param by id of the one that is nowhere worse
   * @param better ids of the criteria on which that one is better, at least one
   */
  public record Dominated(String alternative, String by, List<String> better) {}

  /** Every pair of a dominated alternative and one that dominates it, in the order of the table. */
  public List<Dominated> check(PerformanceTable table) {
    double[][] gains = table.gains();
    List<Dominated> found = new ArrayList<>();
    for (int b = 0; b < gains.length; b++) {
      for (int a = 0; a < gains.length; a++) {
        List<String> better = better(table, gains[a], gains[b]);
        if (!better.isEmpty()) {
          found.add(new Dominated(table.alternatives().get(b), table.alternatives().get(a), better));
        }
      }
    }
    return found;
  }

  /** The criteria on which a is better than b; empty when b is better on any. */
  private static List<String> better(PerformanceTable table, double[] a, double[] b) {
    List<String> better = new ArrayList<>();
    for (int j = 0; j < a.length; j++) {
      if (table.criteria().get(j).weight() > 0) {
        if (a[j] < b[j]) {
          return List.of();
        }
        if (a[j] > b[j]) {
          better.add(table.criteria().get(j).id());
        }
      }
    }
    return better;
  }
}
