package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;

/**
 * A budget as a distribution and over time, in the study's currency.
 *
 * @param trials outcomes it rests on
 * @param plain total when everything turns out as its median
 * @param p80 80th percentile of the total
 * @param precision how far chance may have put percentiles of the total off
 * @param months every planning month, the first of them first
 * @param cumulative what is spent up to and with each planning month; none in results on the way to the last
 * @param drivers what the spread of the total comes from, the largest part first
 * @param correlated true when the study names correlations: shares of drivers then overlap
 * @param cap how sure the cap of the study is kept; empty when the study names none
 * @param scenarios the total in other circumstances, in the order of the study
 */
public record BudgetOutlook(
    int trials,
    double plain,
    double p80,
    Precision precision,
    List<Month> months,
    List<Estimate> cumulative,
    List<Driver> drivers,
    boolean correlated,
    Optional<Cap> cap,
    List<Scenario> scenarios) {
  /** Keeps copies. */
  public BudgetOutlook {
    months = List.copyOf(months);
    cumulative = List.copyOf(cumulative);
    drivers = List.copyOf(drivers);
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Standard errors of percentiles of the total.
   *
   * @param p50 of the median
   * @param p80 of the 80th percentile
   * @param p90 of the 90th percentile
   */
  public record Precision(double p50, double p80, double p90) {}

  /**
   * One month.
   *
   * @param expected mean cost
   * @param spread what it may turn out to be
   */
  public record Month(double expected, Estimate spread) {}

  /**
   * Something that is unsure.
   *
   * @param cause its name in the study, such as {@code demand} or {@code costs.implementation}
   * @param name in words
   * @param share part of the variance that would go away if only this were known, 0 to 1. What causes do only together
   *     is in no share
   * @param low total when it is at its 10th percentile and all else at its median
   * @param high total when it is at its 90th
   */
  public record Driver(String cause, LocalText name, double share, double low, double high) {}

  /**
   * A cap.
   *
   * @param amount what all years may cost
   * @param probability of staying at or under it
   */
  public record Cap(double amount, double probability) {}

  /**
   * The total in other circumstances.
   *
   * @param id of the scenario in the study
   * @param name what it is called
   * @param total all years
   * @param perOrder total for each order
   */
  public record Scenario(String id, LocalText name, Estimate total, Estimate perOrder) {}
}
