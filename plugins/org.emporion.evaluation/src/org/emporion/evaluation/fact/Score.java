package org.emporion.evaluation.fact;

/**
 * The points of an answer: what the rules of the second phase conclude.
 *
 * @param answer the answer
 * @param low fewest points, 0 to 100
 * @param points points
 * @param high most points
 * @param rule name of the rule that concluded it
 */
public record Score(Answer answer, double low, double points, double high, String rule) {
  /** Points without doubt of their own. */
  public static Score exactly(Answer answer, double points, String rule) {
    return new Score(answer, points, points, points, rule);
  }
}
