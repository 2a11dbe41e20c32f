package org.emporion.model.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;

/**
 * What makes the busiest moment busier than the busiest hour the history would lead to.
 *
 * @param campaign orders in the opening hour of any campaign that is not among {@code campaigns}, relative to the
 *     busiest hour without one; 1 for none
 * @param burst orders per minute in the busiest minutes relative to the mean minute of that hour, at least 1;
 *     empty when it is to follow from the minutes of the order history
 * @param designPercentile the percentile of the peak's distribution that the solution must carry, 0.5 to 0.99
 * @param campaigns those that are planned by name
 */
public record Peak(Estimate campaign, Optional<Estimate> burst, double designPercentile, List<Campaign> campaigns) {
  /** Keeps a copy. */
  public Peak {
    campaigns = List.copyOf(campaigns);
  }

  /** Without campaigns by name, with a burst that somebody estimated. */
  public Peak(Estimate campaign, Estimate burst, double designPercentile) {
    this(campaign, Optional.of(burst), designPercentile, List.of());
  }

  /**
   * A campaign that is held every year.
   *
   * @param id stable id
   * @param name what it is called
   * @param day its opening day in one year; in the others it is the same day of the month
   * @param multiplier orders in its opening hour relative to the busiest hour without a campaign, above 0
   */
  public record Campaign(String id, LocalText name, LocalDate day, Estimate multiplier) {}
}
