package org.emporion.capacity.sizing;

import org.emporion.model.finding.SizingOutlook.Opening;
import org.emporion.model.study.ScaleOut;

/**
 * What scaling out can and cannot do when a campaign opens: load jumps from everyday trade to the design peak within
 * seconds, and new instances come a step at a time, each a lag after the one before. What comes beyond what the instances
 * that are there can do at all has to wait.
 *
 * @param scaleOut step and lag
 * @param peak sessions per second at the design peak, above 0
 * @param everyday sessions per second before the opening, above 0, not above the peak
 */
public record CampaignOpening(ScaleOut scaleOut, double peak, double everyday) {
  /** Checks the ranges. */
  public CampaignOpening {
    if (!(everyday > 0 && everyday <= peak) || Double.isInfinite(peak)) {
      throw new IllegalArgumentException("everyday load lies above 0 and not above the peak: " + everyday + ", " + peak);
    }
  }

  /**
   * How it goes.
   *
   * @param tier the instances
   * @param advised instances for the peak, spare ones included
   */
  public Opening of(TierCapacity tier, int advised) {
    int there = Math.min(advised, tier.whole((advised - tier.spare()) * everyday / peak) + tier.spare());
    int steps = (advised - there + scaleOut.step() - 1) / scaleOut.step();
    double waiting = 0;
    for (int i = 0; i < steps; i++) {
      double carried = (there + i * scaleOut.step()) * tier.saturation();
      waiting += Math.max(0, peak - carried) * scaleOut.lagSeconds();
    }
    return new Opening(there, advised, steps, (double) steps * scaleOut.lagSeconds(), waiting);
  }
}
