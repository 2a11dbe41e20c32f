package org.emporion.evaluation.method;

import java.util.List;

/**
 * VIKOR, with the conditions under which its first may be called the compromise.
 *
 * @param ranking Q, 0 to 1 with the lowest first, and ranks
 * @param criteria ids of the columns
 * @param regrets weight times the part of the range that is missing to the best, alternatives by criteria
 * @param groupRegret S: the sum of each row of regrets
 * @param largestRegret R: the largest of each row of regrets
 * @param advantage Q of the second minus Q of the first
 * @param advantageNeeded DQ: 1 / (number of alternatives - 1)
 * @param acceptableAdvantage condition C1: the advantage is at least what is needed
 * @param acceptableStability condition C2: the first is also best by S or by R
 * @param compromise who belongs to the compromise: the first alone when both conditions hold, with the
 *     second when only C1 does, else all whose distance in Q is below what is needed; best first
 */
public record VikorResult(
    MethodRanking ranking,
    List<String> criteria,
    Matrix regrets,
    List<Double> groupRegret,
    List<Double> largestRegret,
    double advantage,
    double advantageNeeded,
    boolean acceptableAdvantage,
    boolean acceptableStability,
    List<String> compromise) implements MethodResult {}
