package org.emporion.budget.simulation;

import java.util.Arrays;
import org.emporion.model.Estimate;
import org.emporion.model.Samples;

/**
 * The three percentiles of an estimate by quickselect (Hoare 1961, "Algorithm 65: Find"), a few times faster than sorting
 * everything; to the last bit those of {@link Samples}.
 */
final class Selection {
  private final double[] values;

  private Selection(double[] values) {
    this.values = values;
  }

  /** The estimate of the first so many outcomes, all of them finite. */
  static Estimate estimate(double[] outcomes, int count) {
    Selection selection = new Selection(Arrays.copyOf(outcomes, count));
    int middle = place(0.5, count);
    selection.select(0, count - 1, middle);
    double p50 = selection.quantile(0.5, count - 1);
    selection.select(0, middle, place(0.1, count));
    // Of few outcomes the next one may lie beyond the middle.
    double p10 = selection.quantile(0.1, place(0.1, count) < middle ? middle : count - 1);
    selection.select(middle, count - 1, place(0.9, count));
    double p90 = selection.quantile(0.9, count - 1);
    return new Estimate(p10, p50, p90);
  }

  private static int place(double p, int count) {
    return (int) Math.floor((count - 1) * p);
  }

  /** Linear between the order statistic that is in its place and the next, the least of those up to a last place. */
  private double quantile(double p, int last) {
    double at = (values.length - 1) * p;
    int below = (int) Math.floor(at);
    double next = below < last ? values[below + 1] : values[below];
    for (int i = below + 2; i <= last; i++) {
      next = Math.min(next, values[i]);
    }
    return values[below] + (at - below) * (next - values[below]);
  }

  /** Brings the order statistic of a place there, smaller ones before it and larger ones after it. */
  private void select(int from, int to, int place) {
    int low = from;
    int high = to;
    while (low < high) {
      double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
      int up = low;
      int down = high;
      while (up <= down) {
        while (values[up] < pivot) {
          up++;
        }
        while (values[down] > pivot) {
          down--;
        }
        if (up <= down) {
          double swapped = values[up];
          values[up] = values[down];
          values[down] = swapped;
          up++;
          down--;
        }
      }
      if (place <= down) {
        high = down;
      } else if (place >= up) {
        low = up;
      } else {
        return;
      }
    }
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
