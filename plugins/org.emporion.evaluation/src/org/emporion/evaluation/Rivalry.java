package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emporion.model.finding.Ranking.CriterionScore;

/**
 * Two candidates compared, the one with the higher score first: by how much it leads, and which doubts
 * keep the other in the race.
 *
 * @param leader the one with the higher score
 * @param rival the other
 */
record Rivalry(Scorecard leader, Scorecard rival) {
  /**
   * A criterion on which one of the two is not known exactly.
   *
   * @param card whose value it is
   * @param criterion the criterion
   * @param points weighted points by which it may turn out against the leader
   */
  record OpenPoint(Scorecard card, CriterionScore criterion, double points) {}

  /** Points by which the leader leads. */
  double lead() {
    return leader.score() - rival.score();
  }

  /** True when the leader stays ahead even if every doubt turns out against it. */
  boolean settled() {
    return leader.low() - rival.high() > Standings.TIE;
  }

  /**
   * The doubts that have to be cleared for the leader to be ahead for certain: the largest ones, until
   * what remains cannot use up the lead. Empty when the order is settled.
   */
  List<OpenPoint> openPoints() {
    List<OpenPoint> all = new ArrayList<>();
    leader.criteria().forEach(each ->
        all.add(new OpenPoint(leader, each, each.weight() * (each.points() - each.low()))));
    rival.criteria().forEach(each ->
        all.add(new OpenPoint(rival, each, each.weight() * (each.high() - each.points()))));
    all.removeIf(each -> each.points() <= Standings.TIE);
    all.sort(Comparator.comparingDouble(OpenPoint::points).reversed());
    double open = all.stream().mapToDouble(OpenPoint::points).sum();
    List<OpenPoint> needed = new ArrayList<>();
    for (OpenPoint each : all) {
      if (open < lead() - Standings.TIE) {
        break;
      }
      needed.add(each);
      open -= each.points();
    }
    return needed;
  }

  /** The criteria on which the rival loses weighted points to the leader, the largest loss first. */
  List<CriterionScore> lostOn() {
    List<CriterionScore> lost = new ArrayList<>();
    for (int i = 0; i < rival.criteria().size(); i++) {
      if (loss(i) > Standings.TIE) {
        lost.add(rival.criteria().get(i));
      }
    }
    lost.sort(Comparator.comparingDouble(
        (CriterionScore each) -> loss(rival.criteria().indexOf(each))).reversed());
    return lost;
  }

  private double loss(int criterion) {
    CriterionScore mine = rival.criteria().get(criterion);
    return mine.weight() * (leader.criteria().get(criterion).points() - mine.points());
  }
}
