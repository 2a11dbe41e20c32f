package org.emporion.trial.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where load may go and until when, as the runner keeps to it.
 *
 * @param addresses the addresses that each host was checked to lead to; load goes to no others
 * @param until ms since 1970 at which it ends; empty on the loopback
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Leave(Map<String, List<String>> addresses, Optional<Long> until) {
  /** Leave for the loopback by its addresses. */
  public static final Leave LOOPBACK = new Leave(Map.of(), Optional.empty());

  /** A missing part is an empty one. */
  public Leave {
    addresses = addresses == null ? Map.of() : Map.copyOf(addresses);
    until = until == null ? Optional.empty() : until;
  }
}
