package org.emporion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;

/** The findings of an assessment by stage and subject. */
public final class Findings {
  private final Assessment assessment;

  /** Looks into this assessment. */
  public Findings(Assessment assessment) {
    this.assessment = assessment;
  }

  /** How a stage stands, as documents and {@code assessment.json} name it. */
  public enum State {
    /** Computed by this run. */
    COMPUTED,
    /** Taken over, its inputs are the same. */
    REUSED,
    /** There, but its inputs have changed. */
    STALE,
    /** Not there. */
    MISSING,
    /** The last attempt failed. */
    FAILED
  }

  /** The state of a stage. */
  public static State state(StageStatus status) {
    return switch (status.state()) {
      case DONE -> status.reused() ? State.REUSED : State.COMPUTED;
      case STALE -> State.STALE;
      case MISSING -> State.MISSING;
      case FAILED -> State.FAILED;
    };
  }

  /** The finding of a stage about a subject; the subject is empty for stages about the whole study. */
  public Optional<Finding<?>> of(Stage stage, String subject) {
    return switch (stage) {
      case DEMAND -> assessment.demand().map(found -> found);
      case WORKLOAD -> assessment.workload().map(found -> found);
      case STAFFING -> assessment.staffing().map(found -> found);
      case TRIAL -> Optional.ofNullable(assessment.trials().get(subject));
      case CAPACITY -> Optional.ofNullable(assessment.capacities().get(subject));
      case BUDGET -> Optional.ofNullable(assessment.budgets().get(subject));
      case RANKING -> assessment.ranking().map(found -> found);
      case REPORT -> Optional.empty();
    };
  }

  /** Every finding in the order of the chain. */
  public List<Finding<?>> all() {
    List<Finding<?>> all = new ArrayList<>();
    assessment.demand().ifPresent(all::add);
    assessment.workload().ifPresent(all::add);
    assessment.staffing().ifPresent(all::add);
    all.addAll(assessment.trials().values());
    all.addAll(assessment.capacities().values());
    all.addAll(assessment.budgets().values());
    assessment.ranking().ifPresent(all::add);
    return all;
  }
}
