package org.emporion.trial.resource;

import java.util.Optional;

/**
 * What a part of the target has used up to a moment.
 *
 * @param cpuSeconds processor seconds since some moment that stays the same
 * @param memoryBytes memory it holds now, bytes; empty when it does not tell
 */
record Reading(double cpuSeconds, Optional<Long> memoryBytes) {}
