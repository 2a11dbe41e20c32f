package org.emporion.assessment;

import java.time.Instant;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Stage;

/**
 * How one stage stands for one subject.
 *
 * @param stage the stage
 * @param subject id of the candidate; empty for stages about the whole study
 * @param state how it stands
 * @param reused true when the finding was taken over from an earlier assessment because its inputs are the same
 * @param headline its most important number in words; what to do when there is none
 * @param problem why it is stale, missing or failed
 * @param computedAt when the finding was computed
 */
public record StageStatus(
    Stage stage,
    String subject,
    State state,
    boolean reused,
    LocalText headline,
    Optional<LocalText> problem,
    Optional<Instant> computedAt) {
  /** How a stage can stand. */
  public enum State {
    /** There is a finding and its inputs are the present ones. */
    DONE,
    /** There is a finding, but its inputs have changed since. */
    STALE,
    /** There is no finding. */
    MISSING,
    /** The last attempt ended in an error. */
    FAILED
  }
}
