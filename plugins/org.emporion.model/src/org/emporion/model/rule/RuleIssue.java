package org.emporion.model.rule;

import org.emporion.model.LocalText;

/**
 * Something wrong or doubtful in a rule set.
 *
 * @param severity whether the rules can be used
 * @param place where
 * @param message what is wrong and what would be right
 */
public record RuleIssue(Severity severity, CellPlace place, LocalText message) {
  /** How bad it is. */
  public enum Severity {
    /** The rule set cannot be used. */
    ERROR,
    /** It can be used; somebody should look at it. */
    WARNING
  }
}
