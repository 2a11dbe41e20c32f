package org.emporion.capacity.fit;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Fits a curve to measurements by least squares (Levenberg-Marquardt, then Gauss and Newton), with parameters that may have
 * lower bounds. A parameter that wants below its bound is put there and the others are fitted again, until none does, and
 * let go when it wants in again; a parameter at its bound has no standard error (active set; D. M. Bates and D. G. Watts,
 * Nonlinear Regression Analysis and Its Applications, 1988).
 */
public final class LeastSquares {
  private static final double BOUND = 100;
  private static final double PRECISION = 1e-15;
  private static final int MOST_STEPS = 10_000;
  private static final int MOST_LAST_STEPS = 100;
  private static final double FLAT = 1e-9;

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
    boolean[] released = new boolean[start.length];
    double[] at = start.clone();
    while (true) {
      double[] found = free(at, held).length == 0 ? at.clone() : settled(xs, ys, optimum(xs, ys, at, held), held);
      boolean more = false;
      for (int p = 0; p < found.length; p++) {
        if (!held[p] && found[p] < lowest[p]) {
          held[p] = true;
          found[p] = lowest[p];
          more = true;
        }
      }
      int wanted = more ? -1 : wantsIn(xs, ys, found, held, released);
      if (!more && wanted < 0) {
        return fit(xs, ys, found, held);
      }
      if (wanted >= 0) {
        held[wanted] = false;
        released[wanted] = true;
      }
      at = found;
    }
  }

  /** A parameter at its bound whose growth would leave less, now that the others are settled; each is let go once. */
  private int wantsIn(double[] xs, double[] ys, double[] found, boolean[] held, boolean[] released) {
    double[] off = residuals(xs, ys, found);
    double[][] slopes = slopes(xs, found, new boolean[held.length]);
    for (int p = 0; p < held.length; p++) {
      double gain = 0;
      double scale = 0;
      for (int i = 0; i < off.length; i++) {
        gain += off[i] * slopes[i][p];
        scale += Math.abs(off[i] * slopes[i][p]);
      }
      if (held[p] && !released[p] && gain > FLAT * scale) {
        return p;
      }
    }
    return -1;
  }

  private double[] optimum(double[] xs, double[] ys, double[] at, boolean[] held) {
    try {
      return whole(new LevenbergMarquardtOptimizer(BOUND, PRECISION, PRECISION, PRECISION, Double.MIN_NORMAL)
          .optimize(new LeastSquaresBuilder()
              .start(free(at, held))
              .target(ys)
              .model(point -> model(xs, whole(point.toArray(), at, held), held))
              .maxEvaluations(MOST_STEPS)
              .maxIterations(MOST_STEPS)
              .build())
          .getPoint().toArray(), at, held);
    } catch (TooManyEvaluationsException | TooManyIterationsException e) {
      throw new ArithmeticException("the fit did not settle in " + MOST_STEPS + " steps");
    }
  }

  private Pair<RealVector, RealMatrix> model(double[] xs, double[] parameters, boolean[] held) {
    double[] values = Arrays.stream(xs).map(x -> curve.value(x, parameters)).toArray();
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes(xs, parameters, held), false));
  }

  private double[][] slopes(double[] xs, double[] parameters, boolean[] held) {
    return Arrays.stream(xs).mapToObj(x -> free(curve.gradient(x, parameters), held)).toArray(double[][]::new);
  }

  private double[] residuals(double[] xs, double[] ys, double[] parameters) {
    double[] off = new double[xs.length];
    Arrays.setAll(off, i -> ys[i] - curve.value(xs[i], parameters));
    return off;
  }

  private static double squares(double[] residuals) {
    return Arrays.stream(residuals).map(one -> one * one).sum();
  }

  /**
   * By the steps of Gauss and Newton from where the search ended, as long as they get shorter: the sum of squares itself is
   * so flat there that it tells half of the digits only.
   */
  private double[] settled(double[] xs, double[] ys, double[] found, boolean[] held) {
    double[] best = found;
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_LAST_STEPS; step++) {
      double[] off = residuals(xs, ys, best);
      double[] by = whole(new LinearLeastSquares(slopes(xs, best, held), off).coefficients(), new double[best.length], held);
      double[] next = best.clone();
      double length = 0;
      for (int p = 0; p < next.length; p++) {
        next[p] += by[p];
        length = Math.max(length, Math.abs(by[p]) / Math.max(Double.MIN_NORMAL, Math.abs(next[p])));
      }
      if (!(length < before) || !(squares(residuals(xs, ys, next)) <= squares(off) * (1 + FLAT))) {
        break;
      }
      before = length;
      best = next;
    }
    return best;
  }

  private Fit fit(double[] xs, double[] ys, double[] found, boolean[] held) {
    double[] off = residuals(xs, ys, found);
    if (free(found, held).length == 0) {
      return new Fit(curve, found, new double[held.length][held.length], held.clone(), squares(off), xs.length);
    }
    LinearLeastSquares around = new LinearLeastSquares(slopes(xs, found, held), off);
    double variance = squares(off) / around.degreesOfFreedom();
    double[][] covariance = whole(around.covariance(), held);
    for (double[] row : covariance) {
      Arrays.setAll(row, p -> row[p] * variance);
    }
    return new Fit(curve, found, covariance, held.clone(), squares(off), around.degreesOfFreedom());
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

  private static double[] whole(double[] free, double[] at, boolean[] held) {
    double[] all = at.clone();
    int next = 0;
    for (int p = 0; p < all.length; p++) {
      if (!held[p]) {
        all[p] = free[next++];
      }
    }
    return all;
  }

  private static double[][] whole(double[][] free, boolean[] held) {
    double[][] all = new double[held.length][held.length];
    int row = 0;
    for (int p = 0; p < held.length; p++) {
      if (!held[p]) {
        int column = 0;
        for (int q = 0; q < held.length; q++) {
          all[p][q] = held[q] ? 0 : free[row][column++];
        }
        row++;
      }
    }
    return all;
  }
}
