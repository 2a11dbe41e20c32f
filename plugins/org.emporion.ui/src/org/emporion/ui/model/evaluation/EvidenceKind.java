package org.emporion.ui.model.evaluation;

/** What the value of a candidate on a requirement rests on. */
public enum EvidenceKind {
  /** Measured by a trial or computed from what one measured. */
  MEASUREMENT,
  /** A document of the vendor. */
  VENDOR,
  /** A judgement of one of the retailer's people. */
  JUDGEMENT,
  /** Claimed where a measurement is asked for and missing. */
  STAND_IN,
  /** Nobody knows yet. */
  UNKNOWN
}
