package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * VIKOR: the compromise between the good of the group (the sum of regrets, S) and the largest single regret
 * (R); Q joins both and the lowest comes first. Source: Opricovic and Tzeng, Compromise solution by MCDM
 * methods: a comparative analysis of VIKOR and TOPSIS, European Journal of Operational Research 156 (2004)
 * 445-455, steps (a) to (e). Regrets are parts of each criterion's range, so ranks depend on no unit or
 * origin. A dominated alternative never has a lower Q than the one that dominates it.
 */
public final class VikorMethod implements RankingMethod {
  private final double groupWeight;

  /** VIKOR by consensus: both halves count the same. */
  public VikorMethod() {
    this(0.5);
  }

  /**
   * VIKOR with a strategy.
   *
   * @param groupWeight how much the sum of regrets counts against the largest, 0 to 1 ("v")
   * @throws IllegalArgumentException outside 0 to 1
   */
  public VikorMethod(double groupWeight) {
    if (!(groupWeight >= 0 && groupWeight <= 1)) {
      throw new IllegalArgumentException("v is " + groupWeight + ", it lies between 0 and 1");
    }
    this.groupWeight = groupWeight;
  }

  @Override
  public MethodEdition method() {
    return new MethodEdition("vikor", 1, "v=" + groupWeight);
  }

  @Override
  public VikorResult rank(PerformanceTable table) {
    double[][] parts = Normalisation.MIN_MAX.normalise(table);
    double[] weights = table.weights();
    double[][] regrets = new double[parts.length][weights.length];
    double[] sum = new double[parts.length];
    double[] largest = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        regrets[i][j] = weights[j] * (1 - parts[i][j]);
        sum[i] += regrets[i][j];
        largest[i] = Math.max(largest[i], regrets[i][j]);
      }
    }
    double[] group = rescaled(sum);
    double[] single = rescaled(largest);
    double[] q = IntStream.range(0, parts.length)
        .mapToDouble(i -> groupWeight * group[i] + (1 - groupWeight) * single[i]).toArray();
    MethodRanking ranking = MethodRanking.of(method(), Normalisation.MIN_MAX, table.edition(), table.alternatives(), q,
        ScoreOrder.LOWEST_FIRST, 1);
    return compromise(ranking, table, regrets, sum, largest);
  }

  /** From 0 for the lowest to 1 for the highest; 0 for all when they differ by rounding only. */
  private static double[] rescaled(double[] numbers) {
    double low = Arrays.stream(numbers).min().orElseThrow();
    double range = Arrays.stream(numbers).max().orElseThrow() - low;
    return Arrays.stream(numbers).map(x -> range <= MethodRanking.ROUNDING ? 0 : (x - low) / range).toArray();
  }

  /** Step (e): the two conditions, and who belongs to the compromise when one does not hold. */
  private static VikorResult compromise(
      MethodRanking ranking, PerformanceTable table, double[][] regrets, double[] sum, double[] largest) {
    double[] q = ranking.scores();
    List<Integer> order = IntStream.range(0, q.length).boxed().sorted(Comparator.comparingDouble(i -> q[i])).toList();
    double needed = q.length < 2 ? 0 : 1.0 / (q.length - 1);
    double advantage = q.length < 2 ? Double.POSITIVE_INFINITY : q[order.get(1)] - q[order.getFirst()];
    boolean clear = advantage >= needed - MethodRanking.ROUNDING;
    boolean stable = table.alternatives().stream().filter(ranking.first()::contains)
        .map(table.alternatives()::indexOf)
        .allMatch(i -> isBest(sum, i) || isBest(largest, i));
    List<String> set = new ArrayList<>();
    if (!clear) {
      order.stream().filter(i -> q[i] - q[order.getFirst()] < needed - MethodRanking.ROUNDING)
          .map(table.alternatives()::get).forEach(set::add);
    } else {
      set.addAll(ranking.first());
      if (!stable) {
        set.add(table.alternatives().get(order.get(1)));
      }
    }
    return new VikorResult(ranking, List.copyOf(table.criterionIds()), Matrix.of(regrets),
        Arrays.stream(sum).boxed().toList(), Arrays.stream(largest).boxed().toList(),
        q.length < 2 ? needed : advantage, needed, clear, stable, List.copyOf(set));
  }

  private static boolean isBest(double[] scores, int index) {
    return scores[index] <= ScoreOrder.LOWEST_FIRST.extreme(scores) + MethodRanking.ROUNDING;
  }
}
