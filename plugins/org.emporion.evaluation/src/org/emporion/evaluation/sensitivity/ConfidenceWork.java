package org.emporion.evaluation.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The second pass: how often each candidate is first when its own central weights hold. */
final class ConfidenceWork implements WorkUnits.Worker {
  /**
   * One question of the second pass.
   *
   * @param weighting number of the weighting
   * @param candidate number of the candidate
   * @param weights its central weights
   */
  record Central(int weighting, int candidate, double[] weights) {}

  private final SampleSource source;
  private final SampleSource.Filler filler;
  private final double tie;
  private final List<Central> central;
  private final long[] first;
  /** Of each candidate the criteria on which it is not the same in every sample. */
  private final int[][] open;
  /** What the other criteria add to the total of a candidate in a question. */
  private final double[][] settled;
  /** Weights of the open criteria of a candidate in a question. */
  private final double[][][] weights;
  private final double[][] values;
  private final double[][] total;
  private final double[][] rival;
  private final double[][] own;

  ConfidenceWork(SampleSource source, double magnitude, List<Central> central) {
    this.source = source;
    this.central = central;
    filler = source.filler();
    tie = RankingWork.ROUNDING * magnitude;
    int questions = central.size();
    first = new long[questions];
    values = new double[source.criteria()][SampleSource.UNIT];
    total = new double[2][SampleSource.UNIT];
    own = new double[questions][SampleSource.UNIT];
    rival = new double[questions][SampleSource.UNIT];
    open = new int[source.candidates()][];
    settled = new double[source.candidates()][questions];
    weights = new double[source.candidates()][questions][];
    for (int i = 0; i < source.candidates(); i++) {
      double[] constants = new double[source.criteria()];
      for (int j = 0; j < constants.length; j++) {
        constants[j] = source.constant(i, j);
      }
      open[i] = IntStream.range(0, constants.length).filter(j -> Double.isNaN(constants[j])).toArray();
      for (int q = 0; q < questions; q++) {
        double[] all = central.get(q).weights();
        weights[i][q] = IntStream.of(open[i]).mapToDouble(j -> all[j]).toArray();
        for (int j = 0; j < all.length; j++) {
          settled[i][q] += Double.isNaN(constants[j]) ? 0 : all[j] * constants[j];
        }
      }
    }
  }

  /** Samples in which the candidate of each question is first, alone or with others. */
  long[] first() {
    return first;
  }

  @Override
  public void work(int unit) {
    int size = source.size(unit);
    for (double[] column : rival) {
      Arrays.fill(column, 0, size, Double.NEGATIVE_INFINITY);
    }
    for (int i = 0; i < source.candidates(); i++) {
      for (int at = 0; at < open[i].length; at++) {
        filler.values(unit, i, open[i][at], values[at], size);
      }
      int q = 0;
      for (; q + 2 <= first.length; q += 2) {
        weigh(i, q, q + 1, size);
        keep(i, q, total[0], size);
        keep(i, q + 1, total[1], size);
      }
      if (q < first.length) {
        weigh(i, q, q, size);
        keep(i, q, total[0], size);
      }
    }
    for (int q = 0; q < first.length; q++) {
      for (int s = 0; s < size; s++) {
        first[q] += 1 - (Double.doubleToRawLongBits(own[q][s] - rival[q][s] + tie) >>> 63);
      }
    }
  }

  private void keep(int candidate, int question, double[] sum, int size) {
    if (central.get(question).candidate() == candidate) {
      System.arraycopy(sum, 0, own[question], 0, size);
    } else {
      keepLarger(rival[question], sum, size);
    }
  }

  /** The totals of a candidate in two questions, four criteria at a time, so that a value is read once for both. */
  private void weigh(int candidate, int one, int other, int size) {
    Arrays.fill(total[0], 0, size, settled[candidate][one]);
    Arrays.fill(total[1], 0, size, settled[candidate][other]);
    double[] a = weights[candidate][one];
    double[] b = weights[candidate][other];
    int j = 0;
    for (; j + 4 <= a.length; j += 4) {
      addFour(total[0], total[1], values[j], values[j + 1], values[j + 2], values[j + 3],
          a[j], a[j + 1], a[j + 2], a[j + 3], b[j], b[j + 1], b[j + 2], b[j + 3], size);
    }
    for (; j < a.length; j++) {
      addOne(total[0], values[j], a[j], size);
      addOne(total[1], values[j], b[j], size);
    }
  }

  private static void addFour(double[] sum, double[] other, double[] p, double[] q, double[] r, double[] t,
      double ap, double aq, double ar, double at, double bp, double bq, double br, double bt, int size) {
    for (int s = 0; s < size; s++) {
      sum[s] += ap * p[s] + aq * q[s] + (ar * r[s] + at * t[s]);
      other[s] += bp * p[s] + bq * q[s] + (br * r[s] + bt * t[s]);
    }
  }

  private static void addOne(double[] sum, double[] value, double weight, int size) {
    for (int s = 0; s < size; s++) {
      sum[s] += weight * value[s];
    }
  }

  private static void keepLarger(double[] largest, double[] other, int size) {
    for (int s = 0; s < size; s++) {
      largest[s] = Math.max(largest[s], other[s]);
    }
  }
}
