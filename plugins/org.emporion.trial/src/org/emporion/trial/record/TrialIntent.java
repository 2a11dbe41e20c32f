package org.emporion.trial.record;

import java.util.List;
import org.emporion.model.study.Objective;
import org.emporion.trial.plan.LoadShape;

/**
 * What a trial set out to do, in its record from the beginning: with the plan enough to make a result of
 * what is left of a trial whose end nobody saw.
 *
 * @param id name of the record
 * @param folder path of the record relative to the study folder
 * @param candidate id of the candidate
 * @param profile id of the load profile
 * @param levels true when each steady part is a level of a staircase
 * @param shape the load over time
 * @param objectives what the responses must keep
 */
public record TrialIntent(
    String id, String folder, String candidate, String profile, boolean levels, LoadShape shape,
    List<Objective> objectives) {
  /** The file of a record that holds it. */
  public static final String FILE = "trial.json";

  /** Keeps a copy. */
  public TrialIntent {
    objectives = List.copyOf(objectives);
  }
}
