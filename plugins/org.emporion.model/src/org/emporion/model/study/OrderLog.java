package org.emporion.model.study;

import java.util.List;

/**
 * The order history as it was read.
 *
 * @param file path relative to the study folder
 * @param digest SHA-256 of the file's bytes, hexadecimal
 * @param orders the lines that could be read, in file order
 */
public record OrderLog(String file, String digest, List<Order> orders) {}
