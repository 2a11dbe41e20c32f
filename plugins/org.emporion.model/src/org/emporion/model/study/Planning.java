package org.emporion.model.study;

import java.time.LocalDate;
import java.util.Optional;
import org.emporion.model.Estimate;

/**
 * The years the decision is made for.
 *
 * @param start first day of the first planning year
 * @param years planning years, 1 to 7
 * @param orderGrowth yearly growth of orders as a factor, such as 1.12; empty when it is to follow from the order history
 * @param wageGrowth yearly growth of wages as a factor
 * @param priceGrowth yearly growth of all other prices as a factor
 * @param questions what is asked of the budgets
 */
public record Planning(
    LocalDate start,
    int years,
    Optional<Estimate> orderGrowth,
    Estimate wageGrowth,
    Estimate priceGrowth,
    BudgetQuestions questions) {
  /** Nothing is asked of the budgets. */
  public Planning(
      LocalDate start, int years, Optional<Estimate> orderGrowth, Estimate wageGrowth, Estimate priceGrowth) {
    this(start, years, orderGrowth, wageGrowth, priceGrowth, BudgetQuestions.NONE);
  }

  /** With a growth of orders that somebody planned. */
  public Planning(LocalDate start, int years, Estimate orderGrowth, Estimate wageGrowth, Estimate priceGrowth) {
    this(start, years, Optional.of(orderGrowth), wageGrowth, priceGrowth);
  }
}
