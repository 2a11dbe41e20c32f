package org.emporion.evaluation.method;

import java.util.List;

/**
 * ELECTRE III.
 *
 * @param ranking mean of both distillations, the lowest first, and ranks (a complete order for those who need one)
 * @param concordance weight that speaks for "row is at least as good as column", 0 to 1
 * @param credibility concordance weakened by discordance, 0 to 1
 * @param fromTop class of each alternative in the descending distillation, from 1
 * @param fromBottom class of each alternative in the ascending distillation; 1 is still the best
 * @param partialOrder the final order: better only where no distillation speaks against it
 */
public record ElectreThreeResult(
    MethodRanking ranking,
    Matrix concordance,
    Matrix credibility,
    List<Integer> fromTop,
    List<Integer> fromBottom,
    PartialOrder partialOrder) implements MethodResult {}
