package org.emporion.evaluation.fact;

import org.emporion.model.study.Scale;

/**
 * What the rules answer: how one candidate does on one leaf requirement.
 *
 * @param candidate id
 * @param requirement id
 * @param kind how values are read
 * @param worst the number that scores 0 points; only for numbers
 * @param best the number that scores 100 points; only for numbers
 * @param metric name of the quantity that answers it; empty when a claim does
 */
public record Question(
    String candidate, String requirement, Scale.Kind kind, double worst, double best, String metric) {
  /** True when the value is asked to be measured and not claimed. */
  public boolean isMeasured() {
    return !metric.isEmpty();
  }

  /** Where a number stands between worst (0) and best (1), beyond them below 0 or above 1. */
  public double position(double value) {
    return (value - worst) / (best - worst);
  }
}
