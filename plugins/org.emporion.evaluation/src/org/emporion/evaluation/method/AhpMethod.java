package org.emporion.evaluation.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The analytic hierarchy process on measured values: how many times one alternative is as good as another is
 * the ratio of their values, for costs the reverse ratio, so judgements are consistent by themselves. Source:
 * Saaty (1980), chapter 2, on relative measurement of known quantities. Values from 0 up, costs above 0. A
 * dominated alternative never scores more than the one that dominates it; ranks depend on no unit. For
 * judgements of people see {@link AhpSynthesis}.
 */
public final class AhpMethod implements RankingMethod {
  private final AhpSynthesis synthesis;

  /** The process in one of its modes, with a table of random indices that ships with the product. */
  public AhpMethod(SynthesisMode mode) {
    synthesis = new AhpSynthesis(
        new PriorityDerivation(PriorityRule.EIGENVECTOR, RandomIndexTable.shipped("alonso-lamata-2006")), mode);
  }

  @Override
  public MethodEdition method() {
    return new MethodEdition("ahp-" + synthesis.mode().id(), 1, "measured");
  }

  @Override
  public AhpResult rank(PerformanceTable table) {
    double[][] shares = Normalisation.SUM.normalise(table);
    List<AhpCriterion> leaves = IntStream.range(0, table.criteria().size()).mapToObj(j -> {
      List<Double> column = Arrays.stream(shares).map(row -> row[j]).toList();
      return AhpCriterion.leaf(table.criteria().get(j).id(), new DirectPriorities(table.alternatives(), column));
    }).toList();
    AhpCriterion goal = new AhpCriterion("goal-" + table.edition(), new DirectPriorities(leaves.stream().map(AhpCriterion::id).toList(),
        Arrays.stream(table.weights()).boxed().toList()), leaves);
    AhpResult result = synthesis.rank(new AhpModel(table.alternatives(), goal), table.edition());
    MethodRanking ranking = result.ranking();
    return new AhpResult(
        new MethodRanking(method(), ranking.normalisation(), ranking.tableEdition(), ranking.order(),
            ranking.tieTolerance(), ranking.standings()),
        result.local(), result.global(), result.leaves(), result.contributions());
  }
}
