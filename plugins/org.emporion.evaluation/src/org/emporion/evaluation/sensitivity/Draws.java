package org.emporion.evaluation.sensitivity;

/**
 * Random numbers in bulk: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
 * generators", OOPSLA) as a function of a key and a counter, so that a loop over it has no dependency
 * from one number to the next. Each unit of work and each quantity in it has its own key; what is drawn
 * depends on nothing else.
 */
final class Draws {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;
  private static final double HALF_CELL = 0x1.0p-54;

  private long state;

  /** A stream of single numbers from a key. */
  Draws(long key) {
    restart(key);
  }

  /** Goes to the start of the stream of a key. */
  void restart(long key) {
    state = key;
  }

  /** The next 64 bits. */
  long bits() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** The next number, above 0 and below 1. */
  double uniform() {
    return positive(bits());
  }

  /** Above 0 and below 1 from 64 bits. */
  static double positive(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** Uniform numbers around a middle, strictly less than half the width away from it but for rounding. */
  static void centred(long key, double middle, double width, double[] out, int size) {
    double cell = width * UNIT;
    double start = middle + width * HALF_CELL;
    for (int s = 0; s < size; s++) {
      out[s] = start + cell * (mix(key + (s + 1) * GOLDEN_GAMMA) >> 11);
    }
  }

  /** The key of one quantity in one unit of work of a simulation. */
  static long key(long seed, int unit, int quantity) {
    return mix(mix(mix(seed) + unit) + quantity * GOLDEN_GAMMA);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
