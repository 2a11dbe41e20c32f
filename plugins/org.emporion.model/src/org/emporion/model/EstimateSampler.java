package org.emporion.model;

import java.util.Arrays;

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

  /**
   * The quantiles at many standard normal scores, much faster than one by one; equal to those of {@link #at} up to
   * rounding.
   *
   * @param scores standard normal quantiles of the {@code u}
   * @param values takes the quantiles; as long as {@code scores}
   */
  public void fill(double[] scores, double[] values) {
    if (estimate.exact()) {
      Arrays.fill(values, estimate.p50());
    } else if (estimate.p10() > 0) {
      double middle = estimate.p50();
      double down = Math.log(middle / estimate.p10()) / NORMAL_P90;
      double up = Math.log(estimate.p90() / middle) / NORMAL_P90;
      // Without a branch: score times (up + down) / 2 plus its size times (up - down) / 2.
      double even = (up + down) / 2;
      double uneven = (up - down) / 2;
      for (int i = 0; i < values.length; i++) {
        values[i] = scores[i] * even + Math.abs(scores[i]) * uneven;
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = middle * Math.exp(values[i]);
      }
    } else {
      double least = estimate.p10() < 0 ? Double.NEGATIVE_INFINITY : 0;
      double down = (estimate.p50() - estimate.p10()) / NORMAL_P90;
      double up = (estimate.p90() - estimate.p50()) / NORMAL_P90;
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(least, estimate.p50() + scores[i] * (scores[i] < 0 ? down : up));
      }
    }
  }
}
