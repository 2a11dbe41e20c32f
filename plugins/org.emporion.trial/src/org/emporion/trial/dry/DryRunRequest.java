package org.emporion.trial.dry;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;

/**
 * What one virtual customer is to walk.
 *
 * @param studyFolder folder of the study; paths in the study are relative to it
 * @param study the study
 * @param candidate the candidate whose shop is visited
 * @param journeys ids of the journeys to walk; empty for all of the candidate's set
 * @param seed seed of what the customer draws from feeders and of the reference shop's outcomes
 */
public record DryRunRequest(Path studyFolder, Study study, Candidate candidate, Set<String> journeys, long seed) {
  /** Keeps the set from later changes. */
  public DryRunRequest {
    Objects.requireNonNull(studyFolder, "studyFolder");
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(candidate, "candidate");
    journeys = Set.copyOf(journeys);
  }
}
