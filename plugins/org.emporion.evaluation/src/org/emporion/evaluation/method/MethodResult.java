package org.emporion.evaluation.method;

/** What a method hands back: its ranking, and beside it the numbers on the way there. */
public interface MethodResult {
  /** Scores and ranks with method, normalisation and edition of the table. */
  MethodRanking ranking();
}
