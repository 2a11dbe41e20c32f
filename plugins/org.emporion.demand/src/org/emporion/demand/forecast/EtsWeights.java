package org.emporion.demand.forecast;

/**
 * How much of an error goes into the states.
 *
 * @param alpha of the level, 0 to 1
 * @param beta of the slope, 0 to {@code alpha}; unused without a trend
 * @param gamma of the season, 0 to {@code 1 - alpha}; unused without one
 * @param phi what is left of the slope after a step, above 0, at most 1; 1 when it is not damped
 */
public record EtsWeights(double alpha, double beta, double gamma, double phi) {}
