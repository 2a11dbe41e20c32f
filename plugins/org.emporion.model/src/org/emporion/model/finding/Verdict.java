package org.emporion.model.finding;

/** The three outcomes of comparing a number with what was asked for. */
public enum Verdict {
  /** It holds. */
  MET,
  /** It does not hold. */
  MISSED,
  /** The evidence does not carry a statement. */
  CANNOT_TELL
}
