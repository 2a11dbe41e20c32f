package org.emporion.capacity.network;

import java.util.Arrays;

/**
 * A place of a queueing network where work is done: servers with one queue, or a delay at which nobody
 * waits. Product form is assumed: processor sharing, or first come first served with the same
 * exponential service for all classes (Baskett, Chandy, Muntz and Palacios, Journal of the ACM 22,
 * 1975).
 *
 * <p>How fast a station works may depend on how many are there, up to a number from which it stays the
 * same (limited load dependence). With {@code m} equal servers the rate at {@code j} customers is
 * {@code min(j, m)}.
 */
public final class Station {
  private final String name;
  private final boolean delay;
  private final double[] rates;

  private Station(String name, boolean delay, double[] rates) {
    this.name = name;
    this.delay = delay;
    this.rates = rates;
  }

  /**
   * Equal servers with one queue.
   *
   * @param servers at least 1
   */
  public static Station queue(String name, int servers) {
    if (servers < 1) {
      throw new IllegalArgumentException("servers must be at least 1: " + servers);
    }
    double[] rates = new double[servers];
    Arrays.setAll(rates, j -> j + 1.0);
    return new Station(name, false, rates);
  }

  /** A station at which nobody waits for another. */
  public static Station delay(String name) {
    return new Station(name, true, new double[0]);
  }

  /**
   * A station whose speed depends on how many are there.
   *
   * @param rates speed relative to one server alone with 1, 2, … customers, each above 0; the last one
   *     also holds for more
   */
  public static Station loadDependent(String name, double... rates) {
    if (rates.length == 0 || Arrays.stream(rates).anyMatch(rate -> !(rate > 0) || Double.isInfinite(rate))) {
      throw new IllegalArgumentException("rates must be above 0 and finite: " + Arrays.toString(rates));
    }
    return new Station(name, false, rates.clone());
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** True when nobody waits here. */
  public boolean delays() {
    return delay;
  }

  /** True when its speed depends on how many are there. */
  boolean loadDependent() {
    return rates.length > 1;
  }

  /** The number of customers from which the speed stays the same; 0 for a delay. */
  int levels() {
    return rates.length;
  }

  /**
   * Its speed relative to one server alone.
   *
   * @param customers at least 1
   */
  double rate(int customers) {
    return delay ? customers : rates[Math.min(customers, rates.length) - 1];
  }

  /** Its speed with any number of customers: the number of servers. */
  public double fullRate() {
    return delay ? Double.POSITIVE_INFINITY : rates[rates.length - 1];
  }

  @Override
  public String toString() {
    return name + (delay ? " (delay)" : " " + Arrays.toString(rates));
  }
}
