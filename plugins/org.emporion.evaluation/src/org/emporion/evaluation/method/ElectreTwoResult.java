package org.emporion.evaluation.method;

import java.util.List;

/**
 * ELECTRE II.
 *
 * @param ranking mean of both classes, the lowest first, and ranks
 * @param indices concordance and discordance of each pair
 * @param strong who outranks whom strongly
 * @param weak who outranks whom weakly only
 * @param fromTop class of each alternative when the best are taken away first, from 1
 * @param fromBottom class of each alternative when the worst are taken away first; 1 is still the best
 */
public record ElectreTwoResult(
    MethodRanking ranking,
    Concordance indices,
    OutrankingGraph strong,
    OutrankingGraph weak,
    List<Integer> fromTop,
    List<Integer> fromBottom) implements MethodResult {}
