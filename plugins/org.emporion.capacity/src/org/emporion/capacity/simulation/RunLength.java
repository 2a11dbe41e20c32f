package org.emporion.capacity.simulation;

/**
 * How long a replication is.
 *
 * @param warmUpSeconds simulated seconds at the beginning that do not count, at least 0
 * @param seconds simulated seconds that count, above 0
 * @param slices parts of the whole run whose mean response is kept to judge the warm-up by, at least 1
 */
public record RunLength(double warmUpSeconds, double seconds, int slices) {
  /** As many slices as are enough to judge a warm-up. */
  public static final int SLICES = 500;

  /** Checks the ranges. */
  public RunLength {
    if (!(warmUpSeconds >= 0 && seconds > 0) || Double.isInfinite(warmUpSeconds + seconds) || slices < 1) {
      throw new IllegalArgumentException("a run needs some time: " + warmUpSeconds + ", " + seconds);
    }
  }

  /** With the usual number of slices. */
  public RunLength(double warmUpSeconds, double seconds) {
    this(warmUpSeconds, seconds, SLICES);
  }
}
