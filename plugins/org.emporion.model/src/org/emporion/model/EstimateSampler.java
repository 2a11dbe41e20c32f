package org.emporion.model;

/**
 * Turns an {@link Estimate} into a distribution to draw from: a quantile function through its three
 * percentiles.
 *
 * <p>Three percentiles do not determine a distribution; this is the choice made throughout Emporion.
 * With a positive 10th percentile it is a two-piece log-normal joined at the median: below the median
 * {@code p50 (p50/p10)^t} with negative {@code t}, above it {@code p50 (p90/p50)^t}, where {@code t} is the standard normal
 * quantile of {@code u} divided by that of 0.9. It goes through the three percentiles, is continuous
 * and increasing in {@code u}, stays positive, has all moments and follows a change of unit. When the
 * 10th percentile is not positive the same is done on the linear scale (two-piece normal); an estimate
 * that is nowhere negative is then kept from going below zero.
 *
 * @param estimate the percentiles
 */
public record EstimateSampler(Estimate estimate) {
  private static final double NORMAL_P90 = NormalQuantile.at(0.9);

  /**
   * The quantile at {@code u}; with {@code u} uniform, a draw.
   *
   * @param u above 0 and below 1
   * @throws IllegalArgumentException when {@code u} is not
   */
  public double at(double u) {
    double t = NormalQuantile.at(u) / NORMAL_P90;
    if (estimate.exact()) {
      return estimate.p50();
    }
    double side = t < 0 ? estimate.p10() : estimate.p90();
    double steps = Math.abs(t);
    if (estimate.p10() > 0) {
      return estimate.p50() * Math.pow(side / estimate.p50(), steps);
    }
    double value = estimate.p50() + (side - estimate.p50()) * steps;
    return estimate.p10() < 0 ? value : Math.max(0, value);
  }
}
