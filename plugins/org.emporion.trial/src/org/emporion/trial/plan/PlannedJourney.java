package org.emporion.trial.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way through a shop, as the runner walks it.
 *
 * @param id id of the journey
 * @param weight share of the sessions that take it
 * @param steps requests in order
 */
public record PlannedJourney(String id, double weight, List<PlannedStep> steps) {
  /** Requests of one session on this journey. */
  public int requests() {
    return steps.stream().mapToInt(PlannedStep::repeat).sum();
  }

  /** Longest time the think times of one session add up to, ms. */
  public long longestThinkMillis() {
    return steps.stream().mapToLong(step -> step.think().max() * step.repeat()).sum();
  }

  /**
   * One request.
   *
   * @param request name of the request
   * @param transaction business transaction it belongs to
   * @param method HTTP method
   * @param path path under the base address
   * @param query query parameters
   * @param headers headers
   * @param body body; left out when there is none
   * @param form fields of a url-encoded form
   * @param status response codes that count as success
   * @param expect values that places of the response may have, by JSONPath
   * @param extract values taken from the response, by name: {@code first} or {@code random} with a JSONPath,
   *     {@code header} with a name (and {@code pattern}), {@code css} with a selector (and {@code attribute}), or {@code pattern}
   * @param count outcomes with the response codes that count towards them
   * @param think pause before the next request
   * @param repeat how often it is sent
   * @param order marks it as one that decides over an order
   * @param resubmit customers who send it once more
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PlannedStep(
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
      Map<String, Map<String, String>> extract,
      Map<String, List<Integer>> count,
      Pause think,
      int repeat,
      Optional<PlannedOrder> order,
      Optional<PlannedResubmission> resubmit) {
    /** The same request, sent once. */
    PlannedStep once() {
      return new PlannedStep(request, transaction, method, path, query, headers, body, form, status, expect, extract,
          count, think, 1, order, Optional.empty());
    }
  }

  /**
   * What a virtual customer is told of an order.
   *
   * @param reference what the customer knows it by
   * @param toldBy JSONPath of what tells; left out when the response code does
   * @param bought what is told of one that stands
   * @param declined what is told of one that does not
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record PlannedOrder(
      String reference, Optional<String> toldBy, List<String> bought, List<String> declined) {
    /** An empty list is left out of the plan. */
    public PlannedOrder {
      declined = declined == null ? List.of() : declined;
    }
  }

  /**
   * Customers who send a request once more.
   *
   * @param share share of them
   * @param customers most of them; left out for no bound
   * @param after what they hold of the order; left out for anything
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PlannedResubmission(double share, Optional<Integer> customers, Optional<String> after) {}

  /**
   * A pause, uniform between two bounds in ms.
   *
   * @param min shortest
   * @param max longest
   * @param paced true when it counts from the sending of the request
   */
  public record Pause(long min, long max, boolean paced) {}
}
