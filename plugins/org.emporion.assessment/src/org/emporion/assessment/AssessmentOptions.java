package org.emporion.assessment;

/**
 * How an assessment is made.
 *
 * @param trials what to do about load trials
 * @param seed seed of all random numbers; equal seeds repeat every computed finding
 */
public record AssessmentOptions(TrialMode trials, long seed) {
  /** The seed used where the user names none. */
  public static final long DEFAULT_SEED = 20261123;

  /** Runs what is missing, with the default seed. */
  public static final AssessmentOptions DEFAULT = new AssessmentOptions(TrialMode.FRESH, DEFAULT_SEED);
}
