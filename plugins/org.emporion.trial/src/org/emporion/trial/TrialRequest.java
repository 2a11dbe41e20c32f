package org.emporion.trial;

import java.nio.file.Path;
import java.util.Objects;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;

/**
 * What is to be tried, and with which load.
 *
 * @param studyFolder folder of the study; paths in the study are relative to it
 * @param study the study
 * @param candidate the candidate under trial
 * @param workload the design peak and its mix of journeys
 * @param profile how the load goes
 * @param trialsFolder where records are put: {@code <trialsFolder>/<candidate>/<time>-<profile>/}
 * @param seed seed of arrivals, journeys, think times and the reference shop's outcomes
 */
public record TrialRequest(
    Path studyFolder,
    Study study,
    Candidate candidate,
    Workload workload,
    TrialProfile profile,
    Path trialsFolder,
    long seed) {
  public TrialRequest {
    Objects.requireNonNull(studyFolder, "studyFolder");
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(trialsFolder, "trialsFolder");
  }

  /**
   * The same trial once more with other customers.
   *
   * @param run 0 for the first run, which keeps the seed
   */
  public TrialRequest onRun(int run) {
    return new TrialRequest(studyFolder, study, candidate, workload, profile, trialsFolder, seed + run);
  }
}
