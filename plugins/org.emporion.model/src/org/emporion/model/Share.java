package org.emporion.model;

/**
 * A part of a whole.
 *
 * @param value 0 (nothing) to 1 (all)
 */
public record Share(double value) {
  public Share {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("A share lies between 0 and 1, not at " + value);
    }
  }
}
