package org.emporion.evaluation.fact;

/** What the value that counts rests on. */
public enum Ground {
  /** The chain measured or computed it. */
  MEASURED,
  /** A vendor's document says it. */
  VENDOR,
  /** A person judged it. */
  JUDGEMENT,
  /** It should be measured, was not, and a claim stands in. */
  STAND_IN,
  /** Nobody knows. */
  UNKNOWN
}
