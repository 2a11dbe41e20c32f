package org.emporion.shop;

import java.util.EnumMap;
import java.util.Map;
import org.emporion.shop.profile.Distribution;
import org.emporion.shop.profile.KindProfile;
import org.emporion.shop.profile.PaymentProfile;
import org.emporion.shop.profile.ShopProfile;

/** Profiles for tests: every request kind costs the same. */
public final class Profiles {
  private Profiles() {}

  public static ShopProfile uniform(
      int workers, int queue, double coherency, KindProfile cost, PaymentProfile payment) {
    Map<RequestKind, KindProfile> kinds = new EnumMap<>(RequestKind.class);
    for (RequestKind kind : RequestKind.values()) {
      kinds.put(kind, cost);
    }
    return new ShopProfile(
        "test", workers, queue, Distribution.GAMMA, coherency, kinds, payment);
  }

  public static ShopProfile uniform(int workers, KindProfile cost) {
    return uniform(workers, 1000, 0, cost, new PaymentProfile(1, 0, 0, 0, 0, 0));
  }
}
