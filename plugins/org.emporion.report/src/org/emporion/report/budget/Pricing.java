package org.emporion.report.budget;

/**
 * How a line is charged.
 *
 * @param rhythm how often
 * @param unit what it is priced by, in the plural, as the unit format of FOCUS has it: {@code Orders}
 */
public record Pricing(Rhythm rhythm, String unit) {
  /** For a line of which only the amounts are known. */
  static final Pricing UNKNOWN = new Pricing(Rhythm.RECURRING, "Units");

  /** How often a line is charged; FOCUS calls it the frequency of charges. */
  public enum Rhythm {
    /** Once. */
    ONCE,
    /** Again and again, whether or not anything is used. */
    RECURRING,
    /** By what is used. */
    USED
  }
}
