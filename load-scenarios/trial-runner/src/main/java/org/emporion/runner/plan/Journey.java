package org.emporion.runner.plan;

import java.util.List;

/**
 * A sequence of steps a share of the users goes through.
 *
 * @param id unique
 * @param weight share relative to the other journeys, &gt; 0
 */
public record Journey(String id, double weight, List<Step> steps) {
  /** Requests of one user who is served without a fault. */
  public int requests() {
    return steps.stream().mapToInt(Step::repeat).sum();
  }
}
