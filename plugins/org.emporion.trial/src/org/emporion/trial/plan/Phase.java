package org.emporion.trial.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A stretch of open arrivals: customers come whether or not earlier ones are done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Phase.Ramp.class, name = "ramp"),
  @JsonSubTypes.Type(value = Phase.Constant.class, name = "constant")
})
public sealed interface Phase {
  /** How long it lasts, s. */
  int seconds();

  /** The highest arrival rate in it, sessions per second. */
  double highestRate();

  /**
   * The arrival rate at a moment, sessions per second. It changes at most linearly, so the rate in the middle of a
   * stretch is the mean of the stretch.
   *
   * @param second s after the phase began, within it
   */
  double rateAt(double second);

  /** Sessions expected to arrive in it: the integral of the rate. */
  double arrivals();

  /**
   * Arrivals that change linearly.
   *
   * @param from sessions per second at its start
   * @param to sessions per second at its end
   * @param seconds length
   */
  record Ramp(double from, double to, int seconds) implements Phase {
    @Override
    public double highestRate() {
      return Math.max(from, to);
    }

    @Override
    public double rateAt(double second) {
      return from + (to - from) * second / seconds;
    }

    @Override
    public double arrivals() {
      return (from + to) / 2 * seconds;
    }
  }

  /**
   * Arrivals at an even rate.
   *
   * @param rate sessions per second
   * @param seconds length
   * @param randomised true for random gaps as independent customers leave them (Poisson-like), false for equal gaps
   */
  record Constant(double rate, int seconds, boolean randomised) implements Phase {
    @Override
    public double highestRate() {
      return rate;
    }

    @Override
    public double rateAt(double second) {
      return rate;
    }

    @Override
    public double arrivals() {
      return rate * seconds;
    }
  }
}
