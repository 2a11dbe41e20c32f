package org.emporion.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that the rule engine cannot read; names every mistake with its place. */
public final class RulesDoNotCompileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<RuleProblem> problems;

  RulesDoNotCompileException(List<RuleProblem> problems) {
    super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake, in the order of files and lines. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
