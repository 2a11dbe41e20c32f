package org.emporion.shop.profile;

/**
 * What one request kind costs.
 *
 * @param meanMillis mean service time on a worker, ms, ≥ 0
 * @param cv coefficient of variation of the service time, 0 to 5
 * @param serialShare share of the service time held under the one global lock, 0 to 1 (the USL's σ)
 * @param errorRate probability of an HTTP 500 without effect, 0 to 1
 */
public record KindProfile(double meanMillis, double cv, double serialShare, double errorRate) {}
