package org.emporion.capacity.calibration;

import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * The 95th percentile of a gamma distribution of mean 1, which depends on its variance alone, and how dense it is there. Both
 * are smooth in the logarithm of the variance and read from splines, as a calibration asks for them a hundred thousand times.
 *
 * @param p95 the percentile
 * @param density density at it
 */
record GammaTail(double p95, double density) {
  private static final double P95 = 0.95;
  private static final double LEAST = 1e-6;
  private static final double MOST = 20;
  private static final double STEP = 0.05;
  /** Knots beyond what is read, as a spline is worst at its ends. */
  private static final int MARGIN = 12;
  private static final PolynomialSplineFunction PERCENTILE;
  private static final PolynomialSplineFunction DENSITY;

  static {
    double from = Math.log(LEAST) - MARGIN * STEP;
    int knots = (int) Math.ceil(Math.log(MOST / LEAST) / STEP) + 2 * MARGIN;
    double[] at = new double[knots];
    double[] percentile = new double[knots];
    double[] density = new double[knots];
    for (int i = 0; i < knots; i++) {
      at[i] = from + i * STEP;
      GammaTail exact = exact(Math.exp(at[i]));
      percentile[i] = Math.log(exact.p95);
      density[i] = Math.log(exact.density);
    }
    PERCENTILE = new SplineInterpolator().interpolate(at, percentile);
    DENSITY = new SplineInterpolator().interpolate(at, density);
  }

  /** Of this variance, above 0. */
  static GammaTail of(double variance) {
    if (!(variance >= LEAST && variance <= MOST)) {
      return exact(variance);
    }
    double at = Math.log(variance);
    return new GammaTail(Math.exp(PERCENTILE.value(at)), Math.exp(DENSITY.value(at)));
  }

  static GammaTail exact(double variance) {
    GammaDistribution gamma = new GammaDistribution(null, 1 / variance, variance);
    double p95 = gamma.inverseCumulativeProbability(P95);
    return new GammaTail(p95, gamma.density(p95));
  }
}
