package org.emporion.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.emporion.model.rule.RuleIssue;

/** Rules that the rule engine cannot read or must not run; names every mistake with its place. */
public final class RulesDoNotCompileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<RuleIssue> issues;

  RulesDoNotCompileException(List<RuleIssue> issues) {
    super(issues.stream().map(each -> each.place().file() + ":" + each.place().row() + ": " + each.message().en())
        .collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  /** Every mistake, in the order of files and lines. */
  public List<RuleIssue> issues() {
    return issues;
  }
}
