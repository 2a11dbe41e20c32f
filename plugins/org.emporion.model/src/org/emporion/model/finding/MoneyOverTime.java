package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;

/**
 * A budget as money over time, from the expected cost of each month and in the study's currency. The first month is at time 0;
 * rates are yearly, and a month is discounted by the twelfth root.
 *
 * @param cost present value of all costs; empty when the study gives no discount rate
 * @param change what changing over from today brings; empty when the study does not say what staying costs
 */
public record MoneyOverTime(Optional<PresentValue> cost, Optional<Change> change) {
  /**
   * A present value in both conventions.
   *
   * @param rate yearly discount rate
   * @param firstUndiscounted the first month is not discounted
   * @param firstDiscounted the first month is discounted by one month, as the function NPV of spreadsheets does
   */
  public record PresentValue(double rate, double firstUndiscounted, double firstDiscounted) {}

  /**
   * Staying as today beside the candidate. What is saved in a month is what staying costs less what the candidate costs.
   *
   * @param staying expected cost of staying in each month
   * @param stayingPerOrder cost of staying for each order of all years, median
   * @param saved over all months
   * @param value present value of what is saved; empty without a discount rate
   * @param internalRates every yearly internal rate of return of what is saved, ascending: none, one, or several, by which
   *     nothing can be decided
   * @param modifiedRate yearly modified internal rate of return; empty without a discount rate, or when nothing is spent or saved
   * @param payback months until what was spent is saved; empty when that is not within the plan
   * @param discountedPayback the same with discounted amounts; empty without a discount rate or when not within the plan
   */
  public record Change(
      List<Double> staying,
      double stayingPerOrder,
      double saved,
      Optional<PresentValue> value,
      List<Double> internalRates,
      Optional<Double> modifiedRate,
      Optional<Double> payback,
      Optional<Double> discountedPayback) {
    /** Keeps copies. */
    public Change {
      staying = List.copyOf(staying);
      internalRates = List.copyOf(internalRates);
    }
  }
}
