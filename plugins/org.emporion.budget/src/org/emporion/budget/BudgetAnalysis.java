package org.emporion.budget;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;

/**
 * What a candidate costs over the planning years, by Monte Carlo over quantities, volumes, wages and
 * prices ({@link BudgetSimulation}). Amounts are not discounted; what is paid once falls into the first
 * year.
 */
public final class BudgetAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "cost-lines-monte-carlo/1";

  private final Phrasebook phrases = new Phrasebook(BudgetAnalysis.class);

  /**
   * Estimates a candidate's budget. Candidates estimated with the same seed meet the same circumstances.
   *
   * @param candidate its cost lines and sizing
   * @param prices wages, day rates and instance prices
   * @param currency currency of the study and of every amount
   * @param planning years and growth
   * @param demand orders and revenue of each planning year
   * @param capacity instances; needed when a line is priced by instances that are bought
   * @param seed seed of the simulation
   * @throws InsufficientEvidenceException when capacity is needed and missing, or no orders are planned
   * @throws IllegalArgumentException when a price is missing or in another currency, or the forecast
   *     has other years than the plan
   */
  public Derived<BudgetEstimate> estimate(
      Candidate candidate,
      PriceBook prices,
      Currency currency,
      Planning planning,
      DemandForecast demand,
      Optional<CapacityEstimate> capacity,
      long seed) {
    List<PricedLine> lines = lines(candidate, prices, currency, planning, demand, capacity);
    BudgetSimulation.Outcome outcome =
        new BudgetSimulation(lines, new CircumstanceSampler(planning, demand), planning.years()).run(seed);
    BudgetEstimate estimate = new BudgetEstimate(
        lines(candidate, outcome), outcome.years(), outcome.total(), outcome.perOrder());
    BudgetReasons reasons = new BudgetReasons(phrases, METHOD, candidate, prices, currency, planning, demand);
    return new Derived<>(estimate, reasons.root(estimate, lines), METHOD);
  }

  /**
   * How the budget of {@link #estimate} follows the price of each cost line.
   *
   * @return a response for each line, in the order of the candidate
   */
  public List<PriceResponse> responses(
      Candidate candidate,
      PriceBook prices,
      Currency currency,
      Planning planning,
      DemandForecast demand,
      Optional<CapacityEstimate> capacity,
      long seed) {
    List<PricedLine> lines = lines(candidate, prices, currency, planning, demand, capacity);
    CircumstanceSampler sampler = new CircumstanceSampler(planning, demand);
    BudgetSimulation.Draws with = new BudgetSimulation(lines, sampler, planning.years()).draws(seed);
    List<PriceResponse> responses = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<PricedLine> rest = new ArrayList<>(lines);
      rest.set(i, lines.get(i).free());
      responses.add(new PriceResponse(lines.get(i).line().id(), lines.get(i).price(), with,
          new BudgetSimulation(rest, sampler, planning.years()).draws(seed)));
    }
    return List.copyOf(responses);
  }

  private List<PricedLine> lines(
      Candidate candidate,
      PriceBook prices,
      Currency currency,
      Planning planning,
      DemandForecast demand,
      Optional<CapacityEstimate> capacity) {
    if (demand.ordersByYear().size() != planning.years() || demand.revenueByYear().size() != planning.years()) {
      throw new IllegalArgumentException("The forecast has " + demand.ordersByYear().size()
          + " years of orders and " + demand.revenueByYear().size() + " of revenue, the plan " + planning.years());
    }
    if (demand.ordersByYear().stream().anyMatch(orders -> !(orders.p10() > 0))) {
      throw new InsufficientEvidenceException(phrases.say("refuse.no-orders"));
    }
    InstancePlan plan = plan(candidate, planning, demand, capacity);
    return candidate.costs().stream().map(line -> PricedLine.of(line, prices, currency, plan)).toList();
  }

  private InstancePlan plan(
      Candidate candidate, Planning planning, DemandForecast demand, Optional<CapacityEstimate> capacity) {
    Optional<CostLine> first =
        candidate.costs().stream().filter(line -> line.basis() == CostLine.Basis.INSTANCES).findFirst();
    if (first.isEmpty() || candidate.sizing().managed()) {
      return InstancePlan.none(planning.years());
    }
    CapacityEstimate known = capacity.orElseThrow(() -> new InsufficientEvidenceException(
        phrases.say("refuse.no-capacity", candidate.name(), first.get().name())));
    return InstancePlan.of(known, candidate.sizing(), demand);
  }

  private static List<BudgetEstimate.Line> lines(Candidate candidate, BudgetSimulation.Outcome outcome) {
    List<BudgetEstimate.Line> lines = new ArrayList<>();
    for (int i = 0; i < candidate.costs().size(); i++) {
      CostLine line = candidate.costs().get(i);
      lines.add(new BudgetEstimate.Line(line.id(), line.name(), line.category(), outcome.expected().get(i)));
    }
    return List.copyOf(lines);
  }
}
