package org.emporion.trial.record;

import java.nio.file.Path;
import java.util.Comparator;
import org.emporion.model.finding.TrialResult;

/**
 * A trial record as a list shows it.
 *
 * @param candidate id of the candidate that was tried
 * @param folder where the record is
 * @param result what was measured
 */
public record TrialRecord(String candidate, Path folder, TrialResult result) {
  /** Newest first, then by id. */
  static final Comparator<TrialRecord> NEWEST_FIRST = Comparator
      .comparing((TrialRecord one) -> one.result().startedAt()).reversed().thenComparing(TrialRecord::id);

  /** The id people name it by: candidate, slash, name of its folder. */
  public String id() {
    return candidate + "/" + folder.getFileName();
  }

  /** True when it carries verdicts: the load generator kept to its plan and the trial ended as planned. */
  public boolean counts() {
    return result.health().healthy() && result.endedAsPlanned();
  }
}
