package org.emporion.model.study;

/**
 * How instances are added while load rises.
 *
 * @param step instances added at a time, at least 1
 * @param lagSeconds from the rise of the load to the new instances' first answer, at least 0
 */
public record ScaleOut(int step, int lagSeconds) {}
