package org.emporion.budget;

import java.util.List;
import java.util.Optional;
import org.emporion.budget.simulation.Dependence;
import org.emporion.budget.simulation.Market;
import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.study.Correlation;
import org.emporion.model.study.CorrelationMatrix;
import org.emporion.model.study.Planning;

/**
 * What goes together in a budget: the correlations that the study names, and none else but one that follows from the
 * findings. Instances needed are orders times what does not hang on them (how sharp the peak is, what a session costs),
 * so their logarithm correlates with that of orders by the relation of their spreads.
 */
final class Togetherness {
  /** Instances never follow orders blindly. */
  private static final double MOST = 0.99;

  private final Phrasebook phrases;

  Togetherness(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /**
   * The dependence of a budget's causes.
   *
   * @throws InsufficientEvidenceException when the study's correlations contradict each other
   */
  Dependence of(Planning planning, DemandForecast demand, Optional<CapacityEstimate> capacity, InstancePlan plan) {
    List<Correlation> named = planning.questions().correlations().orElse(List.of());
    CorrelationMatrix.contradiction(named).ifPresent(one -> {
      throw new InsufficientEvidenceException(phrases.say("refuse.correlations", one.cause()));
    });
    Dependence dependence = CorrelationMatrix.of(named).map(Dependence::of).orElse(Dependence.NONE);
    if (plan.causes().isEmpty() || dependence.binds(InstancePlan.CAUSE)) {
      return dependence;
    }
    return dependence.following(InstancePlan.CAUSE, Market.DEMAND, withDemand(demand, capacity));
  }

  /** 0 to {@value #MOST}. */
  static double withDemand(DemandForecast demand, Optional<CapacityEstimate> capacity) {
    double needed = capacity.flatMap(CapacityEstimate::outlook).map(SizingOutlook::tiers).orElse(List.of()).stream()
        .filter(SizingOutlook.Tier::scalesOut).mapToDouble(tier -> spread(tier.needed())).max().orElse(0);
    return needed > 0 ? Math.min(MOST, spread(demand.ordersByYear().getLast()) / needed) : 0;
  }

  private static double spread(Estimate estimate) {
    return estimate.p10() > 0 ? Math.log(estimate.p90() / estimate.p10()) : 0;
  }
}
