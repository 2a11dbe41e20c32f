package org.emporion.evaluation.method;

import java.util.List;

/**
 * ELECTRE I.
 *
 * @param ranking score 1 and rank 1 for members of the kernel, 0 for the others
 * @param indices concordance and discordance of each pair
 * @param graph who outranks whom
 * @param kernel ids of those among which the best is to be looked for
 * @param circuits groups that outrank each other all round and were taken as one; usually empty
 */
public record ElectreOneResult(
    MethodRanking ranking,
    Concordance indices,
    OutrankingGraph graph,
    List<String> kernel,
    List<List<String>> circuits) implements MethodResult {}
