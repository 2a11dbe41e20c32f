package org.emporion.runner.plan;

import java.util.Optional;

/**
 * Users who send a request once more.
 *
 * @param share share of them, 0 to 1
 * @param customers most of them in the trial
 * @param after what they must hold of the order; empty for anything
 */
public record Resubmission(double share, long customers, Optional<Belief> after) {}
