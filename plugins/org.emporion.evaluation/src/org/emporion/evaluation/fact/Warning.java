package org.emporion.evaluation.fact;

/**
 * Something a reader should know about a question, which changes no points.
 *
 * @param candidate id
 * @param requirement id
 * @param rule name of the rule that concluded it
 */
public record Warning(String candidate, String requirement, String rule) {
  /** A warning about an answer. */
  public static Warning on(Answer answer, String rule) {
    return new Warning(answer.getCandidate(), answer.getRequirement(), rule);
  }
}
