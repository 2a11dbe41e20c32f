package org.emporion.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.budget.BudgetAnalysis;
import org.emporion.budget.staffing.StaffingAnalysis;
import org.emporion.capacity.CapacityAnalysis;
import org.emporion.capacity.CapacityQuestion;
import org.emporion.demand.DemandAnalysis;
import org.emporion.demand.WorkloadAnalysis;
import org.emporion.evaluation.Evaluation;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Operations;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.ReadHistory;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialTarget;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialInputs;
import org.emporion.trial.TrialRequest;
import org.emporion.trial.TrialRunner;

/**
 * The table of stages: of each one what it depends on, and by which method it is computed. An input
 * that is not listed here cannot make a finding stale, so what a method reads and what stands here
 * must be the same.
 */
final class StageTasks {
  private static final double DAYS_OF_A_YEAR = 365.25;

  private final Phrasebook phrases;
  private final Evaluation evaluation;

  StageTasks(Phrasebook phrases, Evaluation evaluation) {
    this.phrases = phrases;
    this.evaluation = evaluation;
  }

  /** Has the rules compiled while a trial runs: it takes seconds, and the ranking is going to need them. */
  void warmUp(Study study) {
    Thread.ofVirtual().name("compile-rules").start(() -> prepare(study));
  }

  /** Compiles the rules that the study's ranking needs, here and now. */
  void prepare(Study study) {
    evaluation.prepare(study);
  }

  StageTask<DemandForecast, RuntimeException> demand(
      Study study, ReadHistory history, long seed, Progress progress) {
    Operations operations = study.operations();
    Planning planning = study.planning();
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("history", history.counted().digest());
    inputs.put("history-layout", List.of(
        operations.history().file(), operations.history().currency(), operations.history().layout(),
        operations.history().exchangeRate(), operations.history().levelAt()));
    inputs.put("calendar", operations.calendar());
    inputs.put("contacts", operations.contactsPerOrder());
    inputs.put("channels", operations.channels());
    inputs.put("campaign", List.of(operations.peak().campaign(), operations.peak().campaigns()));
    inputs.put("growth", List.of(planning.start(), planning.years(), planning.orderGrowth()));
    return new StageTask<>(
        Stage.DEMAND, "", DemandForecast.class, DemandAnalysis.METHOD, true, inputs, List.of(),
        () -> new DemandAnalysis().forecast(history, operations, planning, seed, progress),
        value -> phrases.say("headline.demand", value.orders(), value.busiestHour().orders(), value.peakToMean()));
  }

  StageTask<Workload, RuntimeException> workload(Study study, Link<DemandForecast> demand, long seed) {
    Operations operations = study.operations();
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("demand", demand.value());
    inputs.put("conversion", operations.conversion());
    inputs.put("journeys", List.of(
        operations.journeys(), study.trials().journeySets().stream().map(StageTasks::asked).toList()));
    inputs.put("peak", operations.peak());
    return new StageTask<>(
        Stage.WORKLOAD, "", Workload.class, WorkloadAnalysis.METHOD, true, inputs, List.of(demand),
        () -> new WorkloadAnalysis().derive(demand.value(), operations, study.trials(), seed),
        value -> phrases.say("headline.workload", value.designSessionsPerSecond(), value.designPercentile()));
  }

  StageTask<StaffingPlan, RuntimeException> staffing(
      Study study, CustomerService service, Link<DemandForecast> demand, long seed) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("demand", demand.value());
    inputs.put("service", service);
    inputs.put("calendar", study.operations().calendar());
    inputs.put("planning", List.of(study.planning().start(), study.planning().years()));
    inputs.put("role-names", service.roles().stream().map(role -> study.prices().roles().get(role).name()).toList());
    return new StageTask<>(
        Stage.STAFFING, "", StaffingPlan.class, StaffingAnalysis.METHOD, true, inputs, List.of(demand),
        () -> new StaffingAnalysis().plan(
            service, study.operations().calendar(), study.planning(), demand.value(), study.prices(), seed),
        value -> phrases.say("headline.staffing", value.headsOfYear(1).p50(), value.headsOfYear(1).p10(),
            value.headsOfYear(1).p90(), value.mostHeads()));
  }

  /** What of a journey set the workload is counted by. */
  private static List<Object> asked(JourneySet set) {
    return List.of(set.id(), set.buying().id(), set.journeys().stream().map(journey -> List.of(journey.id(),
        journey.steps().stream().map(step -> List.of(step.transaction(), step.repeat())).toList())).toList());
  }

  StageTask<TrialResult, TrialFailedException> trial(
      TrialRequest request, Link<Workload> workload, StageTask.Computation<TrialResult, TrialFailedException> computation) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("trial-plan", TrialInputs.of(request));
    return new StageTask<>(
        Stage.TRIAL, request.candidate().id(), TrialResult.class, TrialRunner.METHOD, true, inputs,
        List.of(workload), computation,
        value -> phrases.say("headline.trial", value.sessionsPerSecond(),
            value.objectives().stream().filter(one -> one.verdict() == Verdict.MET).count(),
            value.objectives().size()));
  }

  /**
   * The sizing of a candidate.
   *
   * @param staircase the trial that a model is calibrated on, which may be the same; empty without one
   */
  StageTask<CapacityEstimate, RuntimeException> capacity(Study study, Candidate candidate, Link<DemandForecast> demand,
      Link<Workload> workload, Link<TrialResult> trial, Optional<Link<TrialResult>> staircase, long seed) {
    TrialTarget target = candidate.target().orElseThrow();
    JourneySet journeys = study.trials().journeySet(target.journeys()).orElseThrow();
    CapacityQuestion.Growth growth = new CapacityQuestion.Growth(demand.value().yearlyGrowth(),
        yearsOfGrowth(study, demand.value()), demand.value().ordersByYear(), study.operations().peak().campaign());
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("sizing", List.of(candidate.sizing(), target.instances()));
    inputs.put("workload", workload.value());
    inputs.put("trial", trial.value());
    inputs.put("staircase", staircase.map(Link::value));
    inputs.put("objectives", study.trials().objectives());
    inputs.put("journeys", journeys);
    inputs.put("growth", growth);
    List<Link<?>> upstream = new ArrayList<>(List.of(workload, trial));
    staircase.filter(one -> one != trial).ifPresent(upstream::add);
    return new StageTask<>(
        Stage.CAPACITY, candidate.id(), CapacityEstimate.class, CapacityAnalysis.METHOD, true, inputs, upstream,
        () -> new CapacityAnalysis().estimate(new CapacityQuestion(candidate, workload.value(), trial.value(),
            staircase.map(Link::value), study.trials().objectives(), journeys, growth, seed)),
        value -> phrases.say("headline.capacity", value.instances(), value.perInstance().p50()));
  }

  /** From the level of trade that the history ends with to the end of the last planning year. */
  private static double yearsOfGrowth(Study study, DemandForecast demand) {
    LocalDate level = study.operations().history().levelAt().orElse(demand.days().getLast().date());
    LocalDate end = study.planning().start().plusYears(study.planning().years());
    return ChronoUnit.DAYS.between(level, end) / DAYS_OF_A_YEAR;
  }

  StageTask<BudgetEstimate, RuntimeException> budget(
      Study study, Candidate candidate, Link<DemandForecast> demand, Optional<Link<StaffingPlan>> staffing,
      Link<CapacityEstimate> capacity, long seed) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("costs", List.of(candidate.name(), candidate.costs(), candidate.sizing()));
    inputs.put("prices", prices(study, candidate));
    inputs.put("planning", List.of(study.currency(), study.planning()));
    inputs.put("demand", demand.value());
    inputs.put("capacity", capacity.finding().map(finding -> (Object) finding.value()));
    inputs.put("conversion", candidate.costs().stream().anyMatch(line -> line.basis() == CostLine.Basis.TRAFFIC)
        ? Optional.of(study.operations().conversion()) : Optional.empty());
    List<Link<?>> upstream = new ArrayList<>(List.of(demand));
    capacity.finding().ifPresent(finding -> upstream.add(capacity));
    // Only who counts the people rests on their plan.
    Optional<Link<StaffingPlan>> counted = staffing.filter(link -> link.finding().isPresent()
        && Stream.concat(candidate.costs().stream(), study.planning().questions().today().stream())
            .anyMatch(line -> line.basis() == CostLine.Basis.SERVICE));
    inputs.put("staffing", counted.map(Link::value));
    counted.ifPresent(upstream::add);
    return new StageTask<>(
        Stage.BUDGET, candidate.id(), BudgetEstimate.class, BudgetAnalysis.METHOD, true, inputs, upstream,
        () -> new BudgetAnalysis(study.operations().conversion(), counted.map(Link::value)).estimate(
            candidate, study.prices(), study.currency(), study.planning(), demand.value(),
            capacity.finding().map(finding -> finding.value()), seed),
        value -> phrases.say("headline.budget", study.currency().getCurrencyCode(),
            value.total().p50(), value.total().p10(), value.total().p90()));
  }

  /** Only the prices this candidate refers to: another one's price is not its input. */
  private static Map<String, Object> prices(Study study, Candidate candidate) {
    PriceBook prices = study.prices();
    Map<String, Object> referred = new LinkedHashMap<>();
    referred.put("book", List.of(prices.source(), prices.date(), prices.staleMonths()));
    referred.put("rates", prices.rates());
    referred.put("taxes", prices.taxes());
    for (CostLine line : Stream.concat(candidate.costs().stream(), study.planning().questions().today().stream()).toList()) {
      line.reference().ifPresent(id -> {
        referred.put("instance " + id, Optional.ofNullable(prices.instances().get(id)));
        referred.put("role " + id, Optional.ofNullable(prices.roles().get(id)));
        referred.put("vendor " + id, prices.vendor(id));
      });
      line.terms().filter(CostTerms.Work.class::isInstance).map(CostTerms.Work.class::cast)
          .ifPresent(work -> work.roles().keySet().forEach(id -> referred.put("role " + id, prices.roles().get(id))));
    }
    return referred;
  }

  StageTask<Ranking, RuntimeException> ranking(
      Study study, List<Measured> measured, PriceWalk prices, List<Link<?>> ground) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("requirements", study.requirements());
    inputs.put("planning", study.planning().start());
    inputs.put("decision", List.of(study.decision().makers(), study.decision().joining()));
    inputs.put("rules", study.decision().rules());
    inputs.put("claims", study.candidates().stream().map(one -> List.of(one.id(), one.name(), one.claims())).toList());
    inputs.put("measurements", measured.stream().map(one -> List.of(
        one.candidate(), one.metric(), one.value())).toList());
    inputs.put("prices", prices.keys());
    // The grounds of the measurements are in them already; the links only hand on their staleness.
    List<Link<?>> stale = ground.stream().filter(Link::stale).<Link<?>>map(
        link -> new Link<>(Optional.empty(), link.state())).toList();
    return new StageTask<>(
        Stage.RANKING, "", Ranking.class, evaluation.method() + "+price-changes/1", false, inputs, stale,
        () -> prices.into(evaluation.rank(study, measured)),
        value -> value.winner()
            .flatMap(study::candidate)
            .map(winner -> phrases.say("headline.ranking", winner.name(),
                value.candidate(winner.id()).orElseThrow().score()))
            .orElseGet(() -> phrases.say("headline.no-survivor")));
  }
}
