package org.emporion.budget.staffing;

/**
 * The part of paid time in which people are not there for contacts: holidays, sickness, breaks, training, meetings.
 *
 * @param share at least 0, below 1
 */
public record Shrinkage(double share) {
  /** What computing may add to a whole number before it counts as one more. */
  private static final double ROUNDING = 1e-9;

  /** Checks the range. */
  public Shrinkage {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("Shrinkage is at least 0 and below 1, not " + share);
    }
  }

  /** People that must be paid so that so many are there on average; not rounded. */
  public double paid(double there) {
    return there / (1 - share);
  }

  /** The same in whole people. Rounds up once, here. */
  public int heads(double there) {
    return whole(paid(there));
  }

  /** The next whole number, where what computing added does not count. */
  static int whole(double exact) {
    return (int) Math.ceil(exact - ROUNDING * Math.max(1, exact));
  }
}
