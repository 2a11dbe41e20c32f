package org.emporion.runner.plan;

/** A stretch of open arrivals: virtual users arrive whether or not earlier ones are done. */
public sealed interface Injection {
  /** Length, s, &gt; 0. */
  double seconds();

  /** Highest arrival rate of the stretch, users/s. */
  double peak();

  /** Arrival rate that changes linearly, users/s. */
  record Ramp(double from, double to, double seconds) implements Injection {
    @Override
    public double peak() {
      return Math.max(from, to);
    }
  }

  /**
   * Constant arrival rate, users/s.
   *
   * @param randomised arrivals at random instants instead of evenly spaced ones
   */
  record Constant(double rate, double seconds, boolean randomised) implements Injection {
    @Override
    public double peak() {
      return rate;
    }
  }
}
