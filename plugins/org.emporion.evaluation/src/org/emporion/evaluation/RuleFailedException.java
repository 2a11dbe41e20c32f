package org.emporion.evaluation;

import org.emporion.model.LocalText;
import org.emporion.model.rule.RuleIssue;

/** A rule of a study failed or had to be stopped while it ran; says which and where. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient RuleIssue issue;

  RuleFailedException(RuleIssue issue) {
    super(issue.place().file() + ":" + issue.place().row() + ": " + issue.message().en());
    this.issue = issue;
  }

  /** What happened, and where the rule stands. */
  public RuleIssue issue() {
    return issue;
  }

  /** What happened, in both languages. */
  public LocalText what() {
    return issue.message();
  }
}
