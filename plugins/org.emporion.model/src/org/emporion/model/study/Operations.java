package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;

/**
 * How the retailer trades today, as far as demand follows from it.
 *
 * @param channels where orders come in; their shares sum to one
 * @param history the order history
 * @param conversion orders per session of the web shop, as a share
 * @param journeys how sessions that do not buy spread over the journeys, by journey id; sums to one
 * @param peak what makes the busiest moment busier than the history
 * @param calendar the days that are not like others
 * @param contactsPerOrder contacts of customers with the service for each order, above 0; empty when nobody counts them
 * @param service how customers are served; empty when nothing is said of it
 */
public record Operations(
    List<Channel> channels,
    OrderHistory history,
    Estimate conversion,
    Map<String, Double> journeys,
    Peak peak,
    TradingCalendar calendar,
    Optional<Estimate> contactsPerOrder,
    Optional<CustomerService> service) {
  /** Where all days are alike and nobody counts contacts. */
  public Operations(
      List<Channel> channels, OrderHistory history, Estimate conversion, Map<String, Double> journeys, Peak peak) {
    this(channels, history, conversion, journeys, peak, TradingCalendar.EMPTY, Optional.empty());
  }

  /** Where nothing is said of customer service. */
  public Operations(
      List<Channel> channels, OrderHistory history, Estimate conversion, Map<String, Double> journeys, Peak peak,
      TradingCalendar calendar, Optional<Estimate> contactsPerOrder) {
    this(channels, history, conversion, journeys, peak, calendar, contactsPerOrder, Optional.empty());
  }
}
