package org.emporion.store.interchange;

import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be imported; names every problem that was found. Nothing was written. */
public final class BrokenExchangeException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<ExchangeProblem> problems;

  /** One or more problems, in the order of sheets, rows and columns. */
  public BrokenExchangeException(List<ExchangeProblem> problems) {
    super(problems.stream()
        .map(problem -> problem.where().en() + ": " + problem.message().en())
        .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems, at least one. */
  public List<ExchangeProblem> problems() {
    return problems;
  }
}
