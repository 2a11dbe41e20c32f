package org.emporion.evaluation.sensitivity;

import java.util.Arrays;
import java.util.List;

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
  private final double[][] values;
  private final double[] total = new double[SampleSource.UNIT];
  private final double[][] own;
  private final double[][] rival;

  ConfidenceWork(SampleSource source, double magnitude, List<Central> central) {
    this.source = source;
    this.central = central;
    filler = source.filler();
    tie = RankingWork.ROUNDING * magnitude;
    first = new long[central.size()];
    values = new double[source.criteria()][SampleSource.UNIT];
    own = new double[central.size()][SampleSource.UNIT];
    rival = new double[central.size()][SampleSource.UNIT];
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
      for (int j = 0; j < values.length; j++) {
        filler.values(unit, i, j, values[j], size);
      }
      for (int q = 0; q < first.length; q++) {
        boolean asked = central.get(q).candidate() == i;
        double[] sum = asked ? own[q] : total;
        weigh(central.get(q).weights(), sum, size);
        if (!asked) {
          keepLarger(rival[q], sum, size);
        }
      }
    }
    for (int q = 0; q < first.length; q++) {
      for (int s = 0; s < size; s++) {
        first[q] += 1 - (Double.doubleToRawLongBits(own[q][s] - rival[q][s] + tie) >>> 63);
      }
    }
  }

  /** Weighted sums, four criteria at a time: half of the traffic to memory is that of the sums. */
  private void weigh(double[] weights, double[] sum, int size) {
    Arrays.fill(sum, 0, size, 0);
    int j = 0;
    for (; j + 4 <= weights.length; j += 4) {
      addFour(sum, values[j], values[j + 1], values[j + 2], values[j + 3],
          weights[j], weights[j + 1], weights[j + 2], weights[j + 3], size);
    }
    for (; j < weights.length; j++) {
      double weight = weights[j];
      double[] value = values[j];
      for (int s = 0; s < size; s++) {
        sum[s] += weight * value[s];
      }
    }
  }

  private static void addFour(double[] sum, double[] a, double[] b, double[] c, double[] d,
      double wa, double wb, double wc, double wd, int size) {
    for (int s = 0; s < size; s++) {
      sum[s] += wa * a[s] + wb * b[s] + (wc * c[s] + wd * d[s]);
    }
  }

  private static void keepLarger(double[] largest, double[] other, int size) {
    for (int s = 0; s < size; s++) {
      largest[s] = Math.max(largest[s], other[s]);
    }
  }
}
