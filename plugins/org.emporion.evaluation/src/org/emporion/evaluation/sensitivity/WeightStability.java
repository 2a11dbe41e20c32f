package org.emporion.evaluation.sensitivity;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Over which interval one weight may move, the others keeping their proportions, without another winner:
 * scores are linear in that weight, so the ends are where lines cross (weight stability interval: Mareschal
 * 1988, "Weight stability intervals in multicriteria decision aid", European Journal of Operational
 * Research 33). At an end within 0 to 1 the winner shares the first place.
 *
 * @param criterion number of the criterion
 * @param weight its weight
 * @param low lower end, 0 when no smaller weight gives another winner
 * @param below who wins below the lower end; empty when nobody does
 * @param high upper end, 1 when no larger weight gives another winner
 * @param above who wins above the upper end; empty when nobody does
 */
public record WeightStability(
    int criterion, double weight, double low, OptionalInt below, double high, OptionalInt above) {
  /** The interval of a criterion. */
  public static WeightStability of(WeightedTable table, int criterion) {
    double weight = table.weights().get(criterion);
    if (table.criteria() == 1) {
      return new WeightStability(criterion, weight, weight, OptionalInt.empty(), weight, OptionalInt.empty());
    }
    int winner = table.winner();
    WeightedTable without = table.withWeight(criterion, 0);
    double own = table.points().get(winner).get(criterion);
    double rest = without.score(winner);
    double low = 0;
    double high = 1;
    int below = -1;
    int above = -1;
    double steepestBelow = 0;
    double steepestAbove = 0;
    for (int rival = 0; rival < table.candidates(); rival++) {
      // Lead of the winner over the rival at weight x: atZero + x * slope.
      double atZero = rest - without.score(rival);
      double slope = own - table.points().get(rival).get(criterion) - atZero;
      if (rival == winner || slope == 0) {
        continue;
      }
      // The winner wins at the present weight, so rounding alone could put the crossing on its wrong side.
      double crossing = -atZero / slope;
      if (slope > 0) {
        double end = Math.min(weight, crossing);
        if (end > 0 && (end > low || end == low && slope > steepestBelow)) {
          low = end;
          below = rival;
          steepestBelow = slope;
        }
      } else {
        double end = Math.max(weight, crossing);
        if (end < 1 && (end < high || end == high && slope < steepestAbove)) {
          high = end;
          above = rival;
          steepestAbove = slope;
        }
      }
    }
    return new WeightStability(criterion, weight, low, optional(below), high, optional(above));
  }

  /** The intervals of all criteria. */
  public static List<WeightStability> of(WeightedTable table) {
    return IntStream.range(0, table.criteria()).mapToObj(each -> of(table, each)).toList();
  }

  private static OptionalInt optional(int candidate) {
    return candidate < 0 ? OptionalInt.empty() : OptionalInt.of(candidate);
  }
}
