package org.emporion.evaluation.method;

/** Which end of a criterion's scale is good. */
public enum Direction {
  /** More is better: a benefit. */
  MAXIMISE(1),
  /** Less is better: a cost. */
  MINIMISE(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /** The value turned so that more is better. */
  public double gain(double value) {
    // Adding zero turns a negative zero into a plain one.
    return sign * value + 0.0;
  }
}
