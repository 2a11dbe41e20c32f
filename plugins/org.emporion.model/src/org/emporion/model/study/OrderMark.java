package org.emporion.model.study;

import java.util.List;
import java.util.Optional;

/**
 * Marks a request after which a virtual customer believes to have bought, or not, or does not know. An answer that
 * says neither {@code bought} nor {@code declined}, and no answer, leaves the customer not knowing.
 *
 * @param reference what the customer and the shop both know the order by; {@code #{name}} stands for a value drawn,
 *     extracted before or extracted by this very request
 * @param toldBy JSONPath of what tells the customer how it ended; empty when the response code does
 * @param bought what is told of an order that stands: texts, or response codes
 * @param declined what is told of one that does not
 */
public record OrderMark(String reference, Optional<String> toldBy, List<String> bought, List<String> declined) {
  /** Keeps copies. */
  public OrderMark {
    bought = List.copyOf(bought);
    declined = List.copyOf(declined);
  }
}
