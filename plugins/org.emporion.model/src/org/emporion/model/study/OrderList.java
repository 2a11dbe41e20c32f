package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a target's own list of orders (or payments) is read: a JSON page, or a CSV file that somebody exports.
 *
 * @param path path of the page under the base address; empty when only an exported file is read
 * @param list where the list is in a JSON page: keys joined by dots; empty for the whole page
 * @param reference column, or keys joined by dots, of what customer and shop both know an order by
 * @param status column, or keys, of how the order stands; empty when only orders that stand are listed
 * @param bought statuses of orders that stand; empty for every status that is none of the others
 * @param declined statuses of orders that do not
 * @param unknown statuses of orders of which the shop does not know it; others than the three are passed over
 * @param settleSeconds how long after the last answer the list may take to agree: it is read until then, s, 0 or more
 * @param time column, or keys, of the time of the order; rows from before the trial are passed over then
 * @param headers sent with the request for the page, with {@code #{name}} for secrets of the target's journeys
 */
public record OrderList(
    Optional<String> path,
    Optional<String> list,
    String reference,
    Optional<String> status,
    List<String> bought,
    List<String> declined,
    List<String> unknown,
    int settleSeconds,
    Optional<String> time,
    Map<String, String> headers) {
  /** Keeps copies. */
  public OrderList {
    bought = List.copyOf(bought);
    declined = List.copyOf(declined);
    unknown = List.copyOf(unknown);
    headers = Map.copyOf(headers);
  }

  /** A list that needs no headers. */
  public OrderList(Optional<String> path, Optional<String> list, String reference, Optional<String> status, List<String> bought,
      List<String> declined, List<String> unknown, int settleSeconds, Optional<String> time) {
    this(path, list, reference, status, bought, declined, unknown, settleSeconds, time, Map.of());
  }
}
