package org.emporion.evaluation.fact;

import org.emporion.model.study.Claim;

/**
 * A claim as the rules see it.
 *
 * @param candidate id
 * @param requirement id
 * @param basis who says it
 * @param known false when the value is unknown
 * @param value in the requirement's scale; 0 when unknown
 * @param dated true when it says when it was made
 * @param ageMonths whole months from its date to the day of the evaluation; 0 without a date
 */
public record Statement(
    String candidate,
    String requirement,
    Claim.Basis basis,
    boolean known,
    double value,
    boolean dated,
    long ageMonths) {}
