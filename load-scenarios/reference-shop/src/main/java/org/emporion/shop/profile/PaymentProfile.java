package org.emporion.shop.profile;

/**
 * How the payment provider behaves. Its delay is spent off the workers: it is no service demand.
 *
 * @param approved share of payments approved, 0 to 1
 * @param declined share of payments declined, 0 to 1
 * @param timedOut share of payments that time out; the three shares add up to 1
 * @param latencyMillis mean delay of an approval or a decline, ms, ≥ 0
 * @param latencyCv coefficient of variation of that delay, 0 to 5
 * @param timeOutMillis delay of a time-out, ms, ≥ 0
 */
public record PaymentProfile(
    double approved,
    double declined,
    double timedOut,
    double latencyMillis,
    double latencyCv,
    double timeOutMillis) {}
