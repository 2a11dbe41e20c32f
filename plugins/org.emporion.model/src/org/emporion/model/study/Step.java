package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request of a journey.
 *
 * @param request name of the request, the same wherever the same request is sent
 * @param transaction the business transaction it belongs to
 * @param method HTTP method
 * @param path path under the base address; {@code #{name}} stands for a drawn or extracted value
 * @param query query parameters
 * @param headers headers
 * @param body body, sent as it is; none when there is a form
 * @param form fields sent as a url-encoded form; empty for none
 * @param status response codes that count as success
 * @param expect what a JSON response must say: JSONPath to the values its first match may have
 * @param extract values taken from a response, by name
 * @param outcomes names of outcomes to count, each with the response codes that count towards it
 * @param think pause before the next request
 * @param repeat how often the request is sent, at least 1
 * @param order marks the request as one that decides over an order; empty for all others
 * @param resubmission customers who send it once more; empty for none
 */
public record Step(
    String request,
    String transaction,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<String> body,
    Map<String, String> form,
    List<Integer> status,
    Map<String, List<String>> expect,
    Map<String, Extraction> extract,
    Map<String, List<Integer>> outcomes,
    Think think,
    int repeat,
    Optional<OrderMark> order,
    Optional<Resubmission> resubmission) {
  /** The outcome that counts orders a shop accepted; compared with the target's own ledger. */
  public static final String ORDERS_PLACED = "orders-placed";

  /** A value that is different for each virtual customer of all trials, unless a feeder has this name. */
  public static final String UID = "uid";

  /** A request that decides over no order and is not sent again. */
  public Step(String request, String transaction, String method, String path, Map<String, String> query,
      Map<String, String> headers, Optional<String> body, Map<String, String> form, List<Integer> status,
      Map<String, List<String>> expect, Map<String, Extraction> extract, Map<String, List<Integer>> outcomes,
      Think think, int repeat) {
    this(request, transaction, method, path, query, headers, body, form, status, expect, extract, outcomes, think,
        repeat, Optional.empty(), Optional.empty());
  }

  /** The same request, which decides over an order. */
  public Step deciding(OrderMark mark) {
    return new Step(request, transaction, method, path, query, headers, body, form, status, expect, extract, outcomes,
        think, repeat, Optional.of(mark), resubmission);
  }

  /**
   * Think time, uniform between two bounds.
   *
   * @param minMillis at least 0
   * @param maxMillis not below {@code minMillis}
   * @param paced true when it counts from the sending of the request, false from its answer
   */
  public record Think(long minMillis, long maxMillis, boolean paced) {
    /** No pause. */
    public static final Think NONE = new Think(0, 0, false);
  }

  /** All texts in which {@code #{name}} may stand. */
  public Stream<String> templates() {
    return Stream.of(Stream.of(path), query.values().stream(), headers.values().stream(), body.stream(),
        form.values().stream()).flatMap(texts -> texts);
  }
}
