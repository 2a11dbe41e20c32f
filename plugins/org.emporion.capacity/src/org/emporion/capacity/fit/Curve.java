package org.emporion.capacity.fit;

/** A family of curves with parameters that measurements can tell. */
public interface Curve {
  /** The curve's value. */
  double value(double x, double[] parameters);

  /** How the value changes with each parameter. */
  double[] gradient(double x, double[] parameters);
}
