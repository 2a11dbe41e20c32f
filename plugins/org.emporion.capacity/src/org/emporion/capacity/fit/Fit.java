package org.emporion.capacity.fit;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A fitted curve and how sure it is. Intervals are two-sided with Student's t of as many degrees of freedom as
 * there are measurements more than fitted parameters (Bates and Watts 1988, sections 1.2 and 2.3).
 */
public final class Fit {
  private final Curve curve;
  private final double[] parameters;
  private final double[][] covariance;
  private final boolean[] held;
  private final double squares;
  private final int freedom;

  Fit(Curve curve, double[] parameters, double[][] covariance, boolean[] held, double squares, int freedom) {
    this.curve = curve;
    this.parameters = parameters;
    this.covariance = covariance;
    this.held = held;
    this.squares = squares;
    this.freedom = freedom;
  }

  /**
   * A range that holds the true value with some confidence.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Interval(double low, double high) {}

  /** The fitted parameters. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** A fitted parameter. */
  public double parameter(int index) {
    return parameters[index];
  }

  /** True when a parameter lies at its bound, so that nothing is said about its error. */
  public boolean atBound(int index) {
    return held[index];
  }

  /** Standard error of a parameter; 0 at its bound. */
  public double standardError(int index) {
    return Math.sqrt(covariance[index][index]);
  }

  /** Sum of the squared residuals. */
  public double residualSumOfSquares() {
    return squares;
  }

  /** Measurements more than fitted parameters. */
  public int degreesOfFreedom() {
    return freedom;
  }

  /** Standard deviation of what the curve leaves over. */
  public double residualDeviation() {
    return Math.sqrt(squares / freedom);
  }

  /**
   * Interval of a parameter.
   *
   * @param level confidence, between 0 and 1
   */
  public Interval interval(int index, double level) {
    return around(parameters[index], standardError(index), level);
  }

  /** The curve at a place. */
  public double at(double x) {
    return curve.value(x, parameters);
  }

  /** Interval of the curve itself at a place. */
  public Interval curveInterval(double x, double level) {
    return around(at(x), Math.sqrt(variance(x)), level);
  }

  /** Interval of one further measurement at a place. */
  public Interval predictionInterval(double x, double level) {
    return around(at(x), Math.sqrt(variance(x) + squares / freedom), level);
  }

  /** Variance of a function of the parameters with this gradient (delta method). */
  public double variance(double[] gradient) {
    double sum = 0;
    for (int p = 0; p < gradient.length; p++) {
      for (int q = 0; q < gradient.length; q++) {
        sum += gradient[p] * covariance[p][q] * gradient[q];
      }
    }
    return sum;
  }

  private double variance(double x) {
    return variance(curve.gradient(x, parameters));
  }

  private Interval around(double middle, double error, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + level);
    }
    double reach = error == 0
        ? 0 : error * new TDistribution(null, freedom).inverseCumulativeProbability((1 + level) / 2);
    return new Interval(middle - reach, middle + reach);
  }

  @Override
  public String toString() {
    return Arrays.toString(parameters);
  }
}
