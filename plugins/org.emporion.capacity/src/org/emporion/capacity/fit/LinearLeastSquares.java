package org.emporion.capacity.fit;

import java.util.Arrays;
import org.apache.commons.math3.util.MathArrays;

/**
 * Linear least squares that keep their digits where terms are nearly alike, as high powers are. Normal equations, which
 * square that likeness, are never formed: columns are made orthogonal twice over, and coefficients and residuals together
 * are corrected with products that are summed in twice the precision until that changes nothing. NIST's linear reference
 * data (StRD: Longley, Filip, Wampler) are made to tell such methods apart.
 */
public final class LinearLeastSquares {
  /** What is left of a column without the ones before it, relative to it, below which it counts as made of them. */
  private static final double ALIKE = 1e-13;
  private static final int MOST_CORRECTIONS = 10;
  private static final double SETTLED = 1e-16;

  private final int count;
  private final double[][] columns;
  private final int[] exponents;
  private final double[][] orthogonal;
  private final double[][] upper;
  private final double[] found;
  private final double[] residuals;

  /**
   * The coefficients that leave the smallest sum of squares.
   *
   * @param rows terms of each measurement; a term of 1 for a constant
   * @param values what was measured, as many
   * @throws IllegalArgumentException with fewer measurements than terms
   * @throws ArithmeticException when the measurements do not tell the coefficients apart
   */
  public LinearLeastSquares(double[][] rows, double[] values) {
    count = rows.length == 0 ? 0 : rows[0].length;
    if (rows.length != values.length || count == 0 || rows.length < count) {
      throw new IllegalArgumentException(count + " coefficients need as many measurements: " + rows.length);
    }
    columns = new double[count][rows.length];
    exponents = new int[count];
    for (int p = 0; p < count; p++) {
      for (int i = 0; i < rows.length; i++) {
        columns[p][i] = rows[i][p];
      }
      // By powers of two, which rounds nothing.
      exponents[p] = Math.getExponent(Math.max(Double.MIN_NORMAL, norm(columns[p])));
      for (int i = 0; i < rows.length; i++) {
        columns[p][i] = Math.scalb(columns[p][i], -exponents[p]);
      }
    }
    orthogonal = new double[count][];
    upper = new double[count][count];
    makeOrthogonal();
    found = new double[count];
    residuals = new double[rows.length];
    settle(values);
  }

  private void makeOrthogonal() {
    for (int p = 0; p < count; p++) {
      double[] rest = columns[p].clone();
      double whole = norm(rest);
      for (int pass = 0; pass < 2; pass++) {
        for (int q = 0; q < p; q++) {
          double along = dot(orthogonal[q], rest);
          upper[q][p] += along;
          add(rest, -along, orthogonal[q]);
        }
      }
      upper[p][p] = norm(rest);
      if (!(upper[p][p] > ALIKE * whole)) {
        throw new ArithmeticException("the measurements do not tell the coefficients apart");
      }
      double length = upper[p][p];
      orthogonal[p] = Arrays.stream(rest).map(one -> one / length).toArray();
    }
  }

  /** Solves {@code r + A x = b} and {@code A' r = 0} for both, what is left of each once more until nothing is gained. */
  private void settle(double[] values) {
    double before = Double.POSITIVE_INFINITY;
    double[] factors = new double[count + 2];
    double[] terms = new double[count + 2];
    for (int round = 0; round < MOST_CORRECTIONS; round++) {
      double[] left = new double[values.length];
      for (int i = 0; i < left.length; i++) {
        factors[0] = 1;
        terms[0] = values[i];
        factors[1] = -1;
        terms[1] = residuals[i];
        for (int p = 0; p < count; p++) {
          factors[p + 2] = -columns[p][i];
          terms[p + 2] = found[p];
        }
        left[i] = MathArrays.linearCombination(factors, terms);
      }
      double[] slant = new double[count];
      for (int p = 0; p < count; p++) {
        slant[p] = -MathArrays.linearCombination(columns[p], residuals);
      }
      forward(slant);
      double[] along = new double[count];
      for (int p = 0; p < count; p++) {
        along[p] = dot(orthogonal[p], left) - slant[p];
        add(left, -along[p], orthogonal[p]);
      }
      backward(along);
      double change = norm(along);
      if (!(change < before / 2)) {
        return;
      }
      before = change;
      add(found, 1, along);
      add(residuals, 1, left);
      if (change <= SETTLED * norm(found)) {
        return;
      }
    }
  }

  /** Divides by the transposed triangle. */
  private void forward(double[] at) {
    for (int p = 0; p < count; p++) {
      for (int q = 0; q < p; q++) {
        at[p] -= upper[q][p] * at[q];
      }
      at[p] /= upper[p][p];
    }
  }

  /** Divides by the triangle. */
  private void backward(double[] at) {
    for (int p = count - 1; p >= 0; p--) {
      for (int q = p + 1; q < count; q++) {
        at[p] -= upper[p][q] * at[q];
      }
      at[p] /= upper[p][p];
    }
  }

  /** The coefficients, one for each term. */
  public double[] coefficients() {
    double[] all = new double[count];
    Arrays.setAll(all, p -> Math.scalb(found[p], -exponents[p]));
    return all;
  }

  /** What each measurement is above the fit. */
  public double[] residuals() {
    return residuals.clone();
  }

  /** Sum of the squared residuals. */
  public double squares() {
    return Arrays.stream(residuals).map(one -> one * one).sum();
  }

  /** Measurements more than coefficients. */
  public int degreesOfFreedom() {
    return residuals.length - count;
  }

  /** Covariances of the coefficients were each measurement's variance 1: the inverse of the products of the terms. */
  public double[][] covariance() {
    double[][] inverse = new double[count][count];
    for (int p = 0; p < count; p++) {
      inverse[p][p] = 1;
      forward(inverse[p]);
      backward(inverse[p]);
    }
    for (int p = 0; p < count; p++) {
      for (int q = 0; q < count; q++) {
        inverse[p][q] = Math.scalb(inverse[p][q], -exponents[p] - exponents[q]);
      }
    }
    return inverse;
  }

  /** Standard errors by what is left over; 0 with nothing left to tell them. */
  public double[] standardErrors() {
    double[] errors = new double[count];
    int freedom = degreesOfFreedom();
    double[][] covariance = covariance();
    Arrays.setAll(errors, p -> freedom == 0 ? 0 : Math.sqrt(Math.max(0, covariance[p][p]) * squares() / freedom));
    return errors;
  }

  private static void add(double[] to, double times, double[] other) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * other[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double norm(double[] one) {
    return Math.sqrt(dot(one, one));
  }
}
