package org.emporion.report.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.budget.BudgetAnalysis;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Planning;
import org.emporion.model.study.Study;
import org.emporion.report.budget.AssumptionSheet.Origin;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;
import org.emporion.report.budget.BudgetPlan.LinePlan;
import org.emporion.report.chart.PlanningYears;
import org.emporion.report.workbook.Look;
import org.emporion.report.workbook.SheetModel;
import org.emporion.report.workbook.Term;

/** Makes the plain sum of every candidate from the assumptions, which it writes down on the way. */
final class BudgetPlanner {
  private static final double SAME = 1e-9;

  private final Assessment assessment;
  private final Study study;
  private final DemandForecast demand;
  private final AssumptionSheet sheet;
  private final LineFormulas formulas;

  /**
   * Plans from an assessment.
   *
   * @throws IllegalArgumentException when it has no forecast, on which every budget rests
   */
  BudgetPlanner(Assessment assessment, AssumptionSheet sheet) {
    this.assessment = assessment;
    this.study = assessment.loaded().study();
    this.demand = assessment.demand().map(Finding::value)
        .orElseThrow(() -> new IllegalArgumentException("A budget rests on a forecast, and there is none"));
    this.sheet = sheet;
    this.formulas = new LineFormulas();
  }

  /** The candidates whose budget is that of the study as it is now. */
  static List<Candidate> costed(Assessment assessment) {
    return assessment.loaded().study().candidates().stream()
        .filter(one -> assessment.budgets().containsKey(one.id()) && assessment.status(Stage.BUDGET, one.id())
            .filter(status -> status.state() != StageStatus.State.DONE).isEmpty()).toList();
  }

  BudgetPlan plan() {
    List<Candidate> costed = costed(assessment);
    Planning planning = study.planning();
    sheet.part(sheet.say("part.growth"));
    Term priceGrowth = growth("growth.prices", planning.priceGrowth(), "planning.price-growth");
    Term wageGrowth = growth("growth.wages", planning.wageGrowth(), "planning.wage-growth");
    Map<String, List<Optional<Function<Month, Charge>>>> charges = new LinkedHashMap<>();
    for (Candidate candidate : costed) {
      sheet.part(sheet.say("part.lines", candidate.name()));
      charges.put(candidate.id(), charges(candidate));
    }
    List<Year> years = years(costed, priceGrowth, wageGrowth);
    List<Month> months = months(years);
    List<CandidatePlan> plans = new ArrayList<>();
    for (int at = 0; at < costed.size(); at++) {
      int which = at;
      List<Month> own = months.stream()
          .map(month -> month.of(years.get(month.year()).instances().get(which))).toList();
      plans.add(plan(costed.get(at), charges.get(costed.get(at).id()), own));
    }
    return new BudgetPlan(study.currency(), months.stream().map(Month::start).toList(), plans);
  }

  private Term growth(String key, Estimate factor, String field) {
    return sheet.add(sheet.say(key), sheet.say("unit.factor"), factor, Look.ENTERED, Origin.field(field));
  }

  /** How each line of a budget is charged; empty where no formula is known. */
  private List<Optional<Function<Month, Charge>>> charges(Candidate candidate) {
    LineAssumptions assumptions =
        new LineAssumptions(sheet, candidate, study.prices(), study.currency(), analysis().unitPrices(candidate,
            study.prices(), study.currency(), study.planning(), demand, capacity(candidate)));
    return lines(candidate).stream().map(line -> cost(candidate, line)
        .flatMap(cost -> formulas.of(cost).map(formula -> within(cost, formula.of(cost, assumptions))))).toList();
  }

  private static Function<Month, Charge> within(CostLine line, Function<Month, Charge> charge) {
    return month -> line.span().holds(month.at()) ? charge.apply(month) : Charge.NONE;
  }

  private List<BudgetEstimate.Line> lines(Candidate candidate) {
    return assessment.budgets().get(candidate.id()).value().lines();
  }

  private static Optional<CostLine> cost(Candidate candidate, BudgetEstimate.Line line) {
    return candidate.costs().stream().filter(one -> one.id().equals(line.id())).findFirst();
  }

  /** A row of the table of years. */
  private record Year(Term prices, Term wages, Term orders, Term revenue, List<Term> instances) {}

  private List<Year> years(List<Candidate> costed, Term priceGrowth, Term wageGrowth) {
    sheet.table(sheet.say("part.years"), Stream.concat(
        Stream.of("year", "price-factor", "wage-factor", "orders-p10", "orders-p50", "orders-p90", "orders-used",
            "revenue-p10", "revenue-p50", "revenue-p90", "revenue-used").map(key -> sheet.say("column." + key)),
        costed.stream().map(one -> sheet.say("column.instances", one.name()))).toList());
    List<LocalText> names = PlanningYears.of(study.planning(), study.planning().years());
    List<List<Double>> bought = costed.stream().map(this::instances).toList();
    List<Year> years = new ArrayList<>();
    SheetModel cells = sheet.sheet();
    for (int year = 0; year < names.size(); year++) {
      int at = year;
      int row = sheet.nextRow();
      cells.text(row, 0, sheet.say(names.get(year)), Look.PLAIN);
      Term since = new Term.Number(year);
      Term prices = cells.formula(row, 1, new Term.Power(priceGrowth, since), Look.FACTOR);
      Term wages = cells.formula(row, 2, new Term.Power(wageGrowth, since), Look.FACTOR);
      Term orders = span(row, 3, demand.ordersByYear().get(year));
      Term revenue = span(row, 7, demand.revenueByYear().get(year));
      years.add(new Year(prices, wages, orders, revenue, IntStream.range(0, costed.size()).<Term>mapToObj(
          one -> cells.number(row, 11 + one, bought.get(one).get(at), Look.ENTERED)).toList()));
    }
    return years;
  }

  /** Median instances of each year, as a line that counts them says; none without such a line. */
  private List<Double> instances(Candidate candidate) {
    return lines(candidate).stream().flatMap(line -> line.volume().stream())
        .filter(volume -> volume.kind() == BudgetEstimate.Volume.Kind.INSTANCES).map(BudgetEstimate.Volume::byYear).findFirst()
        .orElseGet(() -> Collections.nCopies(study.planning().years(), 0.0));
  }

  private Term span(int row, int column, Estimate value) {
    SheetModel cells = sheet.sheet();
    cells.number(row, column, value.p10(), Look.ENTERED);
    Term median = cells.number(row, column + 1, value.p50(), Look.ENTERED);
    cells.number(row, column + 2, value.p90(), Look.ENTERED);
    return cells.formula(row, column + 3, median, Look.ENTERED);
  }

  private List<Month> months(List<Year> years) {
    sheet.table(sheet.say("part.months"), Stream.of("month", "year-number", "share", "orders", "revenue")
        .map(key -> sheet.say("column." + key)).toList());
    LocalDate start = study.planning().start();
    List<Double> shares = BudgetAnalysis.monthShares(demand, start);
    List<Month> months = new ArrayList<>();
    SheetModel cells = sheet.sheet();
    for (int at = 0; at < years.size() * Month.OF_A_YEAR; at++) {
      int year = at / Month.OF_A_YEAR;
      int row = sheet.nextRow();
      cells.day(row, 0, start.plusMonths(at), Look.PLAIN);
      cells.number(row, 1, year + 1, Look.NUMBER);
      Term share = cells.number(row, 2, shares.get(at), Look.ENTERED_SHARE);
      Term orders = cells.formula(row, 3, Term.product(share, years.get(year).orders()), Look.NUMBER);
      Term revenue = cells.formula(row, 4, Term.product(share, years.get(year).revenue()), Look.NUMBER);
      months.add(new Month(at, year, start.plusMonths(at), years.get(year).prices(), years.get(year).wages(), orders,
          revenue, new Term.Number(0)));
    }
    return months;
  }

  private CandidatePlan plan(Candidate candidate, List<Optional<Function<Month, Charge>>> charges, List<Month> months) {
    List<LinePlan> plans = new ArrayList<>();
    List<BudgetEstimate.Line> lines = lines(candidate);
    List<List<Double>> plain = analysis().plain(
        candidate, study.prices(), study.currency(), study.planning(), demand, capacity(candidate));
    for (int i = 0; i < lines.size(); i++) {
      BudgetEstimate.Line line = lines.get(i);
      List<Double> reckoned = cost(candidate, line).map(cost -> plain.get(candidate.costs().indexOf(cost)))
          .orElseGet(() -> spread(line, months));
      Optional<List<Charge>> live = charges.get(i).map(charge -> months.stream().map(charge).toList())
          .filter(charged -> agrees(charged, reckoned));
      plans.add(LinePlan.of(line.id(), line.name(), line.category(),
          cost(candidate, line).flatMap(formulas::of).map(LineFormula::pricing).orElse(Pricing.UNKNOWN),
          live.orElseGet(() -> reckoned.stream().map(BudgetPlanner::given).toList()), decimals(), live.isPresent()));
    }
    return new CandidatePlan(candidate, assessment.budgets().get(candidate.id()), plans);
  }

  private BudgetAnalysis analysis() {
    return new BudgetAnalysis(study.operations().conversion(), assessment.staffing().map(Finding::value));
  }

  private Optional<CapacityEstimate> capacity(Candidate candidate) {
    return Optional.ofNullable(assessment.capacities().get(candidate.id())).map(Finding::value);
  }

  /** A formula stands only where it gives what the budget itself reckons: one that knows less of a line would mislead. */
  private static boolean agrees(List<Charge> charged, List<Double> reckoned) {
    return IntStream.range(0, reckoned.size()).allMatch(month ->
        Math.abs(charged.get(month).amount().value() - reckoned.get(month)) <= SAME * Math.max(1, Math.abs(reckoned.get(month))));
  }

  /** What is expected of a line that the study does not have, such as one of an older finding, evenly over each year. */
  private static List<Double> spread(BudgetEstimate.Line line, List<Month> months) {
    return months.stream().map(month -> month.year() < line.expected().size()
        ? line.expected().get(month.year()) / Month.OF_A_YEAR : 0).toList();
  }

  /** An amount that no formula is known for. */
  private static Charge given(double amount) {
    return new Charge(new Term.Number(1), new Term.Number(amount));
  }

  private int decimals() {
    return Math.max(0, study.currency().getDefaultFractionDigits());
  }
}
