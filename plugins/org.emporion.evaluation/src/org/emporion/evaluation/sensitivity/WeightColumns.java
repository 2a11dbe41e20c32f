package org.emporion.evaluation.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws weights many times over into one column for each criterion; for one thread, as it keeps scratch space. */
abstract class WeightColumns {
  /** Writes samples. */
  abstract void fill(long key, double[][] out, int size);

  /** The columns of a weighting. */
  static WeightColumns of(UncertainWeights weights) {
    return switch (weights) {
      case UncertainWeights.Exactly exactly -> new Constant(array(exactly.weights()));
      case UncertainWeights.Any any -> new Simplex();
      case UncertainWeights.InOrder order ->
          new Ordered(order.importance().stream().mapToInt(Integer::intValue).toArray());
      case UncertainWeights.Within within -> new Bounded(array(within.low()), array(within.high()));
    };
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Always the same. */
  private static final class Constant extends WeightColumns {
    private final double[] weights;

    Constant(double[] weights) {
      this.weights = weights;
    }

    @Override
    void fill(long key, double[][] out, int size) {
      for (int j = 0; j < weights.length; j++) {
        Arrays.fill(out[j], 0, size, weights[j]);
      }
    }
  }

  /** Uniform on the simplex: exponential numbers over their sum (Devroye 1986, chapter V, theorem 2.2). */
  private static class Simplex extends WeightColumns {
    private final Draws draws = new Draws(0);
    private final double[] sum = new double[SampleSource.UNIT];

    @Override
    void fill(long key, double[][] out, int size) {
      draws.restart(key);
      Arrays.fill(sum, 0);
      for (double[] column : out) {
        Ziggurat.exponential(draws, column, size);
        for (int s = 0; s < size; s++) {
          sum[s] += column[s];
        }
      }
      for (int s = 0; s < size; s++) {
        sum[s] = 1 / sum[s];
      }
      for (double[] column : out) {
        for (int s = 0; s < size; s++) {
          column[s] *= sum[s];
        }
      }
    }
  }

  /**
   * Uniform where an order of importance holds: the largest numbers go to the most important criteria.
   * Criteria of equal importance share their numbers in the order in which they drew their own, which
   * does not depend on how large the numbers are.
   */
  private static final class Ordered extends Simplex {
    private final int[] byImportance;
    private final int[] groupEnd;
    private final double[] sorted;
    private final int[] members;

    Ordered(int[] importance) {
      int count = importance.length;
      byImportance = IntStream.range(0, count).boxed()
          .sorted(Comparator.comparingInt(j -> importance[j])).mapToInt(Integer::intValue).toArray();
      groupEnd = new int[count];
      for (int at = count - 1; at >= 0; at--) {
        boolean last = at == count - 1 || importance[byImportance[at]] != importance[byImportance[at + 1]];
        groupEnd[at] = last ? at + 1 : groupEnd[at + 1];
      }
      sorted = new double[count];
      members = new int[count];
    }

    @Override
    void fill(long key, double[][] out, int size) {
      super.fill(key, out, size);
      int count = sorted.length;
      for (int s = 0; s < size; s++) {
        for (int j = 0; j < count; j++) {
          sorted[j] = out[j][s];
        }
        Arrays.sort(sorted);
        for (int from = 0; from < count; from = groupEnd[from]) {
          share(out, s, from, groupEnd[from]);
        }
      }
    }

    /** Gives a group the numbers that fall to it, to its members in the order of what they drew. */
    private void share(double[][] out, int s, int from, int to) {
      for (int at = from; at < to; at++) {
        int member = byImportance[at];
        int place = at;
        for (; place > from && out[members[place - 1]][s] < out[member][s]; place--) {
          members[place] = members[place - 1];
        }
        members[place] = member;
      }
      for (int at = from; at < to; at++) {
        out[members[at]][s] = sorted[sorted.length - 1 - at];
      }
    }
  }

  /**
   * Uniform within bounds: a Gibbs sampler that draws two weights anew on the line where their sum and
   * the bounds hold (Smith 2014, "A Gibbs sampler on the n-simplex", Annals of Applied Probability 24(1):
   * it mixes after about n log n such steps). Every unit of work starts anew and forgets its start first.
   */
  private static final class Bounded extends WeightColumns {
    private static final int FORGET = 64;
    private static final int BETWEEN = 2;

    private final double[] low;
    private final double[] high;
    private final double[] weights;
    /** The criteria whose bounds differ. */
    private final int[] free;
    private final Draws draws = new Draws(0);

    Bounded(double[] low, double[] high) {
      this.low = low;
      this.high = high;
      weights = new double[low.length];
      free = IntStream.range(0, low.length).filter(j -> low[j] < high[j]).toArray();
    }

    @Override
    void fill(long key, double[][] out, int size) {
      draws.restart(key);
      double least = Arrays.stream(low).sum();
      double room = Arrays.stream(high).sum() - least;
      for (int j = 0; j < low.length; j++) {
        weights[j] = room > 0 ? low[j] + (1 - least) * (high[j] - low[j]) / room : low[j];
      }
      sweep(FORGET);
      for (int s = 0; s < size; s++) {
        sweep(BETWEEN);
        for (int j = 0; j < low.length; j++) {
          out[j][s] = weights[j];
        }
      }
    }

    private void sweep(int times) {
      int count = free.length;
      for (int step = 0; count > 1 && step < times * count; step++) {
        int at = step % count;
        int one = free[at];
        int other = free[(at + 1 + (int) (draws.uniform() * (count - 1))) % count];
        double sum = weights[one] + weights[other];
        double from = Math.max(low[one], sum - high[other]);
        double to = Math.min(high[one], sum - low[other]);
        if (from < to) {
          weights[one] = from + draws.uniform() * (to - from);
          weights[other] = Math.max(low[other], sum - weights[one]);
        }
      }
    }
  }
}
