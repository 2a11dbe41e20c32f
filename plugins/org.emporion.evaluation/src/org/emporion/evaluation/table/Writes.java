package org.emporion.evaluation.table;

/** What an output column concludes. */
public sealed interface Writes {
  /**
   * Something for other tables to read.
   *
   * @param name of the fact
   */
  record Fact(String name) implements Writes {}

  /**
   * Points in place of those by the shipped rules.
   *
   * @param requirement id of a leaf
   */
  record Points(String requirement) implements Writes {}

  /** Something a reader should know of the candidate. */
  record Warning() implements Writes {}

  /**
   * A verdict on a requirement.
   *
   * @param requirement id of a leaf
   */
  record MustHave(String requirement) implements Writes {}
}
