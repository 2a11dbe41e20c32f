package org.emporion.model.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.Estimate;

/**
 * The load a solution has to carry.
 *
 * @param peakSessionsPerSecond sessions arriving per second in the busiest minutes of the horizon
 * @param designSessionsPerSecond the percentile of that which the study designs for
 * @param designPercentile that percentile, 0.5 to 0.99
 * @param journeys share of all sessions by journey id, the buying one included; sums to one
 * @param burst the busiest minutes relative to the mean minute of the hour
 * @param volumes requests by journey set and transaction
 */
public record Workload(
    Estimate peakSessionsPerSecond,
    double designSessionsPerSecond,
    double designPercentile,
    Map<String, Double> journeys,
    Estimate burst,
    List<Volume> volumes) {
  /** Keeps a copy. */
  public Workload {
    volumes = List.copyOf(volumes);
  }

  /** A load without bursts whose requests nobody counted. */
  public Workload(Estimate peakSessionsPerSecond, double designSessionsPerSecond, double designPercentile,
      Map<String, Double> journeys) {
    this(peakSessionsPerSecond, designSessionsPerSecond, designPercentile, journeys, Estimate.exactly(1), List.of());
  }

  /**
   * How often a transaction is asked for.
   *
   * @param journeySet id of the journeys that candidates of one kind of shop are loaded with
   * @param transaction the transaction; where each of its requests shows a page, these are page views
   * @param perSession requests a mean session makes
   * @param perSecond requests a second under the design load
   */
  public record Volume(String journeySet, String transaction, double perSession, double perSecond) {}

  /** Requests a second under the design load, by journey set. */
  public Map<String, Double> requestsPerSecond() {
    Map<String, Double> sums = new LinkedHashMap<>();
    volumes.forEach(one -> sums.merge(one.journeySet(), one.perSecond(), Double::sum));
    return sums;
  }
}
