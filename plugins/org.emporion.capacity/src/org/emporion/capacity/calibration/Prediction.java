package org.emporion.capacity.calibration;

import java.util.List;
import java.util.Optional;

/**
 * What is expected at a load that was not measured. Ranges hold what would be measured there nine times in ten: they
 * have in them how sure the parameters are, which forms the levels do not tell apart, how far the model was off where it
 * could be checked, and chance in the window that is asked about.
 *
 * @param form model form it rests on
 * @param carried false when a station cannot do the work; then there are no responses
 * @param transactions in the order of the levels
 * @param utilisation share of each station that is busy
 */
public record Prediction(String form, boolean carried, List<Transaction> transactions, List<Double> utilisation) {
  /** Keeps copies. */
  public Prediction {
    transactions = List.copyOf(transactions);
    utilisation = List.copyOf(utilisation);
  }

  /**
   * One transaction.
   *
   * @param transaction id
   * @param perSecond responses per second
   * @param meanSeconds mean response
   * @param p95Seconds 95th percentile of the response
   */
  public record Transaction(
      String transaction, Range perSecond, Optional<Range> meanSeconds, Optional<Range> p95Seconds) {}

  /**
   * A figure with its 90 % interval.
   *
   * @param low 5th percentile
   * @param value expected
   * @param high 95th percentile
   */
  public record Range(double low, double value, double high) {
    /** True when a measured value lies within. */
    public boolean holds(double measured) {
      return measured >= low && measured <= high;
    }
  }
}
