package org.emporion.model.study;

import org.emporion.model.Money;

/**
 * A promise to spend at least so much on a line in each term; what is missing is billed in the term's last month.
 *
 * @param amount least spend of a term
 * @param months months of a term, at least 1
 */
public record Commitment(Money amount, int months) {}
