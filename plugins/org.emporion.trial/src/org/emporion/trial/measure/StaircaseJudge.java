package org.emporion.trial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.Staircase.Level;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;

/**
 * Finds the highest load that met the objectives. A level is met when every objective is met there with
 * its confidence, missed when one is missed, else it cannot be told. Levels above the first miss do not
 * count: what waits in queues from there on may still be in them. Between the highest level that is met
 * and the first that is missed nothing is claimed.
 */
public final class StaircaseJudge {
  private final Phrasebook phrases;

  /** A judge who speaks with these phrases. */
  public StaircaseJudge(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /**
   * One level as it was seen.
   *
   * @param factor load relative to the peak of the trial
   * @param sessionsPerSecond planned arrivals
   * @param healthy whether the load generator kept to its plan
   * @param objectives the verdicts there
   * @param resources what the parts of the target used there
   * @param steadySeconds length of its steady part
   * @param transactions response times there
   */
  public record Seen(double factor, double sessionsPerSecond, boolean healthy, List<ObjectiveVerdict> objectives,
      List<ResourceUse> resources, double steadySeconds, List<TransactionStatistics> transactions) {}

  /**
   * The finding.
   *
   * @param seen levels in rising order, at least one
   */
  public Staircase judge(List<Seen> seen) {
    List<Level> levels = new ArrayList<>();
    Optional<Double> highest = Optional.empty();
    Optional<Double> missed = Optional.empty();
    for (Seen one : seen) {
      Verdict verdict = verdict(one.objectives());
      boolean counts = missed.isEmpty();
      levels.add(new Level(
          one.factor(), one.sessionsPerSecond(), verdict, counts, one.healthy(), one.objectives(),
          one.resources(), one.steadySeconds(), one.transactions()));
      if (counts && verdict == Verdict.MET) {
        highest = Optional.of(one.sessionsPerSecond());
      }
      if (counts && verdict == Verdict.MISSED) {
        missed = Optional.of(one.sessionsPerSecond());
      }
    }
    return new Staircase(levels, highest, missed, remark(levels, highest, missed));
  }

  private static Verdict verdict(List<ObjectiveVerdict> objectives) {
    if (objectives.stream().anyMatch(one -> one.verdict() == Verdict.MISSED)) {
      return Verdict.MISSED;
    }
    boolean met = !objectives.isEmpty() && objectives.stream().allMatch(one -> one.verdict() == Verdict.MET);
    return met ? Verdict.MET : Verdict.CANNOT_TELL;
  }

  private LocalText remark(List<Level> levels, Optional<Double> highest, Optional<Double> missed) {
    LocalText found = highest.map(rate -> phrases.say("stairs.met", rate)).orElseGet(() -> phrases.say("stairs.none"));
    LocalText bound = missed
        .map(rate -> phrases.say("stairs.missed", rate, missedAt(levels)))
        .orElseGet(() -> phrases.say("stairs.no-miss", levels.getLast().sessionsPerSecond()));
    return phrases.say("sentence.and", found, bound);
  }

  private static String missedAt(List<Level> levels) {
    Level level = levels.stream().filter(one -> one.verdict() == Verdict.MISSED).findFirst().orElseThrow();
    return String.join(", ", level.objectives().stream()
        .filter(one -> one.verdict() == Verdict.MISSED).map(ObjectiveVerdict::objective).toList());
  }
}
