package org.emporion.capacity.sizing;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.SampleBlocks;
import org.emporion.model.UniformStream;

/**
 * The peak at the end of the planning and the yearly growth that leads to it, drawn together. Growth is part of why the
 * peak is not sure: over {@code years} it explains {@code years * s(growth) / s(peak)} of the peak's spread, with spreads of
 * the logarithms, and that is the correlation the two are drawn with (a Gaussian copula). The peak of an earlier or later
 * month is then the peak of the end grown back or on, and the earlier it is the surer it is.
 *
 * @param peak sessions per second at the end of the last planning year
 * @param growth of a year as a factor
 * @param years from the level that orders were measured at to the end of the last planning year
 * @param months from the start of the planning to its end, above 0
 */
public record PeakGrowth(Estimate peak, Estimate growth, double years, int months) {
  private static final double MOST_CORRELATED = 0.999;
  private static final double TINY = 1e-12;

  /** Checks the ranges. */
  public PeakGrowth {
    if (!(peak.p10() > 0) || !(growth.p10() > 0) || months < 1) {
      throw new IllegalArgumentException("a peak, its growth and the months of a planning are above 0");
    }
  }

  /**
   * Draws.
   *
   * @param peak sessions per second at the end of the planning
   * @param logGrowth natural logarithm of the growth of a month
   * @param pick uniform number, to pick one of several models by
   */
  record Draws(double[] peak, double[] logGrowth, double[] pick) {
    /** The peak of a month. */
    double at(int draw, double monthsFromEnd) {
      return peak[draw] * Math.exp(logGrowth[draw] * monthsFromEnd);
    }
  }

  /** The share of the peak's spread that growth explains. */
  double correlation() {
    double ofPeak = spread(peak);
    double ofGrowth = Math.max(0, years) * spread(growth);
    return ofPeak <= 0 ? 0 : Math.min(MOST_CORRELATED, ofGrowth / ofPeak);
  }

  private static double spread(Estimate estimate) {
    return Math.log(estimate.p90() / estimate.p10());
  }

  Draws draw(long seed, int samples) {
    SampleBlocks blocks = new SampleBlocks(seed, "sizing.peaks", samples);
    EstimateSampler peaks = new EstimateSampler(peak);
    EstimateSampler growths = new EstimateSampler(growth);
    double together = correlation();
    double apart = Math.sqrt(1 - together * together);
    List<double[][]> drawn = blocks.run((block, size) -> {
      UniformStream numbers = blocks.numbers(block);
      NormalDistribution normal = new NormalDistribution(null, 0, 1);
      double[][] one = new double[3][size];
      for (int i = 0; i < size; i++) {
        double ofGrowth = numbers.next();
        double z = together * normal.inverseCumulativeProbability(ofGrowth)
            + apart * normal.inverseCumulativeProbability(numbers.next());
        one[0][i] = peaks.at(Math.clamp(normal.cumulativeProbability(z), TINY, 1 - TINY));
        one[1][i] = Math.log(growths.at(ofGrowth)) / 12;
        one[2][i] = numbers.next();
      }
      return one;
    });
    return new Draws(joined(drawn, 0, samples), joined(drawn, 1, samples), joined(drawn, 2, samples));
  }

  private static double[] joined(List<double[][]> blocks, int which, int samples) {
    double[] all = new double[samples];
    int at = 0;
    for (double[][] block : blocks) {
      System.arraycopy(block[which], 0, all, at, block[which].length);
      at += block[which].length;
    }
    return all;
  }
}
