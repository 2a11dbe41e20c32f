package org.emporion.shop.profile;

import java.util.Optional;

/**
 * How the payment provider behaves. Its delay is spent off the workers: it is no service demand.
 *
 * @param approved share of payments approved, 0 to 1
 * @param declined share of payments declined, 0 to 1
 * @param timedOut share of payments that time out, 0 to 1
 * @param neverResolved share of payments whose outcome is never known; the four shares add up to 1
 * @param exactly exact numbers instead of the shares
 * @param latencyMillis mean delay of an approval or a decline, ms, ≥ 0
 * @param latencyCv coefficient of variation of that delay, 0 to 5
 * @param timeOutMillis delay after which a customer is told that the outcome is not known, ms, ≥ 0
 * @param chargesAgain whether a paid order can be paid once more: a shop that does not guard against double submits
 */
public record PaymentProfile(
    double approved,
    double declined,
    double timedOut,
    double neverResolved,
    Optional<Exactly> exactly,
    double latencyMillis,
    double latencyCv,
    double timeOutMillis,
    boolean chargesAgain) {

  /** Shares without payments that are never resolved, in a shop that guards against double submits. */
  public PaymentProfile(double approved, double declined, double timedOut, double latencyMillis, double latencyCv,
      double timeOutMillis) {
    this(approved, declined, timedOut, 0, Optional.empty(), latencyMillis, latencyCv, timeOutMillis, false);
  }

  /**
   * Exact numbers of outcomes among the first payments, in an order that follows from the seed; all others are approved.
   *
   * @param declined payments declined, ≥ 0
   * @param timedOut payments that time out, ≥ 0
   * @param neverResolved payments whose outcome is never known, ≥ 0
   * @param of number of first payments they are spread over, at least their sum
   */
  public record Exactly(int declined, int timedOut, int neverResolved, int of) {}
}
