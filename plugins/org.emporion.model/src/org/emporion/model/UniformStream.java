package org.emporion.model;

/**
 * Uniform random numbers from a seed: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable
 * pseudorandom number generators", OOPSLA). The same seed gives the same numbers on every machine and
 * every version of Java. Not safe for use by several threads at once: each block of a simulation has
 * its own.
 */
public final class UniformStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /** Starts at a seed. */
  public UniformStream(long seed) {
    state = seed;
  }

  /** The next number, above 0 and below 1: the middle of one of 2^53 equal cells, so that no quantile is infinite. */
  public double next() {
    state += GOLDEN_GAMMA;
    return Math.min(((mix(state) >>> 11) + 0.5) * UNIT, 1 - UNIT);
  }

  /** The next numbers: those that {@link #next} would give one by one. */
  public void fill(double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next();
    }
  }

  /** The finaliser of SplitMix64, which spreads every bit of a number over all others. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
