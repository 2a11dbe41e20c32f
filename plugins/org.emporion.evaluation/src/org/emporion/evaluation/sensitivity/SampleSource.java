package org.emporion.evaluation.sensitivity;

/** Where the samples of a simulation come from, unit of work by unit of work. Safe for several threads. */
interface SampleSource {
  /** Samples of a full unit of work: short enough for the columns at work to stay in the cache. */
  int UNIT = 256;

  /** Samples in all, at least 1. */
  int samples();

  /** Number of candidates, at least 1. */
  int candidates();

  /** Number of criteria, at least 1. */
  int criteria();

  /** Number of ways to weight the criteria, each with a result of its own, at least 1. */
  int weightingCount();

  /** True when a weighting is the same in every sample. */
  boolean fixed(int weighting);

  /** The value of a candidate on a criterion when it is the same in every sample; NaN when it is not. */
  double constant(int candidate, int criterion);

  /** The largest magnitude that values usually have; tells what difference is but rounding. */
  double magnitude();

  /** A filler for one thread: it may keep scratch space. */
  Filler filler();

  /** Writes samples into columns. */
  interface Filler {
    /** Writes the values of a candidate on a criterion. */
    void values(int unit, int candidate, int criterion, double[] out, int size);

    /** Writes the weights, one column for each criterion. */
    void weights(int unit, int weighting, double[][] out, int size);
  }

  /** Number of units of work. */
  default int units() {
    return (samples() + UNIT - 1) / UNIT;
  }

  /** Samples of a unit of work. */
  default int size(int unit) {
    return Math.min(UNIT, samples() - unit * UNIT);
  }
}
