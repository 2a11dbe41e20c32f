package org.emporion.model.finding;

import java.util.List;
import org.emporion.model.LocalText;

/**
 * One step of the answer to "why?".
 *
 * @param kind what sort of ground it is
 * @param sentence the ground in words, with its numbers
 * @param reference where it can be looked up: a field path of the study for {@link Kind#INPUT} and
 *     {@link Kind#CLAIM}, {@code file:first-last} for {@link Kind#DATA_ROWS}, the trial's folder for
 *     {@link Kind#MEASUREMENT}, the rule's name for {@link Kind#RULE}, the method for {@link Kind#CALCULATION}
 * @param because what it rests on in turn; empty for a leaf
 */
public record Reason(Kind kind, LocalText sentence, String reference, List<Reason> because) {
  /** Sorts of grounds. */
  public enum Kind {
    /** What is advised. */
    RECOMMENDATION,
    /** How a candidate does on one requirement. */
    CRITERION,
    /** A rule that fired. */
    RULE,
    /** A number that was computed. */
    CALCULATION,
    /** A number that a trial measured. A leaf. */
    MEASUREMENT,
    /** What a vendor's document or a person says. A leaf. */
    CLAIM,
    /** What the user entered. A leaf. */
    INPUT,
    /** Rows of an imported file. A leaf. */
    DATA_ROWS,
    /** Something nobody knows. A leaf. */
    UNKNOWN;

    /** True for grounds that rest on nothing further: the evidence itself. */
    public boolean evidence() {
      return switch (this) {
        case MEASUREMENT, CLAIM, INPUT, DATA_ROWS, UNKNOWN -> true;
        default -> false;
      };
    }
  }

  /** A ground that rests on nothing further. */
  public static Reason leaf(Kind kind, LocalText sentence, String reference) {
    return new Reason(kind, sentence, reference, List.of());
  }

  /** A field of the study as a ground. */
  public static Reason input(LocalText sentence, String path) {
    return leaf(Kind.INPUT, sentence, path);
  }
}
