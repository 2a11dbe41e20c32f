package org.emporion.evaluation.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The first pass: who has which rank, and with which weights who is first. Works in columns of samples. */
final class RankingWork implements WorkUnits.Worker {
  /** Part of the largest magnitude below which a difference is but rounding. */
  static final double ROUNDING = 1e-12;

  private final SampleSource source;
  private final SampleSource.Filler filler;
  private final double tie;
  private final int candidates;
  private final int criteria;
  private final double[][][] weights;
  private final double[][][] totals;
  /** Values that are the same in every sample; NaN for the others. */
  private final double[][] constants;
  private final double[] values = new double[SampleSource.UNIT];
  private final long[][] behind;
  private final int[] first = new int[SampleSource.UNIT];
  private final int[] order;
  private final List<Tally> tallies;

  RankingWork(SampleSource source, double magnitude) {
    this.source = source;
    filler = source.filler();
    tie = ROUNDING * magnitude;
    candidates = source.candidates();
    criteria = source.criteria();
    weights = new double[source.weightingCount()][criteria][SampleSource.UNIT];
    totals = new double[source.weightingCount()][candidates][SampleSource.UNIT];
    behind = new long[candidates][SampleSource.UNIT];
    order = new int[candidates];
    constants = new double[candidates][criteria];
    for (int i = 0; i < candidates; i++) {
      for (int j = 0; j < criteria; j++) {
        constants[i][j] = source.constant(i, j);
      }
    }
    tallies = IntStream.range(0, source.weightingCount())
        .mapToObj(k -> new Tally(candidates, criteria, source.samples())).toList();
  }

  /** What was counted for each weighting. */
  List<Tally> tallies() {
    return tallies;
  }

  @Override
  public void work(int unit) {
    int size = source.size(unit);
    for (int k = 0; k < weights.length; k++) {
      filler.weights(unit, k, weights[k], size);
    }
    for (int i = 0; i < candidates; i++) {
      for (double[][] total : totals) {
        Arrays.fill(total[i], 0, size, 0);
      }
      for (int j = 0; j < criteria; j++) {
        double constant = constants[i][j];
        if (!Double.isNaN(constant)) {
          for (int k = 0; k < totals.length; k++) {
            addMultiple(totals[k][i], weights[k][j], constant, size);
          }
          continue;
        }
        filler.values(unit, i, j, values, size);
        for (int k = 0; k < totals.length; k++) {
          addProducts(totals[k][i], weights[k][j], values, size);
        }
      }
    }
    for (int k = 0; k < totals.length; k++) {
      rank(totals[k], weights[k], tallies.get(k), size);
      if (!source.fixed(k)) {
        addWeights(weights[k], tallies.get(k), size);
      }
    }
  }

  private static void addMultiple(double[] sum, double[] weight, double constant, int size) {
    for (int s = 0; s < size; s++) {
      sum[s] += weight[s] * constant;
    }
  }

  private static void addProducts(double[] sum, double[] weight, double[] value, int size) {
    for (int s = 0; s < size; s++) {
      sum[s] += weight[s] * value[s];
    }
  }

  private void rank(double[][] total, double[][] weight, Tally tally, int size) {
    for (long[] column : behind) {
      Arrays.fill(column, 0, size, 0);
    }
    for (int i = 0; i < candidates; i++) {
      for (int j = i + 1; j < candidates; j++) {
        tally.ahead[j * candidates + i] += count(total[i], total[j], behind[i], tie, size);
        tally.ahead[i * candidates + j] += count(total[j], total[i], behind[j], tie, size);
      }
    }
    long untied = (long) candidates * (candidates - 1) / 2;
    for (int s = 0; s < size; s++) {
      long sum = 0;
      for (int i = 0; i < candidates; i++) {
        sum += behind[i][s];
      }
      if (sum == untied) {
        for (int i = 0; i < candidates; i++) {
          int rank = (int) behind[i][s];
          tally.ranks[i * candidates + rank]++;
          if (rank == 0) {
            first[s] = i;
          }
        }
      } else {
        first[s] = -1;
        share(total, weight, tally, s);
      }
    }
  }

  /** Counts the samples in which one is behind another: the sign bit of the difference, without a branch. */
  private static long count(double[] one, double[] other, long[] behind, double tie, int size) {
    long count = 0;
    for (int s = 0; s < size; s++) {
      long less = Double.doubleToRawLongBits(one[s] - other[s] + tie) >>> 63;
      behind[s] += less;
      count += less;
    }
    return count;
  }

  /** Candidates with equal totals share the ranks they take, in equal parts. */
  private void share(double[][] total, double[][] weight, Tally tally, int s) {
    for (int i = 0; i < candidates; i++) {
      int at = i;
      for (; at > 0 && total[order[at - 1]][s] < total[i][s]; at--) {
        order[at] = order[at - 1];
      }
      order[at] = i;
    }
    for (int from = 0, to; from < candidates; from = to) {
      to = from + 1;
      while (to < candidates && total[order[from]][s] - total[order[to]][s] <= tie) {
        to++;
      }
      long part = (1L << tally.shift) / (to - from);
      for (int at = from; at < to; at++) {
        for (int rank = from; rank < to; rank++) {
          tally.shared[order[at] * candidates + rank] += part;
        }
        if (from == 0) {
          addWeights(weight, order[at], s, 1.0 / to, tally);
        }
      }
    }
  }

  private void addWeights(double[][] weight, int candidate, int s, double part, Tally tally) {
    double one = Math.scalb(part, tally.shift);
    for (int j = 0; j < criteria; j++) {
      tally.weights[candidate * criteria + j] += (long) (weight[j][s] * one);
    }
  }

  private void addWeights(double[][] weight, Tally tally, int size) {
    double one = Math.scalb(1.0, tally.shift);
    for (int j = 0; j < criteria; j++) {
      double[] column = weight[j];
      for (int s = 0; s < size; s++) {
        if (first[s] >= 0) {
          tally.weights[first[s] * criteria + j] += (long) (column[s] * one);
        }
      }
    }
  }
}
