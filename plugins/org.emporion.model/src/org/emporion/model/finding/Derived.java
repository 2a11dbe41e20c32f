package org.emporion.model.finding;

/**
 * What a stage's method hands back: a value, why it is so, and by which method.
 *
 * @param value the result
 * @param why the grounds, from the result down to evidence
 * @param method the method and its edition, such as {@code gumbel-block-maxima/1}; a change of the
 *     method makes older findings stale
 */
public record Derived<T>(T value, Reason why, String method) {}
