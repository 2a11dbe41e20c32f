package org.emporion.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.budget.BudgetAnalysis;
import org.emporion.evaluation.PriceChanges;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;

/**
 * Tells which price of a single cost line would give another winner: the budget knows what a price does to cost, the
 * evaluation what cost does to the ranking.
 */
final class PriceWalk {
  private final Study study;
  private final Optional<DemandForecast> demand;
  private final Optional<StaffingPlan> staffing;
  private final Map<String, Finding<CapacityEstimate>> capacities;
  private final Map<String, Finding<BudgetEstimate>> budgets;
  private final long seed;

  /** Prices of candidates that have a budget, which was estimated from these findings with this seed. */
  PriceWalk(Study study, Optional<DemandForecast> demand, Optional<StaffingPlan> staffing, Map<String, Finding<CapacityEstimate>> capacities,
      Map<String, Finding<BudgetEstimate>> budgets, long seed) {
    this.study = study;
    this.demand = demand;
    this.staffing = staffing;
    this.capacities = capacities;
    this.budgets = budgets;
    this.seed = seed;
  }

  /** Hashes of what the budgets were estimated from. */
  List<String> keys() {
    return budgets.values().stream().map(one -> one.provenance().key()).toList();
  }

  /** The ranking with the changes of prices. */
  Derived<Ranking> into(Derived<Ranking> derived) {
    Ranking ranking = derived.value();
    if (ranking.robustness().isEmpty() || demand.isEmpty()
        || study.leaves().stream().noneMatch(leaf -> leaf.evidence().metric().filter(metric -> metric.kind().budget()).isPresent())) {
      return derived;
    }
    List<PriceChanges.Line> lines = new ArrayList<>();
    study.candidates().stream().filter(one -> budgets.containsKey(one.id())).forEach(one -> lines.addAll(lines(one)));
    Robustness sure = ranking.robustness().get();
    Robustness told = new Robustness(sure.samples(), sure.seed(), sure.confidence(), sure.certain(), sure.views(),
        sure.stability(), sure.changes(), new PriceChanges(study.requirements()).of(ranking, lines), sure.why());
    return new Derived<>(new Ranking(ranking.candidates(), ranking.winner(), Optional.of(told), ranking.methods(),
        ranking.group()), derived.why(), derived.method());
  }

  private List<PriceChanges.Line> lines(Candidate candidate) {
    return new BudgetAnalysis(study.operations().conversion(), staffing)
        .responses(candidate, study.prices(), study.currency(), study.planning(),
            demand.orElseThrow(), Optional.ofNullable(capacities.get(candidate.id())).map(Finding::value), seed).stream()
        .map(one -> new PriceChanges.Line(candidate.id(), one.costLine(), one.price(), one::median)).toList();
  }
}
