package org.emporion.model.study;

/**
 * Two causes of the budget's spread that go together.
 *
 * @param first name of a cause, such as {@code demand} or {@code costs.implementation}
 * @param second name of another
 * @param coefficient correlation of their normal scores, -1 to 1, both without. The rank correlation is
 *     6/pi asin(coefficient / 2), which differs by less than 0.02
 */
public record Correlation(String first, String second, double coefficient) {}
