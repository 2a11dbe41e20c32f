package org.emporion.capacity.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.emporion.capacity.fit.LinearLeastSquares;

/**
 * Weighted linear least squares with coefficients that are at least 0 (C. L. Lawson and R. J. Hanson, Solving Least
 * Squares Problems, 1974, chapter 23).
 *
 * @param coefficients at least 0
 * @param standardErrors by the scatter that is left over; 0 at the bound and without scatter to tell it
 */
record NonNegativeRegression(double[] coefficients, double[] standardErrors) {
  private static final double DOWNHILL = 1e-10;

  /**
   * Solves it.
   *
   * @param rows terms of each measurement
   * @param values what was measured
   * @param weights of each measurement, above 0: inverse variances up to a factor
   * @throws ArithmeticException when the measurements do not tell the coefficients apart
   */
  static NonNegativeRegression solve(double[][] rows, double[] values, double[] weights) {
    int count = rows[0].length;
    double[][] scaled = new double[rows.length][count];
    double[] target = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double root = Math.sqrt(weights[i]);
      target[i] = root * values[i];
      for (int p = 0; p < count; p++) {
        scaled[i][p] = root * rows[i][p];
      }
    }
    boolean[] in = new boolean[count];
    double[] at = new double[count];
    for (int round = 0; round < 10 * count; round++) {
      int next = steepest(scaled, target, at, in);
      if (next < 0) {
        break;
      }
      in[next] = true;
      double[] wanted = free(scaled, target, in);
      while (lowest(wanted, in) <= 0) {
        double step = 1;
        for (int p = 0; p < count; p++) {
          if (in[p] && wanted[p] <= 0) {
            step = Math.min(step, at[p] == 0 ? 0 : at[p] / (at[p] - wanted[p]));
          }
        }
        for (int p = 0; p < count; p++) {
          at[p] += in[p] ? step * (wanted[p] - at[p]) : 0;
          if (in[p] && wanted[p] <= 0 && at[p] <= DOWNHILL * Math.abs(wanted[p])) {
            in[p] = false;
            at[p] = 0;
          }
        }
        wanted = free(scaled, target, in);
      }
      at = wanted;
    }
    return new NonNegativeRegression(at, errors(scaled, target, in));
  }

  /** The coefficient at 0 whose growth would help most, or -1. */
  private static int steepest(double[][] rows, double[] target, double[] at, boolean[] in) {
    int best = -1;
    double most = DOWNHILL;
    for (int p = 0; p < at.length; p++) {
      double gain = 0;
      double scale = 0;
      for (int i = 0; i < rows.length; i++) {
        gain += rows[i][p] * (target[i] - dot(rows[i], at));
        scale += Math.abs(rows[i][p] * target[i]);
      }
      if (!in[p] && scale > 0 && gain / scale > most) {
        most = gain / scale;
        best = p;
      }
    }
    return best;
  }

  private static double lowest(double[] values, boolean[] in) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int p = 0; p < values.length; p++) {
      lowest = in[p] ? Math.min(lowest, values[p]) : lowest;
    }
    return lowest;
  }

  private static double[] free(double[][] rows, double[] target, boolean[] in) {
    double[] all = new double[in.length];
    if (chosen(in).length == 0) {
      return all;
    }
    double[] found = new LinearLeastSquares(columns(rows, in), target).coefficients();
    int next = 0;
    for (int p : chosen(in)) {
      all[p] = found[next++];
    }
    return all;
  }

  private static double[] errors(double[][] rows, double[] target, boolean[] in) {
    double[] errors = new double[in.length];
    int[] chosen = chosen(in);
    if (chosen.length > 0) {
      double[] found = new LinearLeastSquares(columns(rows, in), target).standardErrors();
      for (int i = 0; i < chosen.length; i++) {
        errors[chosen[i]] = found[i];
      }
    }
    return errors;
  }

  private static double[][] columns(double[][] rows, boolean[] in) {
    int[] chosen = chosen(in);
    return Arrays.stream(rows).map(row -> Arrays.stream(chosen).mapToDouble(p -> row[p]).toArray()).toArray(double[][]::new);
  }

  private static int[] chosen(boolean[] in) {
    return IntStream.range(0, in.length).filter(p -> in[p]).toArray();
  }

  private static double dot(double[] row, double[] at) {
    double sum = 0;
    for (int p = 0; p < row.length; p++) {
      sum += row[p] * at[p];
    }
    return sum;
  }
}
