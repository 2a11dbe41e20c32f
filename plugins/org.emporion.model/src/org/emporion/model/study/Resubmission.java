package org.emporion.model.study;

import java.util.Optional;

/**
 * Virtual customers who send a request once more after its answer, or after waiting for one in vain.
 *
 * @param share share of the customers who do, 0 to 1, drawn
 * @param customers most of them in a trial, the first ones, at least 1; empty for no bound
 * @param after what a customer must hold of the order to send it again; empty for anything
 */
public record Resubmission(double share, Optional<Integer> customers, Optional<Belief> after) {}
