package org.emporion.ui.model;

/**
 * Something that is known, in words.
 *
 * @param name what it is
 * @param value what is known of it
 */
public record Fact(String name, String value) {}
