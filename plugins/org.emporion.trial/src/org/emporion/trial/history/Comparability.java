package org.emporion.trial.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialObservations.Environment;
import org.emporion.model.finding.TrialResult;

/** What makes runs unequal besides what is compared: the demand first of all. */
final class Comparability {
  /** Planned rates that differ by less come from rounding of the same demand. */
  private static final double EQUAL_RATE = 0.02;
  /** Shares of journeys that differ by less, in points of 1. */
  private static final double EQUAL_SHARE = 0.005;

  private final Phrasebook phrases = new Phrasebook(TrialHistory.class);

  /** True when two runs had the same arrival rate, but for rounding. */
  static boolean equalRate(double one, double other) {
    return Math.abs(one - other) <= EQUAL_RATE * Math.max(one, other);
  }

  /** A sentence for each inequality; runs are compared with the first side's first run. */
  List<LocalText> warnings(List<TrialSide> sides) {
    List<LocalText> warnings = new ArrayList<>();
    RecordedTrial base = sides.getFirst().first();
    for (TrialSide side : sides) {
      for (RecordedTrial run : side.runs()) {
        if (!run.record().counts()) {
          warnings.add(phrases.say("compare.not-counted", run.record().id(), remark(run.record().result())));
        }
        if (run != base) {
          unequal(base, run, warnings);
        }
      }
    }
    return List.copyOf(warnings);
  }

  private static LocalText remark(TrialResult result) {
    return result.health().healthy()
        ? result.observations().endingRemark().orElse(result.health().remark())
        : result.health().remark();
  }

  private void unequal(RecordedTrial base, RecordedTrial run, List<LocalText> warnings) {
    String id = run.record().id();
    if (!equalRate(base.sessionsPerSecond(), run.sessionsPerSecond())) {
      warnings.add(phrases.say("compare.rate", id, run.sessionsPerSecond(), base.record().id(), base.sessionsPerSecond()));
    }
    if (!equalMix(base.plan().mix(), run.plan().mix())) {
      warnings.add(phrases.say("compare.mix", id, base.record().id()));
    }
    TrialResult one = base.record().result();
    TrialResult other = run.record().result();
    if (!one.gatlingVersion().equals(other.gatlingVersion()) || !one.javaVersion().equals(other.javaVersion())) {
      warnings.add(phrases.say("compare.versions", id, other.gatlingVersion(), other.javaVersion(), base.record().id(),
          one.gatlingVersion(), one.javaVersion()));
    }
    Optional<Environment> here = one.observations().environment();
    Optional<Environment> there = other.observations().environment();
    if (here.isPresent() && there.isPresent() && !sameMachine(here.get(), there.get())) {
      warnings.add(phrases.say("compare.machine", id, base.record().id()));
    }
  }

  private static boolean sameMachine(Environment one, Environment other) {
    return one.os().equals(other.os()) && one.cores() == other.cores()
        && one.memoryBytes() == other.memoryBytes() && one.targetOnSameMachine() == other.targetOnSameMachine();
  }

  private static boolean equalMix(Map<String, Double> one, Map<String, Double> other) {
    Set<String> journeys = new HashSet<>(one.keySet());
    journeys.addAll(other.keySet());
    return journeys.stream().allMatch(journey ->
        Math.abs(one.getOrDefault(journey, 0.0) - other.getOrDefault(journey, 0.0)) <= EQUAL_SHARE);
  }
}
