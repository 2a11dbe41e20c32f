package org.emporion.model.finding;

import java.util.Map;
import org.emporion.model.Estimate;

/**
 * The load a solution has to carry.
 *
 * @param peakSessionsPerSecond sessions arriving per second in the busiest minutes of the horizon
 * @param designSessionsPerSecond the percentile of that which the study designs for
 * @param designPercentile that percentile, 0.5 to 0.99
 * @param journeys share of all sessions by journey id, the buying one included; sums to one
 */
public record Workload(
    Estimate peakSessionsPerSecond,
    double designSessionsPerSecond,
    double designPercentile,
    Map<String, Double> journeys) {}
