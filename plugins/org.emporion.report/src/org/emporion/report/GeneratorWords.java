package org.emporion.report;

import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialResult;

/** Where the load of a trial came from, in a sentence: machine, processors, Java, Gatling. */
public final class GeneratorWords {
  private static final double MIB = 1024.0 * 1024;

  private final Phrasebook phrases = new Phrasebook(DecisionReport.class);

  /** The sentence; without the machine where a record does not know it. */
  public LocalText of(TrialResult result) {
    return result.observations().environment()
        .map(one -> phrases.say("trial.generator", one.os(), one.cores(), one.memoryBytes() / MIB, result.javaVersion(),
            result.gatlingVersion(), one.targetOnSameMachine() ? 1 : 0))
        .orElseGet(() -> phrases.say("trial.generator-versions", result.javaVersion(), result.gatlingVersion()));
  }
}
