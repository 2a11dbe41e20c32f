package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import org.emporion.model.Estimate;

/**
 * How the retailer trades today, as far as demand follows from it.
 *
 * @param channels where orders come in; their shares sum to one
 * @param history the order history
 * @param conversion orders per session of the web shop, as a share
 * @param journeys how sessions that do not buy spread over the journeys, by journey id; sums to one
 * @param peak what makes the busiest moment busier than the history
 */
public record Operations(
    List<Channel> channels, OrderHistory history, Estimate conversion, Map<String, Double> journeys, Peak peak) {}
