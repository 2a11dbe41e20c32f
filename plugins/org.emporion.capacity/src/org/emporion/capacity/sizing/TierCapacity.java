package org.emporion.capacity.sizing;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.emporion.model.Estimate;
import org.emporion.model.Samples;

/**
 * What a unit of a tier carries: an instance of one that scales out, a server of one that does not.
 *
 * @param id name of the part; empty text for the instance that all other parts make up
 * @param scalesOut true when units are instances
 * @param serversPerUnit servers of a unit, above 0
 * @param expected sessions per second that a unit carries, at least 0
 * @param drawn the same as often as the model's parameters were drawn, at least once
 * @param cautious sessions per second that advice counts on; empty to count on all that was drawn, as unsure as it is
 * @param saturation sessions per second at which a unit has no time left
 * @param spare units that may fail, at least 0
 * @param least units that are run at any time, at least 1, spare ones apart
 */
public record TierCapacity(String id, boolean scalesOut, double serversPerUnit, double expected, double[] drawn,
    OptionalDouble cautious, double saturation, int spare, int least) {
  /** What rounding may add to a whole number of units before it counts as one more. */
  static final double ROUNDING = 1e-9;

  /** The most units that are looked at: beyond it something else is wrong. */
  public static final int MOST = 1_000_000;

  /** Checks the ranges and keeps a copy. */
  public TierCapacity {
    drawn = drawn.clone();
    if (drawn.length == 0 || !(expected >= 0) || Arrays.stream(drawn).anyMatch(one -> !(one >= 0)) || !(serversPerUnit > 0)
        || spare < 0 || least < 1) {
      throw new IllegalArgumentException("a tier needs servers and what its units carry: " + id);
    }
  }

  /** What a unit carries. */
  public Estimate perUnit() {
    Estimate drawn80 = new Samples(drawn).estimate();
    return new Estimate(Math.min(drawn80.p10(), expected), expected, Math.max(drawn80.p90(), expected));
  }

  /** Whole units for a share of units, at least the least. */
  int whole(double units) {
    return (int) Math.max(least, Math.min(MOST, Math.ceil(units - ROUNDING)));
  }
}
