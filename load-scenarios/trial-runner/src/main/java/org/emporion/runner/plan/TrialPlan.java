package org.emporion.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a trial does, format 1.
 *
 * @param baseUrl scheme, host and port of the only target
 * @param seed fixes journeys, feeder values and think times of the n-th user
 * @param headers sent with every request
 * @param injection stretches of arrivals, one after the other
 * @param maxDurationSeconds the trial is stopped after it, s
 * @param maxRequestsPerSecond never exceeded in any second of the clock
 * @param feeders value lists; every user draws one value of each
 * @param secrets names of values that are no part of the plan: they come in the first line of standard input
 * @param leave where requests may go, and until when
 */
public record TrialPlan(
    String name,
    String baseUrl,
    long seed,
    Map<String, String> headers,
    List<Injection> injection,
    int maxDurationSeconds,
    int maxRequestsPerSecond,
    List<Journey> journeys,
    Map<String, List<String>> feeders,
    Set<String> secrets,
    Leave leave) {
  /** Name of a value that is different for each user of all trials; a feeder of that name wins. */
  public static final String UID = "uid";

  /** Whether a header or a step refers to a value of that name. */
  public boolean uses(String name) {
    // The texts of a plan, wherever in it they are, are in the texts of its records.
    String reference = "#{" + name + "}";
    return headers.toString().contains(reference) || journeys.toString().contains(reference);
  }

  /** Length of all stretches of arrivals, s. */
  public double injectionSeconds() {
    return injection.stream().mapToDouble(Injection::seconds).sum();
  }

  /** True when some request decides over an order. */
  public boolean marksOrders() {
    return journeys.stream().flatMap(one -> one.steps().stream()).anyMatch(one -> one.order().isPresent());
  }

  /** Requests per second at the highest arrival rate when no user meets a fault. */
  public double peakRequestRate() {
    double weights = journeys.stream().mapToDouble(Journey::weight).sum();
    double perUser =
        journeys.stream().mapToDouble(j -> j.weight() * j.requests()).sum() / weights;
    return perUser * injection.stream().mapToDouble(Injection::peak).max().orElse(0);
  }
}
