package org.emporion.evaluation.method;

/**
 * A threshold of ELECTRE III, which may grow with the value: constant + slope times the size of the worse value.
 *
 * @param constant in the unit of the criterion, from 0
 * @param slope part of the value's size, from 0
 */
public record Threshold(double constant, double slope) {
  /** @throws IllegalArgumentException when a part is negative or not finite */
  public Threshold {
    if (!(constant >= 0) || !(slope >= 0) || !Double.isFinite(constant + slope)) {
      throw new IllegalArgumentException("A threshold is made of numbers from 0 up, not " + constant + " and " + slope);
    }
  }

  /** A threshold that is the same everywhere. */
  public static Threshold of(double constant) {
    return new Threshold(constant, 0);
  }

  /** The threshold at a value of the criterion. */
  public double at(double value) {
    return constant + slope * Math.abs(value);
  }
}
