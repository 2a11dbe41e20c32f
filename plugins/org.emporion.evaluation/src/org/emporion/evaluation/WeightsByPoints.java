package org.emporion.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.emporion.evaluation.method.KendallTau;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.method.MethodRanking;
import org.emporion.evaluation.method.Normalisation;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.method.TableRefusedException.Thing;
import org.emporion.evaluation.method.WeightedSumMethod;
import org.emporion.evaluation.weight.CriticWeighting;
import org.emporion.evaluation.weight.EntropyWeighting;
import org.emporion.evaluation.weight.WeightSet;
import org.emporion.model.LocalText;
import org.emporion.model.finding.MethodAgreement.PointWeights;
import org.emporion.model.finding.MethodAgreement.Suggestion;
import org.emporion.model.finding.Robustness.CriterionWeight;

/** The weights that the points themselves suggest, and the order of the weighted sum by them. */
final class WeightsByPoints {
  private final KendallTau tau = new KendallTau();
  private final WeightedSumMethod sum = new WeightedSumMethod(Normalisation.NONE);

  /**
   * By entropy and by CRITIC.
   *
   * @param shown ranks of the alternatives of the table in the ranking
   * @param titles what readers call candidates and criteria
   */
  List<PointWeights> of(PerformanceTable table, int[] shown, Function<Thing, LocalText> titles) {
    return List.of(
        weights(EntropyWeighting.METHOD, Normalisation.SUM, new EntropyWeighting()::weigh, table, shown, titles),
        weights(CriticWeighting.METHOD, Normalisation.MIN_MAX, new CriticWeighting()::weigh, table, shown, titles));
  }

  private PointWeights weights(MethodEdition method, Normalisation normalisation,
      Function<PerformanceTable, WeightSet> weighting, PerformanceTable table, int[] shown,
      Function<Thing, LocalText> titles) {
    Optional<Suggestion> suggestion = Optional.empty();
    Optional<LocalText> refusal = Optional.empty();
    try {
      suggestion = Optional.of(suggestion(weighting.apply(table), table, shown));
    } catch (TableRefusedException e) {
      refusal = Optional.of(e.reason(titles));
    }
    return new PointWeights(method.id(), method.label(), normalisation.id(), suggestion, refusal);
  }

  private Suggestion suggestion(WeightSet weights, PerformanceTable table, int[] shown) {
    MethodRanking ranking = sum.rank(weights.applyTo(table)).ranking();
    OptionalDouble agreement = tau.between(shown, ranking.ranks());
    return new Suggestion(
        IntStream.range(0, weights.criteria().size())
            .mapToObj(j -> new CriterionWeight(weights.criteria().get(j), weights.weights().get(j))).toList(),
        ranking.first(), agreement.isPresent() ? Optional.of(agreement.getAsDouble()) : Optional.empty());
  }
}
