package org.emporion.ui.model.points;

/**
 * Something that is missing for a decision that can be defended.
 *
 * @param weight what it means for the decision
 * @param subject what it is about
 * @param message what is missing, and what would be right
 * @param jump where it can be mended
 */
public record OpenPoint(Weight weight, String subject, String message, Jump jump) {
  /** What a point means for the decision. */
  public enum Weight {
    /** There is no decision, or none that stands, before this is mended. */
    STOPS,
    /** The decision rests on less than it could. */
    WEAKENS,
    /** Worth knowing before somebody asks. */
    REMARK
  }
}
