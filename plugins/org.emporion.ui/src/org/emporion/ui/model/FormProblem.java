package org.emporion.ui.model;

/**
 * Something in a form that cannot be kept.
 *
 * @param field the field it is about
 * @param message what is wrong and what would be right
 */
public record FormProblem<F extends Enum<F>>(F field, String message) {}
