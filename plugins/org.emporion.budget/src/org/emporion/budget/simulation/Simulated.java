package org.emporion.budget.simulation;

import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.Samples;

/**
 * What a simulation gives, in the study's currency.
 *
 * @param trials outcomes it rests on
 * @param plain total when every cause is at its median
 * @param expected mean cost by line and month, in the order of the lines
 * @param total all months
 * @param perOrder all months by the orders of all months
 * @param years total of each year
 * @param months total of each month; rests on the first {@code detail} trials
 * @param cumulative what is spent up to and with each month; none in results on the way to the last; rests on as many
 * @param detail trials that {@code months} and {@code causes} rest on
 * @param precision how far chance may have put the percentiles of the total off
 * @param causes what the spread of the total comes from, the largest part first; without those that do nothing
 */
public record Simulated(
    int trials,
    double plain,
    List<List<Double>> expected,
    Samples total,
    Estimate perOrder,
    List<Estimate> years,
    List<Estimate> months,
    List<Estimate> cumulative,
    int detail,
    Precision precision,
    List<CauseShare> causes) {
  /** Keeps copies. */
  public Simulated {
    expected = expected.stream().map(List::copyOf).toList();
    years = List.copyOf(years);
    months = List.copyOf(months);
    cumulative = List.copyOf(cumulative);
    causes = List.copyOf(causes);
  }

  /**
   * Standard errors of percentiles of the total, in the study's currency: those percentiles of equal parts of the
   * trials, and how far they scatter (batching: Dong and Nakayama, "A Tutorial on Quantile Estimation via Monte Carlo").
   *
   * @param batches parts
   * @param p50 of the median
   * @param p80 of the 80th percentile
   * @param p90 of the 90th percentile
   */
  public record Precision(int batches, double p50, double p80, double p90) {}

  /**
   * What a cause does to the total.
   *
   * @param cause its name
   * @param share part of the variance that knowing this cause alone would take away, 0 to 1. Shares of independent
   *     causes sum to at most 1, what is left goes with several together; what goes with correlated causes is in the
   *     share of each
   * @param low total at the cause's 10th percentile, all others at their median
   * @param high total at its 90th
   */
  public record CauseShare(String cause, double share, double low, double high) {}
}
