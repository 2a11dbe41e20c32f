package org.emporion.store;

import java.util.List;
import java.util.stream.Collectors;

/** A study cannot be used; names every problem that was found. */
public final class BrokenStudyException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** One or more problems, in the order of files and lines. */
  public BrokenStudyException(List<Problem> problems) {
    super(problems.stream()
        .map(problem -> problem.place() + " " + problem.field() + ": " + problem.message().en())
        .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
