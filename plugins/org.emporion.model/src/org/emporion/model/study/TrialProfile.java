package org.emporion.model.study;

import org.emporion.model.LocalText;

/**
 * How a trial's load goes.
 *
 * @param id stable id
 * @param name what it is called
 * @param warmUpSeconds linear rise from nothing, left out of every verdict, at least 1
 * @param steadySeconds at full load; what verdicts rest on, at least 1
 * @param loadFactor full load relative to the design peak, above 0
 */
public record TrialProfile(String id, LocalText name, int warmUpSeconds, int steadySeconds, double loadFactor) {}
