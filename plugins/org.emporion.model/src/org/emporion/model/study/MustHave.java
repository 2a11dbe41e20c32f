package org.emporion.model.study;

/**
 * A knock-out threshold.
 *
 * @param bound whether the value must be at least or at most the threshold
 * @param threshold in the unit of the requirement's scale; 1 for yes
 */
public record MustHave(Bound bound, double threshold) {
  /** The side of the threshold that is good. */
  public enum Bound {
    /** The threshold or more. */
    AT_LEAST,
    /** The threshold or less. */
    AT_MOST
  }

  /** True when a value passes. */
  public boolean holds(double value) {
    return bound == Bound.AT_LEAST ? value >= threshold : value <= threshold;
  }
}
