package org.emporion.model.study;

/**
 * How values of a requirement are read.
 *
 * @param kind yes-or-no, a level from 0 to 4, or a number
 * @param unit unit of a number, empty for the other kinds
 * @param worst the number that scores 0 points
 * @param best the number that scores 100 points; below {@code worst} when less is better
 */
public record Scale(Kind kind, String unit, double worst, double best) {
  /** The kinds of scale. */
  public enum Kind {
    /** 1 is yes, 0 is no. */
    YES_NO,
    /** 0 not at all, 1 poor, 2 partly, 3 well, 4 fully. */
    LEVEL,
    /** A number with a unit. */
    NUMBER
  }

  /** True when a larger value is better. */
  public boolean higherIsBetter() {
    return best > worst;
  }
}
