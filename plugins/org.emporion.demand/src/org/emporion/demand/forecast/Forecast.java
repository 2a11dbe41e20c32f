package org.emporion.demand.forecast;

import java.util.List;

/**
 * What is expected of the next steps of a series, and within which bounds they will lie.
 *
 * @param method how it was made
 * @param mean what is expected of each step, never below 0
 * @param bands bounds by confidence, ascending
 */
public record Forecast(String method, double[] mean, List<Band> bands) {
  /** Keeps a copy. */
  public Forecast {
    bands = List.copyOf(bands);
  }

  /**
   * Bounds that each step lies within with a probability.
   *
   * @param level the probability, between 0 and 1
   * @param low lower bounds, never below 0
   * @param high upper bounds
   */
  public record Band(double level, double[] low, double[] high) {}
}
