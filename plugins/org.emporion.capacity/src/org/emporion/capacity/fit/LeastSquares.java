package org.emporion.capacity.fit;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;

/**
 * Fits a curve to measurements by least squares (Levenberg-Marquardt), with parameters that may have lower
 * bounds. A parameter that wants below its bound is put there and the others are fitted again, until none
 * does; a parameter at its bound has no standard error (active set; D. M. Bates and D. G. Watts, Nonlinear
 * Regression Analysis and Its Applications, 1988).
 */
public final class LeastSquares {
  private static final double BOUND = 100;
  private static final double PRECISION = 1e-15;
  private static final int MOST_STEPS = 10_000;
  private static final double SINGULAR = 1e-30;

  private final Curve curve;
  private final double[] lowest;

  /**
   * Fits this curve.
   *
   * @param lowest lowest value of each parameter, {@link Double#NEGATIVE_INFINITY} for none
   */
  public LeastSquares(Curve curve, double... lowest) {
    this.curve = curve;
    this.lowest = lowest.clone();
  }

  /**
   * The parameters that leave the smallest sum of squares.
   *
   * @param xs where it was measured
   * @param ys what was measured there, as many
   * @param start parameters to begin with, one for each bound
   * @throws IllegalArgumentException when there are not more measurements than parameters
   * @throws ArithmeticException when the measurements do not tell the parameters
   */
  public Fit fit(double[] xs, double[] ys, double... start) {
    if (xs.length != ys.length || start.length != lowest.length || xs.length <= start.length) {
      throw new IllegalArgumentException(
          "a fit of " + lowest.length + " parameters needs more measurements than that: " + xs.length);
    }
    boolean[] held = new boolean[start.length];
    double[] at = start.clone();
    while (true) {
      Optimum optimum = optimum(xs, ys, at, held);
      double[] found = whole(optimum.getPoint(), at, held);
      boolean more = false;
      for (int p = 0; p < found.length; p++) {
        if (!held[p] && found[p] < lowest[p]) {
          held[p] = true;
          found[p] = lowest[p];
          more = true;
        }
      }
      if (!more) {
        return fit(optimum, xs, ys, found, held);
      }
      at = found;
    }
  }

  private Optimum optimum(double[] xs, double[] ys, double[] at, boolean[] held) {
    try {
      return new LevenbergMarquardtOptimizer(BOUND, PRECISION, PRECISION, PRECISION, Double.MIN_NORMAL).optimize(new LeastSquaresBuilder()
          .start(free(at, held))
          .target(ys)
          .model(point -> model(xs, whole(point, at, held), held))
          .maxEvaluations(MOST_STEPS)
          .maxIterations(MOST_STEPS)
          .build());
    } catch (TooManyEvaluationsException | TooManyIterationsException e) {
      throw new ArithmeticException("the fit did not settle in " + MOST_STEPS + " steps");
    }
  }

  private Pair<RealVector, RealMatrix> model(double[] xs, double[] parameters, boolean[] held) {
    double[] values = new double[xs.length];
    double[][] slopes = new double[xs.length][];
    for (int i = 0; i < xs.length; i++) {
      values[i] = curve.value(xs[i], parameters);
      slopes[i] = free(curve.gradient(xs[i], parameters), held);
    }
    return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
  }

  private Fit fit(Optimum optimum, double[] xs, double[] ys, double[] found, boolean[] held) {
    int freedom = xs.length - free(found, held).length;
    double squares = 0;
    for (int i = 0; i < xs.length; i++) {
      double off = ys[i] - curve.value(xs[i], found);
      squares += off * off;
    }
    try {
      RealMatrix covariance = optimum.getCovariances(SINGULAR).scalarMultiply(squares / freedom);
      return new Fit(curve, found, whole(covariance, held), held.clone(), squares, freedom);
    } catch (SingularMatrixException e) {
      throw new ArithmeticException("the measurements do not tell the parameters apart");
    }
  }

  private static double[] free(double[] all, boolean[] held) {
    double[] free = new double[all.length];
    int count = 0;
    for (int p = 0; p < all.length; p++) {
      if (!held[p]) {
        free[count++] = all[p];
      }
    }
    return Arrays.copyOf(free, count);
  }

  private static double[] whole(RealVector free, double[] at, boolean[] held) {
    double[] all = at.clone();
    int next = 0;
    for (int p = 0; p < all.length; p++) {
      if (!held[p]) {
        all[p] = free.getEntry(next++);
      }
    }
    return all;
  }

  private static double[][] whole(RealMatrix free, boolean[] held) {
    double[][] all = new double[held.length][held.length];
    int row = 0;
    for (int p = 0; p < held.length; p++) {
      if (!held[p]) {
        int column = 0;
        for (int q = 0; q < held.length; q++) {
          all[p][q] = held[q] ? 0 : free.getEntry(row, column++);
        }
        row++;
      }
    }
    return all;
  }
}
