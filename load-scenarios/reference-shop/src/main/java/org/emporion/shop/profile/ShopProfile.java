package org.emporion.shop.profile;

import java.util.EnumMap;
import java.util.Map;
import org.emporion.shop.RequestKind;

/**
 * The known truth about one shop: what makes candidates differ.
 *
 * @param name name shown in the listening line
 * @param workers size of the worker pool, 1 to 512
 * @param queueCapacity requests that may wait for a worker, ≥ 1; one more gets a 503
 * @param distribution shape of the service times
 * @param coherency κ: extra serial work per other busy worker, as a fraction of the request's drawn
 *     service time, 0 to 1
 * @param kinds cost of every request kind (all are present)
 * @param payment the payment provider
 */
public record ShopProfile(
    String name,
    int workers,
    int queueCapacity,
    Distribution distribution,
    double coherency,
    Map<RequestKind, KindProfile> kinds,
    PaymentProfile payment) {

  /** Copies the map and checks that it is complete. */
  public ShopProfile {
    kinds = Map.copyOf(new EnumMap<>(kinds));
    if (kinds.size() != RequestKind.values().length) {
      throw new IllegalArgumentException("a profile needs every request kind, has " + kinds.keySet());
    }
  }

  /** The cost of one kind. */
  public KindProfile of(RequestKind kind) {
    return kinds.get(kind);
  }
}
