package org.emporion.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.emporion.model.rule.RuleIssue;

/** Rule sets of a study that cannot be used; names every mistake with its place. */
public final class RulesRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<RuleIssue> issues;

  /** Rules with these mistakes, at least one. */
  public RulesRefusedException(List<RuleIssue> issues) {
    super(issues.stream()
        .map(issue -> issue.place().file() + ":" + issue.place().row() + ": " + issue.message().en()).collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  /** Every mistake. */
  public List<RuleIssue> issues() {
    return issues;
  }
}
