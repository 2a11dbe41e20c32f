package org.emporion.evaluation.method;

/**
 * Where an alternative stands by one method.
 *
 * @param alternative id
 * @param score in the unit of the method
 * @param rank 1 for the best; equal scores share a rank
 */
public record Standing(String alternative, double score, int rank) {}
