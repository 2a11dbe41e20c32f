package org.emporion.evaluation;

/**
 * A mistake in a rule file.
 *
 * @param file name of the file
 * @param line 1 for the first line; 0 when the engine does not tell and no rule could be found
 * @param message what is wrong, as the rule engine words it
 */
public record RuleProblem(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
