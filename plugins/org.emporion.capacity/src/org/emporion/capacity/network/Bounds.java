package org.emporion.capacity.network;

import java.util.Arrays;

/**
 * Bounds of a closed network with one class and single servers that need no solution: asymptotic ones and
 * those of balanced networks (J. Zahorjan, K. C. Sevcik, D. L. Eager and B. Galler, Communications of the
 * ACM 25, 1982; Lazowska, Zahorjan, Graham and Sevcik, Quantitative System Performance, 1984, chapter 5).
 *
 * @param lowerThroughput rounds per second, at least
 * @param upperThroughput rounds per second, at most
 * @param lowerResponse seconds per round without think time, at least
 * @param upperResponse seconds per round without think time, at most
 */
public record Bounds(double lowerThroughput, double upperThroughput, double lowerResponse, double upperResponse) {

  /**
   * Asymptotic bounds: no waiting at all, or waiting for everybody; and never above the busiest station.
   *
   * @param population at least 1
   * @param thinkSeconds at least 0
   * @param demands seconds by station, at least one above 0
   */
  public static Bounds asymptotic(int population, double thinkSeconds, double... demands) {
    double total = checked(population, thinkSeconds, demands);
    double most = most(demands);
    return ofThroughput(population, thinkSeconds,
        population / (thinkSeconds + population * total),
        Math.min(1 / most, population / (thinkSeconds + total)));
  }

  /**
   * Bounds of balanced networks: tighter than the asymptotic ones.
   *
   * @param population at least 1
   * @param thinkSeconds at least 0
   * @param demands seconds by station, at least one above 0
   */
  public static Bounds balanced(int population, double thinkSeconds, double... demands) {
    double total = checked(population, thinkSeconds, demands);
    double most = most(demands);
    double mean = total / Arrays.stream(demands).filter(one -> one > 0).count();
    double others = population - 1;
    double lower = population
        / (thinkSeconds + total + others * most / (1 + thinkSeconds / (population * total)));
    double upper = Math.min(1 / most,
        population / (thinkSeconds + total + others * mean / (1 + thinkSeconds / total)));
    return ofThroughput(population, thinkSeconds, lower, upper);
  }

  private static Bounds ofThroughput(int population, double thinkSeconds, double lower, double upper) {
    return new Bounds(lower, upper, population / upper - thinkSeconds, population / lower - thinkSeconds);
  }

  private static double most(double[] demands) {
    return Arrays.stream(demands).max().orElseThrow();
  }

  private static double checked(int population, double thinkSeconds, double[] demands) {
    double total = Demands.total(demands);
    if (population < 1 || !(thinkSeconds >= 0) || !(total > 0) || Arrays.stream(demands).anyMatch(one -> !(one >= 0))) {
      throw new IllegalArgumentException("bounds need a customer, a think time of at least 0 and a demand above 0");
    }
    return total;
  }
}
