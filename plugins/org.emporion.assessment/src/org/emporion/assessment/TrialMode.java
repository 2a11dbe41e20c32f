package org.emporion.assessment;

/** What an assessment does about load trials. */
public enum TrialMode {
  /** Runs a trial where there is none for the present inputs, and takes the others over. */
  FRESH,
  /** Runs every trial anew. */
  RUN,
  /** Runs none; a record whose inputs have changed since is used and shown as stale. */
  REUSE,
  /** Runs none and uses none: the assessment has no measurements. */
  SKIP
}
