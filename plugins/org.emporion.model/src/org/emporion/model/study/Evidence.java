package org.emporion.model.study;

import java.util.Optional;

/**
 * Where the value of a candidate on a requirement comes from.
 *
 * @param metric the measured quantity, such as {@code trial.checkout.p95-ms}; empty when the value is
 *     a claim of the candidate
 */
public record Evidence(Optional<Metric> metric) {
  /** A value that the candidate's claims give. */
  public static final Evidence CLAIM = new Evidence(Optional.empty());

  /** True when the value is measured or computed and not claimed. */
  public boolean measured() {
    return metric.isPresent();
  }
}
