package org.emporion.evaluation.method;

import java.util.Arrays;

/**
 * The largest eigenvalue of a positive matrix with its right and left eigenvectors, by squaring the matrix
 * until its rows are proportional (Saaty 1977). Only positive numbers are added and multiplied, so that every
 * component is exact to rounding, also where general eigenvalue routines lose the small ones.
 *
 * @param value the largest eigenvalue
 * @param right its right eigenvector, adding up to 1
 * @param left its left eigenvector, adding up to 1
 */
record PerronVector(double value, double[] right, double[] left) {
  private static final double DONE = 1e-15;
  private static final int SQUARINGS = 200;

  /** Of a square matrix of numbers above 0. */
  static PerronVector of(double[][] matrix) {
    double[][] power = scaled(matrix);
    double[] right = rowSums(power);
    for (int i = 0; i < SQUARINGS; i++) {
      power = scaled(squared(power));
      double[] next = rowSums(power);
      boolean same = closeTo(next, right);
      right = next;
      if (same) {
        break;
      }
    }
    double[] left = columnSums(power);
    return new PerronVector(eigenvalue(matrix, right), right, left);
  }

  /** The mean of (A w) / w, which for the eigenvector is its eigenvalue. */
  static double eigenvalue(double[][] matrix, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double product = 0;
      for (int k = 0; k < weights.length; k++) {
        product += matrix[i][k] * weights[k];
      }
      sum += product / weights[i];
    }
    return sum / weights.length;
  }

  private static boolean closeTo(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs(one[i] - other[i]) > DONE * Math.max(one[i], other[i])) {
        return false;
      }
    }
    return true;
  }

  private static double[][] squared(double[][] a) {
    int n = a.length;
    double[][] square = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int via = 0; via < n; via++) {
        double factor = a[i][via];
        for (int k = 0; k < n; k++) {
          square[i][k] += factor * a[via][k];
        }
      }
    }
    return square;
  }

  /** Divided by its largest number, so that powers neither overflow nor vanish. */
  private static double[][] scaled(double[][] a) {
    double largest = Arrays.stream(a).flatMapToDouble(Arrays::stream).max().orElseThrow();
    return Arrays.stream(a).map(row -> Arrays.stream(row).map(x -> x / largest).toArray()).toArray(double[][]::new);
  }

  private static double[] rowSums(double[][] a) {
    return shares(Arrays.stream(a).mapToDouble(row -> Arrays.stream(row).sum()).toArray());
  }

  private static double[] columnSums(double[][] a) {
    double[] sums = new double[a.length];
    for (double[] row : a) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += row[k];
      }
    }
    return shares(sums);
  }

  /** Divided by their sum. */
  static double[] shares(double[] numbers) {
    double sum = Arrays.stream(numbers).sum();
    return Arrays.stream(numbers).map(x -> x / sum).toArray();
  }
}
