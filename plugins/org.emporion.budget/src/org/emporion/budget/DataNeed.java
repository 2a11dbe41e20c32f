package org.emporion.budget;

import java.util.Optional;
import org.emporion.budget.line.Volume;
import org.emporion.model.Estimate;
import org.emporion.model.study.DataVolume;

/**
 * What is stored and sent, by orders and the sessions they come from.
 *
 * @param data what a session and an order take
 * @param conversion orders per session, above 0; empty when nobody counts sessions
 */
record DataNeed(DataVolume data, Optional<Estimate> conversion) {
  /** Causes: what an order takes, what a session takes, and how many sessions there are for an order. */
  static final String PER_ORDER = "data.kilobytes-per-order";
  static final String PER_SESSION = "data.kilobytes-per-session";
  static final String CONVERSION = "conversion";

  private static final double KILOBYTES = 1e-6;

  /** Gigabytes stored at the end of each month. */
  Volume stored() {
    return Volume.orders().times(PER_ORDER, gigabytes(data.kilobytesPerOrder())).piledUpon(data.storedGigabytes());
  }

  /** Gigabytes sent in each month. */
  Volume sent() {
    Estimate perSession = conversion.orElseThrow(() -> new IllegalArgumentException("Nothing says how many sessions there are"));
    return Volume.orders().dividedBy(CONVERSION, perSession).times(PER_SESSION, gigabytes(data.kilobytesPerSession()));
  }

  private static Estimate gigabytes(Optional<Estimate> kilobytes) {
    return kilobytes.orElseThrow(() -> new IllegalArgumentException("Nothing says how many kilobytes there are"))
        .map(one -> one * KILOBYTES);
  }
}
