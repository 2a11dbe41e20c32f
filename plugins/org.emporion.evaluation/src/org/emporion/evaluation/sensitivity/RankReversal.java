package org.emporion.evaluation.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * Two candidates whose order turns round when a third comes or goes, although nothing about the two has
 * changed (Belton and Gear 1983, "On a short-coming of Saaty's method of analytic hierarchies", Omega
 * 11(3)). A method that promises no such reversal must pass for every table.
 *
 * @param cause what was done
 * @param candidate to which candidate: the one copied or dropped
 * @param ahead who was ahead before
 * @param behind who was behind before and is ahead after
 */
public record RankReversal(Cause cause, int candidate, int ahead, int behind) {
  /** What is done to a table. */
  public enum Cause {
    /** A copy of a candidate is added. */
    COPY_ADDED,
    /** A candidate is dropped. */
    CANDIDATE_DROPPED
  }

  /** A method that gives each candidate a number, more being better. */
  @FunctionalInterface
  public interface Scoring {
    /**
     * Scores candidates.
     *
     * @param values for each candidate its value on each criterion
     * @return one number for each candidate
     */
    double[] score(double[][] values);
  }

  /**
   * Adds a copy of each candidate and drops each, in turn, and looks for pairs whose order turns round.
   *
   * @param values for each candidate its value on each criterion
   * @param tie difference of scores up to which two are level; not negative
   */
  public static List<RankReversal> test(Scoring method, double[][] values, double tie) {
    List<RankReversal> reversals = new ArrayList<>();
    double[] before = method.score(copy(values));
    for (int candidate = 0; candidate < values.length; candidate++) {
      double[][] more = new double[values.length + 1][];
      System.arraycopy(values, 0, more, 0, values.length);
      more[values.length] = values[candidate];
      compare(Cause.COPY_ADDED, candidate, before, method.score(copy(more)), tie, reversals);
      if (values.length > 2) {
        double[] after = new double[values.length];
        double[] scores = method.score(copy(without(values, candidate)));
        for (int i = 0, at = 0; i < values.length; i++) {
          after[i] = i == candidate ? Double.NaN : scores[at++];
        }
        compare(Cause.CANDIDATE_DROPPED, candidate, before, after, tie, reversals);
      }
    }
    return List.copyOf(reversals);
  }

  private static void compare(
      Cause cause, int candidate, double[] before, double[] after, double tie, List<RankReversal> reversals) {
    for (int ahead = 0; ahead < before.length; ahead++) {
      for (int behind = 0; behind < before.length; behind++) {
        if (before[ahead] - before[behind] > tie && after[behind] - after[ahead] > tie) {
          reversals.add(new RankReversal(cause, candidate, ahead, behind));
        }
      }
    }
  }

  private static double[][] without(double[][] values, int candidate) {
    double[][] fewer = new double[values.length - 1][];
    System.arraycopy(values, 0, fewer, 0, candidate);
    System.arraycopy(values, candidate + 1, fewer, candidate, fewer.length - candidate);
    return fewer;
  }

  /** A method may scribble on its table. */
  private static double[][] copy(double[][] values) {
    double[][] copy = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      copy[i] = values[i].clone();
    }
    return copy;
  }
}
