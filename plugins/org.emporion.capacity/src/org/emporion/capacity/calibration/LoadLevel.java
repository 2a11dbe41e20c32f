package org.emporion.capacity.calibration;

import java.util.List;
import java.util.OptionalInt;
import org.emporion.model.finding.Staircase;

/**
 * What one load level of a trial measured.
 *
 * @param seconds length of its steady part, above 0
 * @param served by business transaction, in the same order at every level
 * @param busy by tier, for the tiers whose work was recorded
 * @param counts false above the first miss of an objective
 * @param healthy false when the load generator did not keep to its plan
 */
public record LoadLevel(double seconds, List<Served> served, List<Busy> busy, boolean counts, boolean healthy) {
  /** What is missing of the planned rate, in share, before a target counts as saturated. */
  private static final double BEHIND = 0.03;

  /** Checks the length and keeps copies. */
  public LoadLevel {
    served = List.copyOf(served);
    busy = List.copyOf(busy);
    if (!(seconds > 0) || Double.isInfinite(seconds) || served.isEmpty()) {
      throw new IllegalArgumentException("a load level needs some time and a transaction: " + seconds);
    }
  }

  /**
   * One business transaction.
   *
   * @param transaction id
   * @param offeredPerSecond planned arrivals per second
   * @param perSecond responses per second
   * @param meanSeconds mean response
   * @param p95Seconds 95th percentile of the response
   * @param completions responses
   */
  public record Served(String transaction, double offeredPerSecond, double perSecond, double meanSeconds,
      double p95Seconds, long completions) {
    /** Checks the ranges: rates above 0 unless nothing came back, times above 0. */
    public Served {
      boolean times = within(meanSeconds) && within(p95Seconds) && meanSeconds > 0 && p95Seconds > 0;
      if (!within(offeredPerSecond) || !within(perSecond) || completions < 0 || completions > 0 && !(times && perSecond > 0)) {
        throw new IllegalArgumentException("a transaction needs rates of at least 0 and times above 0: " + transaction
            + ", " + offeredPerSecond + ", " + perSecond + ", " + meanSeconds + ", " + p95Seconds + ", " + completions);
      }
    }
  }

  /**
   * How busy one tier was.
   *
   * @param tier name
   * @param servers servers (workers, cores) that worked, mean: busy seconds per second
   * @param of servers there are; empty when not known
   */
  public record Busy(String tier, double servers, OptionalInt of) {
    /** Checks the ranges. */
    public Busy {
      if (!within(servers) || of.isPresent() && of.getAsInt() < 1) {
        throw new IllegalArgumentException("busy servers are at least 0, and there is one: " + tier + ", " + servers);
      }
    }
  }

  private static boolean within(double value) {
    return value >= 0 && value < Double.POSITIVE_INFINITY;
  }

  /**
   * Level of a staircase. Its transactions are known by what came back; planned rates of single ones are not kept.
   *
   * @throws IllegalArgumentException for a record made before levels kept their response times
   */
  public static LoadLevel of(Staircase.Level level) {
    return new LoadLevel(level.steadySeconds(),
        level.transactions().stream().map(one -> new Served(one.transaction(), one.perSecond(), one.perSecond(),
            one.meanMillis() / 1000, one.p95Millis() / 1000, one.requests())).toList(),
        level.resources().stream().map(one -> new Busy(one.name(), one.meanCores(), OptionalInt.empty())).toList(),
        level.counts(), level.healthy());
  }

  /** The same, as if only these tiers had been recorded. */
  LoadLevel recording(List<Integer> tiers) {
    return new LoadLevel(seconds, served, tiers.stream().map(busy::get).toList(), counts, healthy);
  }

  /** Responses per second of all transactions. */
  double perSecond() {
    return served.stream().mapToDouble(Served::perSecond).sum();
  }

  /** True when clearly less came back than was planned: what waits then grows, and there is no mean to fit. */
  boolean saturated() {
    double offered = served.stream().mapToDouble(Served::offeredPerSecond).sum();
    double chance = 3 / Math.sqrt(offered * seconds);
    return perSecond() < offered * (1 - Math.max(BEHIND, chance));
  }

  /** Measured rates by transaction. */
  double[] rates() {
    return served.stream().mapToDouble(Served::perSecond).toArray();
  }

  /** Planned rates by transaction. */
  double[] offered() {
    return served.stream().mapToDouble(Served::offeredPerSecond).toArray();
  }
}
