package org.emporion.evaluation.sandbox;

/** How much the rules of a study may be; far more than anybody writes by hand. */
public final class Limits {
  /** Characters of a file. */
  static final int FILE = 200_000;
  /** Rules of a file. */
  static final int RULES = 500;
  /** Facts that one rule looks at. */
  static final int FACTS = 6;
  /** Characters of a condition, of a consequence, of a sentence. */
  static final int TEXT = 2_000;
  /** Brackets within brackets. */
  static final int DEPTH = 25;
  /** Times that the rules of a study may fire in one run. */
  public static final int FIRINGS = 250_000;

  private Limits() {}
}
