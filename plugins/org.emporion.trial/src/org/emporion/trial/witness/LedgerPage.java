package org.emporion.trial.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What a target's books say at one moment: {@code {"requests": {kind: {"count": n}}, "orders":
 * {"placed": n}}}, and requests for paths it does not have as {@code "unknownPaths"}.
 *
 * @param requests requests it answered since it was started
 * @param ordersPlaced orders it accepted since it was started
 */
public record LedgerPage(long requests, long ordersPlaced) {
  /**
   * Reads the page.
   *
   * @throws IOException when it is no such page
   */
  public static LedgerPage parse(String json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json);
    JsonNode requests = root.path("requests");
    JsonNode placed = root.path("orders").path("placed");
    if (!requests.isObject() || !placed.isIntegralNumber()) {
      throw new IOException("The ledger has no requests or no orders.placed");
    }
    long count = root.path("unknownPaths").asLong(0);
    for (JsonNode kind : requests) {
      if (!kind.path("count").isIntegralNumber()) {
        throw new IOException("The ledger has a kind of request without a count");
      }
      count += kind.path("count").longValue();
    }
    return new LedgerPage(count, placed.longValue());
  }

  /** What came about since an earlier moment. */
  public LedgerPage since(LedgerPage earlier) {
    return new LedgerPage(requests - earlier.requests, ordersPlaced - earlier.ordersPlaced);
  }
}
