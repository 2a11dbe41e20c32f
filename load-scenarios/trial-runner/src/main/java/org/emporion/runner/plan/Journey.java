package org.emporion.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** Requests of such a user in each business transaction. */
  public Map<String, Integer> requestsByTransaction() {
    Map<String, Integer> requests = new TreeMap<>();
    steps.forEach(step -> step.transaction().ifPresent(name -> requests.merge(name, step.repeat(), Integer::sum)));
    return requests;
  }
}
