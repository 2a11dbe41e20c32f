package org.emporion.runner.plan;

import java.util.List;
import java.util.Optional;

/**
 * Marks a request that decides over an order.
 *
 * @param reference what the user knows the order by, with {@code #{name}} of values
 * @param toldBy JSONPath of what tells how it ended; empty when the status code does
 * @param bought what is told of an order that stands
 * @param declined what is told of one that does not
 */
public record OrderMark(
    String reference, Optional<String> toldBy, List<String> bought, List<String> declined) {
  /**
   * What a user holds who was told this.
   *
   * @param good whether the answer is one that the step accepts; a status code of a bad one promises nothing
   */
  public Belief belief(String told, boolean good) {
    if (bought.contains(told) && (good || toldBy.isPresent())) {
      return Belief.BOUGHT;
    }
    return declined.contains(told) ? Belief.DECLINED : Belief.UNKNOWN;
  }
}
