package org.emporion.budget.line;

import java.util.List;

/**
 * What units of a month cost by tiers: each unit costs the price of the tier it lies in.
 *
 * @param tiers from 0 units upwards
 */
public record UnitPrice(List<Tier> tiers) {
  /**
   * A price from some units on.
   *
   * @param from units of a month beneath it; 0 for the first, rising
   * @param price of a unit
   */
  public record Tier(double from, double price) {}

  /** Keeps a copy; refuses tiers that do not rise from 0. */
  public UnitPrice {
    tiers = List.copyOf(tiers);
    double before = Double.NEGATIVE_INFINITY;
    for (Tier tier : tiers) {
      if (!(tier.from > before) || !(before >= 0 || tier.from == 0)) {
        throw new IllegalArgumentException("Tiers rise from 0: " + tiers);
      }
      before = tier.from;
    }
    if (tiers.isEmpty()) {
      throw new IllegalArgumentException("A price needs at least one tier");
    }
  }

  /** The same price for all units. */
  public static UnitPrice flat(double price) {
    return new UnitPrice(List.of(new Tier(0, price)));
  }

  /** The price at a multiple. */
  public UnitPrice times(double factor) {
    return new UnitPrice(tiers.stream().map(tier -> new Tier(tier.from, factor * tier.price)).toList());
  }

  /** The price of the first unit. */
  public double first() {
    return tiers.getFirst().price;
  }

  /** What so many units cost, at least 0. */
  public double of(double units) {
    double cost = 0;
    for (int i = 0; i < tiers.size() && units > tiers.get(i).from; i++) {
      double to = i + 1 < tiers.size() ? Math.min(units, tiers.get(i + 1).from) : units;
      cost += (to - tiers.get(i).from) * tiers.get(i).price;
    }
    return cost;
  }
}
