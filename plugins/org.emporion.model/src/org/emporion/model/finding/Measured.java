package org.emporion.model.finding;

import org.emporion.model.study.Metric;

/**
 * A quantity that the chain found for a candidate, as the evaluation takes it.
 *
 * @param candidate id
 * @param metric which quantity, with its unit
 * @param value the number
 * @param why its grounds down to evidence
 */
public record Measured(String candidate, Metric metric, double value, Reason why) {}
