package org.emporion.evaluation.fact;

/**
 * How far points may be off because of where the value comes from: what the rules of the third phase
 * conclude. The interval of the score widens by it to both sides, within 0 to 100.
 *
 * @param answer the answer
 * @param points points to each side
 * @param rule name of the rule that concluded it
 */
public record Doubt(Answer answer, double points, String rule) {
  /** @throws IllegalArgumentException unless the points lie between 0 and 100 */
  public Doubt {
    if (!(points >= 0 && points <= 100)) {
      throw new IllegalArgumentException("Points of doubt lie between 0 and 100, not " + points);
    }
  }
}
