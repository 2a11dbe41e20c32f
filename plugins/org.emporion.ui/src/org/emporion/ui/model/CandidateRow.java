package org.emporion.ui.model;

import java.util.Optional;
import org.emporion.model.Estimate;

/**
 * One candidate as the comparison shows it. What is not known is empty.
 *
 * @param id id of the candidate
 * @param name what it is called
 * @param winner true for the one that leads
 * @param rank its place; empty when it misses a must-have or nothing was ranked
 * @param score points with their interval
 * @param mustHaves must-haves met, missed and not to be told
 * @param orderP95 95th percentile of the response time of placing an order, in ms
 * @param orderTransaction the business transaction that is
 * @param instances instances advised
 * @param total cost over all planning years
 * @param perOrder cost for each order
 */
public record CandidateRow(
    String id,
    String name,
    boolean winner,
    Optional<Integer> rank,
    Optional<Score> score,
    Optional<MustHaves> mustHaves,
    Optional<Double> orderP95,
    String orderTransaction,
    Optional<Integer> instances,
    Optional<Estimate> total,
    Optional<Estimate> perOrder) {
  /**
   * Points.
   *
   * @param points 0 to 100
   * @param low when every unknown turns out worst
   * @param high when every unknown turns out best
   */
  public record Score(double points, double low, double high) {}

  /**
   * Must-haves counted by verdict.
   *
   * @param met hold
   * @param missed do not hold
   * @param open cannot be told
   */
  public record MustHaves(int met, int missed, int open) {}
}
