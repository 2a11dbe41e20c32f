package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a journey.
 *
 * @param request name of the request, the same wherever the same request is sent
 * @param transaction the business transaction it belongs to
 * @param method HTTP method
 * @param path path under the base address; {@code #{name}} stands for a drawn or extracted value
 * @param query query parameters
 * @param headers headers
 * @param body body, sent as it is
 * @param status response codes that count as success
 * @param extract values taken from a JSON response by JSONPath, by name
 * @param outcomes names of outcomes to count, each with the response codes that count towards it
 * @param think pause after the response
 * @param repeat how often the request is sent, at least 1
 */
public record Step(
    String request,
    String transaction,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<String> body,
    List<Integer> status,
    Map<String, String> extract,
    Map<String, List<Integer>> outcomes,
    Think think,
    int repeat) {
  /** The outcome that counts orders a shop accepted; compared with the target's own ledger. */
  public static final String ORDERS_PLACED = "orders-placed";

  /**
   * Think time, uniform between two bounds.
   *
   * @param minMillis at least 0
   * @param maxMillis not below {@code minMillis}
   */
  public record Think(long minMillis, long maxMillis) {}
}
