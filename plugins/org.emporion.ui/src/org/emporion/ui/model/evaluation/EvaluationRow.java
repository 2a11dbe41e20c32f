package org.emporion.ui.model.evaluation;

import java.util.List;
import org.emporion.model.study.Requirement;

/** A row of the evaluation table. */
public sealed interface EvaluationRow {
  /** The group or what is asked for. */
  Requirement requirement();

  /** How many groups it is in. */
  int depth();

  /** Its weight in the whole decision, 0 to 1. */
  double share();

  /**
   * The sub-heading of a group.
   *
   * @param requirement the group
   * @param depth how many groups it is in itself
   * @param share sum of the shares of what is in it
   */
  record Group(Requirement requirement, int depth, double share) implements EvaluationRow {}

  /**
   * A requirement with a value for each candidate.
   *
   * @param requirement what is asked for
   * @param depth how many groups it is in
   * @param share its weight in the whole decision, 0 to 1
   * @param groups the groups it is in, the outermost first
   * @param cells one for each candidate, in the order of the columns
   */
  record Leaf(Requirement requirement, int depth, double share, List<Requirement> groups, List<EvidenceCell> cells)
      implements EvaluationRow {}
}
