package org.emporion.model.study;

import org.emporion.model.Estimate;

/**
 * What makes the busiest moment busier than the busiest hour the history would lead to.
 *
 * @param campaign orders in the opening hour of a campaign relative to the busiest hour without one
 * @param burst orders per minute in the busiest minutes relative to the mean minute of that hour, at least 1
 * @param designPercentile the percentile of the peak's distribution that the solution must carry, 0.5 to 0.99
 */
public record Peak(Estimate campaign, Estimate burst, double designPercentile) {}
