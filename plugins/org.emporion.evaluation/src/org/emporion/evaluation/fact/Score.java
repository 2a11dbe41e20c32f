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
  /** @throws IllegalArgumentException unless 0 ≤ low ≤ points ≤ high ≤ 100 */
  public Score {
    if (!(0 <= low && low <= points && points <= high && high <= 100)) {
      throw new IllegalArgumentException("Points lie between 0 and 100, not " + low + " ≤ " + points + " ≤ " + high);
    }
  }

  /** Points without doubt of their own. */
  public static Score exactly(Answer answer, double points, String rule) {
    return new Score(answer, points, points, points, rule);
  }
}
