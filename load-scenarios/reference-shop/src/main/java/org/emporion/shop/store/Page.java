package org.emporion.shop.store;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param number from 1
 * @param total entries in the whole list
 */
public record Page<T>(List<T> entries, int number, int size, int total) {}
