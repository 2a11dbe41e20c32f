package org.emporion.capacity;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Objective;

/**
 * All that a candidate's sizing depends on.
 *
 * @param candidate its sizing and the instances its target stands for
 * @param workload the peak
 * @param trial what was measured near the peak
 * @param staircase a trial of several levels, which may be the same one; empty without
 * @param objectives what responses must keep
 * @param journeys what sessions send
 * @param growth how load and volumes grow
 * @param seed seed of all that is drawn
 */
public record CapacityQuestion(
    Candidate candidate,
    Workload workload,
    TrialResult trial,
    Optional<TrialResult> staircase,
    List<Objective> objectives,
    JourneySet journeys,
    Growth growth,
    long seed) {
  /** Keeps a copy. */
  public CapacityQuestion {
    objectives = List.copyOf(objectives);
  }

  /**
   * How load and volumes grow.
   *
   * @param orders yearly growth as a factor
   * @param years from the level of trade that the history ends with to the end of the last planning year
   * @param ordersByYear orders of each planning year, at least one
   * @param campaign peak relative to the busiest hour without a campaign
   */
  public record Growth(Estimate orders, double years, List<Estimate> ordersByYear, Estimate campaign) {
    /** Keeps a copy. */
    public Growth {
      ordersByYear = List.copyOf(ordersByYear);
    }
  }
}
