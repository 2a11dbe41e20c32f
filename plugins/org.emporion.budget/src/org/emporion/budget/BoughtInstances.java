package org.emporion.budget;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.study.Candidate;

/** How many instances a budget buys. */
public final class BoughtInstances {
  private BoughtInstances() {}

  /**
   * Instances of each planning year.
   *
   * @param candidate whose; one whose vendor runs the servers buys none
   * @param years planning years
   * @param demand median orders of each planning year
   * @param capacity what sizing advises; without it none are bought
   */
  public static List<Integer> of(
      Candidate candidate, int years, DemandForecast demand, Optional<CapacityEstimate> capacity) {
    return capacity.filter(known -> !candidate.sizing().managed())
        .map(known -> InstancePlan.of(known, candidate.sizing(), demand))
        .orElseGet(() -> InstancePlan.none(years)).byYear();
  }
}
