package org.emporion.evaluation.weight;

import java.util.List;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.method.PairwiseMatrix;
import org.emporion.evaluation.method.Priorities;
import org.emporion.evaluation.method.PriorityDerivation;

/** Weights from comparisons of criteria in pairs. Source: Saaty, The Analytic Hierarchy Process (1980). */
public final class AhpWeighting {
  private final PriorityDerivation derivation;

  /** Weights derived this way. */
  public AhpWeighting(PriorityDerivation derivation) {
    this.derivation = derivation;
  }

  /**
   * Weights and the consistency of the judgements behind them.
   *
   * @param weights the weights
   * @param priorities with consistency and the ratios put in for pairs nobody judged
   */
  public record Judged(WeightSet weights, Priorities priorities) {}

  /**
   * Weights of the compared criteria.
   *
   * @throws org.emporion.evaluation.method.TableRefusedException when judgements do not connect all criteria
   */
  public Judged weigh(PairwiseMatrix judgements) {
    Priorities priorities = derivation.derive(judgements);
    MethodEdition method = new MethodEdition(
        "ahp", 1, derivation.rule().id() + " RI " + derivation.randomIndices().name());
    return new Judged(new WeightSet(method, priorities.items(), priorities.weights(), List.of()), priorities);
  }
}
