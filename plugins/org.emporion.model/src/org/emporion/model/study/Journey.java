package org.emporion.model.study;

import java.util.List;
import org.emporion.model.LocalText;

/**
 * One way through a shop.
 *
 * @param id stable id
 * @param name what it is called
 * @param buys true for the journey that ends in an order
 * @param steps requests in order
 */
public record Journey(String id, LocalText name, boolean buys, List<Step> steps) {}
