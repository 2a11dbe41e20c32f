package org.emporion.evaluation.method;

/** A multi-criteria method. Methods have no state and may be used by several threads at once. */
public interface RankingMethod {
  /** Which method and edition it is, with its settings. */
  MethodEdition method();

  /**
   * Ranks the alternatives of a table.
   *
   * @throws TableRefusedException when the method cannot work on these values, with the reason in words
   */
  MethodResult rank(PerformanceTable table);
}
