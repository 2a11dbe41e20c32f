package org.emporion.evaluation.fact;

/**
 * A quantity that the chain measured or computed for a candidate.
 *
 * @param candidate id
 * @param metric name of the quantity
 * @param valid false when a trial was made and could not tell the quantity
 * @param value the number; 0 when not valid
 */
public record Reading(String candidate, String metric, boolean valid, double value) {}
