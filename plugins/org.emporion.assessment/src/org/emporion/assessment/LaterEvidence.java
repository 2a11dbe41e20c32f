package org.emporion.assessment;

import java.nio.file.Path;
import java.util.Optional;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.TrialResult;
import org.emporion.store.FindingStore;

/** Takes over what was added to the record of a trial after it was measured, such as the audit of an exported list. */
public final class LaterEvidence {
  private final FindingStore store;

  /** For the findings of the study in a folder. */
  public LaterEvidence(Path studyFolder) {
    store = new FindingStore(studyFolder);
  }

  /**
   * Renews the candidate's finding when it rests on this very record, so that the next look at the study shows what
   * the record says. What builds on it is computed again then.
   *
   * @param completed what the record says now
   * @return true when it rests on this record
   */
  public boolean adopt(String candidate, TrialResult completed) {
    Optional<Finding<TrialResult>> finding = store.load(Stage.TRIAL, candidate, TrialResult.class)
        .filter(one -> same(one.value(), completed));
    finding.ifPresent(one -> store.save(
        new Finding<>(one.stage(), one.subject(), completed, one.why(), one.provenance())));
    return finding.isPresent();
  }

  /** A copy of a record elsewhere has the name and the moment, too; it is the same evidence. */
  private static boolean same(TrialResult one, TrialResult other) {
    return one.trialId().equals(other.trialId()) && one.startedAt().equals(other.startedAt());
  }
}
