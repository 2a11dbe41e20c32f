package org.emporion.ui.model;

import java.util.List;
import java.util.Optional;
import org.emporion.model.study.SourceRef;

/**
 * A node of the study explorer.
 *
 * @param kind what it is; decides its picture
 * @param path its field path in the study; unique in the tree
 * @param label what it is called
 * @param place where it stands on disk
 * @param fields what is shown of it beside the tree
 * @param children what it holds
 */
public record StudyNode(
    Kind kind, String path, String label, Optional<SourceRef> place, List<Field> fields, List<StudyNode> children) {
  /** Sorts of nodes. */
  public enum Kind {
    /** The study itself. */
    STUDY,
    /** A heading that groups what follows. */
    GROUP,
    /** Something of today's operations. */
    OPERATIONS,
    /** A requirement. */
    REQUIREMENT,
    /** A requirement with a knock-out threshold. */
    MUST_HAVE,
    /** A candidate. */
    CANDIDATE,
    /** A cost line or price. */
    PRICE,
    /** Something of the trials. */
    TRIAL
  }

  /**
   * One field of a node.
   *
   * @param label what it is
   * @param value its value in words
   * @param place where it stands on disk
   */
  public record Field(String label, String value, Optional<SourceRef> place) {}
}
