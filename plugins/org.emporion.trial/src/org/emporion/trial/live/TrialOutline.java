package org.emporion.trial.live;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.study.Objective;
import org.emporion.model.study.TrialProfile;
import org.emporion.trial.plan.LoadShape;

/**
 * A trial as it begins.
 *
 * @param studyFolder folder of the study
 * @param candidate id of the candidate under trial
 * @param name what it is called
 * @param profile its load profile
 * @param shape the load over time
 * @param startedAt when load began
 * @param objectives what the responses must keep
 * @param transactions business transactions of the journeys, in their order
 * @param cores processor cores of the load generator's machine
 */
public record TrialOutline(
    Path studyFolder,
    String candidate,
    LocalText name,
    TrialProfile profile,
    LoadShape shape,
    Instant startedAt,
    List<Objective> objectives,
    List<String> transactions,
    int cores) {
  /** Keeps copies. */
  public TrialOutline {
    objectives = List.copyOf(objectives);
    transactions = List.copyOf(transactions);
  }
}
