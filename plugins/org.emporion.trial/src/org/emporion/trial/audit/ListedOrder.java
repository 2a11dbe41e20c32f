package org.emporion.trial.audit;

import org.emporion.model.study.Belief;

/**
 * A row of the target's own list.
 *
 * @param reference what the order is known by
 * @param standing how it stands there
 */
public record ListedOrder(String reference, Belief standing) {}
