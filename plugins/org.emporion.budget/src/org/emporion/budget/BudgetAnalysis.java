package org.emporion.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emporion.budget.simulation.BudgetSimulation;
import org.emporion.budget.simulation.Market;
import org.emporion.budget.simulation.Simulated;
import org.emporion.model.Estimate;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.MoneyOverTime;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;

/**
 * What a candidate costs over the planning years, month by month, by Monte Carlo over quantities, volumes, instances,
 * wages and prices ({@link BudgetSimulation}). Amounts are not discounted; what is paid once is paid in the first month.
 */
public final class BudgetAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "cost-lines-monte-carlo/5";

  /**
   * Trials of an estimate. Chance then puts the median off by less than a hundredth of the distance from P10 to P90, as
   * each estimate says of itself.
   */
  public static final int TRIALS = 10_000;

  private static final Set<CostLine.Basis> COUNT_INSTANCES = EnumSet.of(CostLine.Basis.INSTANCES, CostLine.Basis.SPOT);

  private final Phrasebook phrases = new Phrasebook(BudgetAnalysis.class);
  private final Optional<Estimate> conversion;
  private final HeadsPlan heads;

  /** Where no line counts sessions. */
  public BudgetAnalysis() {
    this(Optional.empty(), Optional.empty());
  }

  /**
   * An analysis that knows how many sessions there are.
   *
   * @param conversion orders per session, above 0
   */
  public BudgetAnalysis(Estimate conversion) {
    this(Optional.of(conversion), Optional.empty());
  }

  /**
   * An analysis that also knows who serves the customers.
   *
   * @param conversion orders per session, above 0
   * @param staffing who serves them; empty when the study does not say how they are served
   */
  public BudgetAnalysis(Estimate conversion, Optional<StaffingPlan> staffing) {
    this(Optional.of(conversion), staffing);
  }

  private BudgetAnalysis(Optional<Estimate> conversion, Optional<StaffingPlan> staffing) {
    this.conversion = conversion;
    this.heads = new HeadsPlan(staffing);
  }

  /**
   * Estimates a candidate's budget. Candidates estimated with the same seed meet the same circumstances.
   *
   * @param candidate its cost lines and sizing
   * @param prices wages, day rates and instance prices
   * @param currency currency of the study and of every amount
   * @param planning years, growth and what is asked
   * @param demand orders and revenue of each planning year
   * @param capacity instances; needed when a line is priced by instances that are bought
   * @param seed seed of the simulation
   * @throws InsufficientEvidenceException when capacity is needed and missing, no orders are planned, or correlations
   *     contradict each other
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
    BudgetCase budget = budget(candidate, prices, currency, planning, demand, capacity);
    return derived(budget, prices, currency, budget.simulation().run(seed, TRIALS, Progress.NONE), seed, Progress.NONE);
  }

  /**
   * Estimates a candidate's budget with as many trials as asked for.
   *
   * @param trials at least 1000
   * @param sharper gets a first estimate early and sharper ones while it goes on, all without scenarios
   * @throws java.util.concurrent.CancellationException when the progress says so
   */
  public Derived<BudgetEstimate> estimate(
      Candidate candidate,
      PriceBook prices,
      Currency currency,
      Planning planning,
      DemandForecast demand,
      Optional<CapacityEstimate> capacity,
      long seed,
      int trials,
      Progress progress,
      Consumer<BudgetEstimate> sharper) {
    BudgetCase budget = budget(candidate, prices, currency, planning, demand, capacity);
    BudgetFinding finding = new BudgetFinding(phrases, budget);
    Simulated last = budget.simulation().run(
        seed, trials, progress, early -> sharper.accept(finding.of(early, List.of())));
    return derived(budget, prices, currency, last, seed, progress);
  }

  private Derived<BudgetEstimate> derived(BudgetCase budget, PriceBook prices, Currency currency, Simulated simulated,
      long seed, Progress progress) {
    MoneyOverTime money = new MoneyAnalysis(budget.planning().questions().finance())
        .of(byMonth(simulated), staying(budget, prices, currency, seed, simulated.trials(), progress));
    BudgetEstimate estimate = new BudgetFinding(phrases, budget)
        .of(simulated, new Scenarios(budget).outcomes(seed, progress))
        .with(money, new PriceNotices(phrases, prices, budget.planning().start()).of(budget.lines()));
    BudgetReasons reasons = new BudgetReasons(
        phrases, METHOD, budget.candidate(), prices, currency, budget.planning(), budget.demand());
    return new Derived<>(estimate, reasons.root(estimate, budget.lines()), METHOD);
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
    BudgetCase budget = budget(candidate, prices, currency, planning, demand, capacity);
    BudgetSimulation.Draws draws = budget.simulation().draws(seed, TRIALS);
    List<PriceResponse> responses = new ArrayList<>();
    for (int i = 0; i < budget.lines().size(); i++) {
      PricedLine line = budget.lines().get(i);
      responses.add(new PriceResponse(line.line().id(), line.price(), draws, i));
    }
    return List.copyOf(responses);
  }

  /**
   * The plain sum behind {@link #estimate}: what each line costs in each month when everything turns out as its median.
   *
   * @return by line, in the order of the candidate, and month, in the study's currency
   */
  public List<List<Double>> plain(
      Candidate candidate,
      PriceBook prices,
      Currency currency,
      Planning planning,
      DemandForecast demand,
      Optional<CapacityEstimate> capacity) {
    return budget(candidate, prices, currency, planning, demand, capacity).simulation().plain();
  }

  /** What the first unit of each line costs, by its id, in the study's currency: discounts, taxes and exchange in it. */
  public Map<String, Double> unitPrices(
      Candidate candidate,
      PriceBook prices,
      Currency currency,
      Planning planning,
      DemandForecast demand,
      Optional<CapacityEstimate> capacity) {
    return budget(candidate, prices, currency, planning, demand, capacity).lines().stream()
        .collect(Collectors.toMap(line -> line.line().id(), PricedLine::unit));
  }

  /**
   * The part of its planning year's trade that falls into each planning month, the first of them first.
   *
   * @param start first day of the first planning year
   */
  public static List<Double> monthShares(DemandForecast demand, LocalDate start) {
    return MonthShares.of(demand, start);
  }

  private BudgetCase budget(
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
    candidate.costs().stream().filter(line -> line.basis() == CostLine.Basis.SERVICE && !heads.knows(line)).findFirst()
        .ifPresent(line -> {
          throw new InsufficientEvidenceException(phrases.say("refuse.no-staffing", candidate.name(), line.name()));
        });
    InstancePlan plan = plan(candidate, planning, demand, capacity);
    Market market = new Market(demand.ordersByYear(), demand.revenueByYear(),
        MonthShares.of(demand, planning.start()), planning.wageGrowth(), planning.priceGrowth());
    return new BudgetCase(
        candidate, planning, demand,
        new LinePricing(prices, currency, planning, plan, data(candidate), heads).all(candidate.costs()),
        market, heads,
        heads.into(new Togetherness(phrases).of(planning, demand, capacity, plan), candidate.costs(), demand));
  }

  /** What staying as today costs in the same circumstances; empty when the study does not say. */
  private Optional<MoneyAnalysis.Staying> staying(
      BudgetCase budget, PriceBook prices, Currency currency, long seed, int trials, Progress progress) {
    List<CostLine> today = budget.planning().questions().today();
    if (today.isEmpty()) {
      return Optional.empty();
    }
    Candidate candidate = budget.candidate();
    Candidate stay = new Candidate("today", candidate.name(), candidate.vendor(), candidate.architecture(), List.of(),
        Optional.empty(), candidate.sizing(), today);
    Simulated simulated = budget(stay, prices, currency, budget.planning(), budget.demand(), Optional.empty()).simulation()
        .run(seed, trials, progress, early -> {});
    return Optional.of(new MoneyAnalysis.Staying(byMonth(simulated), simulated.perOrder().p50()));
  }

  /** Expected cost of all lines in each month. */
  private static List<Double> byMonth(Simulated simulated) {
    return IntStream.range(0, simulated.months().size()).mapToObj(month ->
        simulated.expected().stream().mapToDouble(line -> line.get(month)).sum()).toList();
  }

  private Optional<DataNeed> data(Candidate candidate) {
    return candidate.sizing().data().map(data -> new DataNeed(data, conversion));
  }

  private InstancePlan plan(
      Candidate candidate, Planning planning, DemandForecast demand, Optional<CapacityEstimate> capacity) {
    Optional<CostLine> first =
        candidate.costs().stream().filter(line -> COUNT_INSTANCES.contains(line.basis())).findFirst();
    if (first.isEmpty() || candidate.sizing().managed()) {
      return InstancePlan.none(planning.years());
    }
    CapacityEstimate known = capacity.orElseThrow(() -> new InsufficientEvidenceException(
        phrases.say("refuse.no-capacity", candidate.name(), first.get().name())));
    return InstancePlan.of(known, candidate, demand);
  }
}
