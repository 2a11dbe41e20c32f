package org.emporion.model.finding;

import org.emporion.model.Estimate;

/**
 * What a candidate needs to carry the peak.
 *
 * @param demandMillis service demand per session: busy time of one server that a session costs, in ms
 * @param serversPerInstance workers or cores of one instance
 * @param utilisation utilisation of the target in the trial
 * @param perInstance sessions per second one instance carries at the target utilisation
 * @param saturation sessions per second at which one instance has no time left
 * @param instancesAtPeak instances the peak needs, spare ones included, as the peak's percentiles give them
 * @param instances instances advised: for the design peak, spare ones included
 * @param atDesign utilisation at the design peak on {@code instances} when the spare ones are out
 */
public record CapacityEstimate(
    Estimate demandMillis,
    double serversPerInstance,
    double utilisation,
    Estimate perInstance,
    double saturation,
    Estimate instancesAtPeak,
    int instances,
    double atDesign) {}
