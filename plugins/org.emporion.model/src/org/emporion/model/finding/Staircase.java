package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.TransactionStatistics;

/**
 * What a trial that rose level by level found.
 *
 * @param levels in rising order
 * @param highestMet sessions per second of the highest level below the first miss at which every objective
 *     was met; empty when there is none
 * @param firstMissed sessions per second of the lowest level at which an objective was missed; empty when none was
 * @param remark the finding in words
 */
public record Staircase(
    List<Level> levels, Optional<Double> highestMet, Optional<Double> firstMissed, LocalText remark) {
  /** Keeps a copy. */
  public Staircase {
    levels = List.copyOf(levels);
  }

  /**
   * One level.
   *
   * @param factor load relative to the peak of the trial
   * @param sessionsPerSecond planned arrivals
   * @param verdict met when all objectives are met, missed when one is missed
   * @param counts false above the first miss: a queue from there may still be in it
   * @param healthy false when the load generator did not keep to its plan at this level
   * @param objectives the verdicts it rests on
   * @param resources what the target's processes used at this level, those that were recorded
   * @param steadySeconds length of its steady part; 0 for records made before it was kept
   * @param transactions its steady part by business transaction; none in records made before they were kept
   */
  public record Level(
      double factor,
      double sessionsPerSecond,
      Verdict verdict,
      boolean counts,
      boolean healthy,
      List<ObjectiveVerdict> objectives,
      List<ResourceUse> resources,
      double steadySeconds,
      List<TransactionStatistics> transactions) {
    /** Keeps copies; records made before resources and transactions were kept have none. */
    public Level {
      objectives = List.copyOf(objectives);
      resources = resources == null ? List.of() : List.copyOf(resources);
      transactions = transactions == null ? List.of() : List.copyOf(transactions);
    }

    /** A level of which only the verdicts are known. */
    public Level(double factor, double sessionsPerSecond, Verdict verdict, boolean counts, boolean healthy,
        List<ObjectiveVerdict> objectives) {
      this(factor, sessionsPerSecond, verdict, counts, healthy, objectives, List.of(), 0, List.of());
    }
  }
}
