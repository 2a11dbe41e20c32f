package org.emporion.evaluation.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far the points of one candidate on one criterion have to move for another to draw level with the
 * winner; any further and it wins. Exact, as scores are linear in points.
 *
 * @param candidate whose points
 * @param criterion on which criterion
 * @param from what they are
 * @param to what they would have to be
 * @param winner who would win beyond
 */
public record PointsChange(int candidate, int criterion, double from, double to, int winner) {
  /** How far the points have to move. */
  public double distance() {
    return Math.abs(to - from);
  }

  /**
   * For every candidate and criterion the change that gives another winner, where one within the bounds of
   * points does: a rival gains, or the winner loses.
   *
   * @param least fewest points there are
   * @param most most points there are
   * @return the smallest change first
   */
  public static List<PointsChange> of(WeightedTable table, double least, double most) {
    OptionalInt second = table.runnerUp();
    List<PointsChange> changes = new ArrayList<>();
    if (second.isEmpty()) {
      return changes;
    }
    int winner = table.winner();
    double best = table.score(winner);
    for (int candidate = 0; candidate < table.candidates(); candidate++) {
      double lead = best - table.score(candidate == winner ? second.getAsInt() : candidate);
      for (int criterion = 0; criterion < table.criteria(); criterion++) {
        double weight = table.weights().get(criterion);
        double from = table.points().get(candidate).get(criterion);
        double to = candidate == winner ? from - lead / weight : from + lead / weight;
        // Beyond the point where they are level there must be room left.
        if (weight > 0 && to > least && to < most) {
          changes.add(new PointsChange(candidate, criterion, from, to,
              candidate == winner ? second.getAsInt() : candidate));
        }
      }
    }
    changes.sort(Comparator.comparingDouble(PointsChange::distance)
        .thenComparing(PointsChange::candidate).thenComparing(PointsChange::criterion));
    return List.copyOf(changes);
  }
}
