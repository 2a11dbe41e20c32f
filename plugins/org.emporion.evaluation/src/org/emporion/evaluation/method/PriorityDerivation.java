package org.emporion.evaluation.method;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns judgements into priorities and says how consistent they are.
 *
 * @param rule how priorities are derived
 * @param randomIndices what inconsistency is held against
 */
public record PriorityDerivation(PriorityRule rule, RandomIndexTable randomIndices) {
  /**
   * Priorities of the judged items.
   *
   * @throws TableRefusedException when judgements do not connect all items, or there are more items than the
   *     table of random indices knows
   */
  public Priorities derive(Judged judged) {
    return switch (judged) {
      case DirectPriorities direct ->
          new Priorities("direct", direct.items(), direct.shares(), Optional.empty(), List.of());
      case PairwiseMatrix matrix -> derive(matrix);
    };
  }

  private Priorities derive(PairwiseMatrix matrix) {
    PairwiseMatrix complete = rule.complete(matrix);
    double[][] ratios = complete.ratios().toArray();
    double[] weights = rule.weights(ratios);
    Consistency consistency =
        Consistency.of(ratios.length, PerronVector.eigenvalue(ratios, weights), randomIndices);
    List<Judgement> filled = complete.judgements().stream()
        .filter(each -> matrix.ratios().at(matrix.items().indexOf(each.item()), matrix.items().indexOf(each.other())) == 0)
        .toList();
    return new Priorities(rule.id(), matrix.items(), Arrays.stream(weights).boxed().toList(), Optional.of(consistency), filled);
  }
}
