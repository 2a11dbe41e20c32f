package org.emporion.evaluation.method;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ELECTRE I: chooses the kernel, the few among which the best is to be looked for. Source: Roy, RIRO 2 (1968)
 * 57-75; Figueira, Mousseau and Roy, ELECTRE methods, in: Multiple Criteria Decision Analysis (2005), section
 * 4.3.1. It does not order the alternatives: members of the kernel share rank 1, all others the rank after
 * them. A dominated alternative is outranked by the one that dominates it; should a circuit still carry it
 * into the kernel it is taken out.
 */
public final class ElectreOneMethod implements RankingMethod {
  private final double concordanceAtLeast;
  private final double discordanceAtMost;
  private final DiscordanceScale scale;

  /** ELECTRE I with the thresholds usual in textbooks (0.65 and 0.35), differences as parts of their own range. */
  public ElectreOneMethod() {
    this(0.65, 0.35, DiscordanceScale.OWN_RANGE);
  }

  /**
   * ELECTRE I.
   *
   * @param concordanceAtLeast how much weight must speak for an outranking, 0 to 1
   * @param discordanceAtMost how large a difference may speak against it, 0 to 1
   * @param scale what differences are held against
   * @throws IllegalArgumentException when a threshold lies outside 0 to 1
   */
  public ElectreOneMethod(double concordanceAtLeast, double discordanceAtMost, DiscordanceScale scale) {
    this.concordanceAtLeast = ElectreTwoMethod.share("concordance", concordanceAtLeast);
    this.discordanceAtMost = ElectreTwoMethod.share("discordance", discordanceAtMost);
    this.scale = scale;
  }

  @Override
  public MethodEdition method() {
    return new MethodEdition("electre-1", 1,
        "c=" + concordanceAtLeast + " d=" + discordanceAtMost + " " + scale.id());
  }

  @Override
  public ElectreOneResult rank(PerformanceTable table) {
    Concordance indices = Concordance.of(table, scale);
    OutrankingGraph graph = OutrankingGraph.of(table.alternatives(),
        (a, b) -> indices.outranks(a, b, concordanceAtLeast, discordanceAtMost));
    Kernel kernel = new Kernel(graph);
    boolean[] members = kernel.members();
    Set<String> dominated = new Dominance().check(table).stream()
        .map(Dominance.Dominated::alternative).collect(Collectors.toSet());
    double[] scores = new double[members.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = members[i] && !dominated.contains(table.alternatives().get(i)) ? 1 : 0;
    }
    // Where only dominated ones were members, those that dominate them and are not dominated take their place.
    if (ScoreOrder.HIGHEST_FIRST.extreme(scores) == 0) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] = dominated.contains(table.alternatives().get(i)) ? 0 : 1;
      }
    }
    MethodRanking ranking = MethodRanking.of(method(), Normalisation.NONE, table.edition(), table.alternatives(), scores,
        ScoreOrder.HIGHEST_FIRST, 1);
    return new ElectreOneResult(ranking, indices, graph, ranking.first(), List.copyOf(kernel.circuits()));
  }
}
