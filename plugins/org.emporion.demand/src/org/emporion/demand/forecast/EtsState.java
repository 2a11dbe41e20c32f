package org.emporion.demand.forecast;

import java.util.Arrays;

/**
 * Where a smoothed series stands.
 *
 * @param level its level
 * @param slope what the level gains per step; 0 without a trend
 * @param seasons the season's effects of the next steps in order, as many as the period; empty without one
 */
public record EtsState(double level, double slope, double[] seasons) {
  /** Keeps a copy. */
  public EtsState {
    seasons = seasons.clone();
  }

  /** A copy: nobody else's to change. */
  @Override
  public double[] seasons() {
    return seasons.clone();
  }

  @Override
  public String toString() {
    return level + " " + slope + " " + Arrays.toString(seasons);
  }
}
