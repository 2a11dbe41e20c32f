package org.emporion.evaluation.method;

import java.util.List;

/**
 * TOPSIS and the distances it rests on.
 *
 * @param ranking closeness, 0 to 1, and ranks
 * @param criteria ids of the columns
 * @param weighted weight times normalised value, more is better, alternatives by criteria
 * @param ideal the best weighted value of each criterion
 * @param opposite the worst weighted value of each criterion
 * @param toIdeal distance of each alternative to the ideal
 * @param toOpposite distance of each alternative to its opposite
 */
public record TopsisResult(
    MethodRanking ranking,
    List<String> criteria,
    Matrix weighted,
    List<Double> ideal,
    List<Double> opposite,
    List<Double> toIdeal,
    List<Double> toOpposite) implements MethodResult {}
