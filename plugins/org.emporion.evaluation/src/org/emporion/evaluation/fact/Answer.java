package org.emporion.evaluation.fact;

import org.emporion.model.study.Scale;

/**
 * Which evidence counts for a question: what the rules of the first phase conclude.
 *
 * @param question the question
 * @param ground what it rests on
 * @param value in the requirement's scale; 0 when unknown
 * @param rule name of the rule that concluded it
 */
public record Answer(Question question, Ground ground, double value, String rule) {
  /** An answer that nobody knows. */
  public static Answer unknown(Question question, String rule) {
    return new Answer(question, Ground.UNKNOWN, 0, rule);
  }

  /** False when nobody knows. */
  public boolean isKnown() {
    return ground != Ground.UNKNOWN;
  }

  /** How the value is read. */
  public Scale.Kind getKind() {
    return question.kind();
  }

  /** Id of the candidate. */
  public String getCandidate() {
    return question.candidate();
  }

  /** Id of the requirement. */
  public String getRequirement() {
    return question.requirement();
  }

  /** Where a number stands between worst (0) and best (1). */
  public double getPosition() {
    return question.position(value);
  }
}
