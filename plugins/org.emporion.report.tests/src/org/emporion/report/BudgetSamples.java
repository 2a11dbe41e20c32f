package org.emporion.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.budget.BudgetAnalysis;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Provenance;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostLine.Category;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;

/** Assessments whose budgets were estimated and not made up, with a line of every kind. */
public final class BudgetSamples {
  /** Names as somebody writes them who wants a spreadsheet to reckon them. */
  public static final String HOSTILE = "=1+1";
  private static final Currency TWD = Currency.getInstance("TWD");
  private static final int YEARS = 3;

  private BudgetSamples() {}

  /** Everything as unsure as usual. */
  public static Assessment usual() {
    return of("Own shop", new Estimate(1.01, 1.03, 1.06), 1.3);
  }

  /** Nothing unsure: every outcome is the plain sum. */
  public static Assessment certain() {
    return of("Own shop", Estimate.exactly(1.0317), 1);
  }

  /** Every text begins like a formula. */
  public static Assessment hostile() {
    return of(HOSTILE, new Estimate(1.01, 1.03, 1.06), 1.3);
  }

  private static Assessment of(String name, Estimate growth, double spread) {
    Study plain = new SampleStudy().study();
    LocalText words = LocalText.same(name);
    PriceBook prices = new PriceBook(words, LocalDate.of(2026, 11, 1),
        Map.of("developer", new PriceBook.Role(words, twd("1350000.55"), twd("11500.35"))),
        Map.of("m", new PriceBook.Instance(words, twd("3100.15"))));
    Planning planning = new Planning(LocalDate.of(2027, 3, 1), YEARS, new Estimate(1.05, 1.12, 1.2), growth, growth);
    List<Candidate> candidates = List.of(candidate("first", words, false, spread), candidate("second", words, true, spread));
    Study study = new Study(1, plain.id(), words, TWD, planning, plain.operations(), List.of(), candidates, plain.trials(),
        prices, List.of(), plain.decision());
    DemandForecast demand = demand(spread);
    CapacityEstimate capacity = new CapacityEstimate(
        new Estimate(200, 230, 260), 4, 0.4, new Estimate(10, 11.3, 13), 17.4, new Estimate(3, 4, 5), 5, 0.55);
    Map<String, Finding<BudgetEstimate>> budgets = new LinkedHashMap<>();
    Map<String, Finding<CapacityEstimate>> capacities = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      Derived<BudgetEstimate> budget = new BudgetAnalysis().estimate(
          candidate, prices, TWD, planning, demand, Optional.of(capacity), 7);
      budgets.put(candidate.id(), finding(Stage.BUDGET, candidate.id(), budget));
      capacities.put(candidate.id(), finding(Stage.CAPACITY, candidate.id(),
          new Derived<>(capacity, budget.why(), "sample/1")));
    }
    return new Assessment(
        new LoadedStudy(Path.of("study"), study, new SampleStudy().sources(), new StudyFiles(Collections.emptySortedMap())), 7,
        SampleAssessment.AT, Optional.of(finding(Stage.DEMAND, "",
            new Derived<>(demand, budgets.values().iterator().next().why(), "sample/1"))),
        Optional.empty(), Map.of(), capacities, budgets, Optional.empty(), List.of());
  }

  private static DemandForecast demand(double spread) {
    DemandForecast like = new SampleFindings().demand(LocalDate.of(2010, 12, 1));
    List<Estimate> orders = new ArrayList<>();
    for (double middle : new double[] {22_301.7, 25_013.3, 28_007.9}) {
      orders.add(new Estimate(middle / spread, middle, middle * spread));
    }
    return new DemandForecast(like.orders(), like.cancelledOrders(), like.ordersPerMonth(), like.days(), like.tradingDays(),
        like.busiestHour(), like.meanActiveHour(), like.peakToMean(), like.hourOfWeek(), like.annualOrders(),
        like.annualRevenue(), like.peakHour(), like.horizonPeakHour(), orders,
        orders.stream().map(one -> one.map(count -> count * 913.37)).toList(), like.yearlyGrowth(), like.quality(),
        like.outlook(), like.occasions(), like.minutes(), like.campaigns(), like.contactsByYear());
  }

  private static Candidate candidate(String id, LocalText name, boolean managed, double spread) {
    List<CostLine> lines = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      line(basis, name, spread).ifPresent(lines::add);
    }
    return new Candidate(id, name, name, name, List.of(), Optional.empty(), new Sizing(0.65, 1, 2, managed), lines);
  }

  private static Optional<CostLine> line(Basis basis, LocalText name, double spread) {
    return Optional.ofNullable(switch (basis) {
      case INSTANCES -> line(basis, Category.INFRASTRUCTURE, name, null, "m", 1.05, spread);
      case MONTH -> line(basis, Category.LICENCES, name, "23500.05", null, 1, spread);
      case YEAR -> line(basis, Category.LICENCES, name, "148000.5", null, 1.1, spread);
      case ONCE -> line(basis, Category.IMPLEMENTATION, name, "310000", null, 1, spread);
      case ORDER -> line(basis, Category.FEES, name, "11.5", null, 1, spread);
      case REVENUE -> line(basis, Category.FEES, name, null, null, 0.0143, spread);
      case STAFF -> line(basis, Category.PEOPLE, name, null, "developer", 1.2, spread);
      case EFFORT -> line(basis, Category.IMPLEMENTATION, name, null, "developer", 45.5, spread);
      case SPOT -> with(line(basis, Category.INFRASTRUCTURE, name, null, "m", 0.4, spread),
          new CostTerms.Spot(new Estimate(0.55 / spread, 0.55, 0.55 * spread)), CostLine.Span.WHOLE);
      case SEATS -> with(line(basis, Category.LICENCES, name, "799.99", null, 12.3, spread), new CostTerms.Seats(5, 10),
          new CostLine.Span(4, Optional.of(30)));
      case PAYMENT -> with(line(basis, Category.FEES, name, "2.5", null, 0.0171, spread),
          new CostTerms.Payment(new Estimate(0.43 / spread, 0.43, 0.43 * spread)), CostLine.Span.WHOLE);
      case SUPPORT -> new CostLine("support", name, Category.LICENCES, basis, Optional.empty(), Estimate.exactly(0.18),
          Optional.empty(), Optional.of(name), Optional.of(new CostTerms.Support(List.of("once", "month"))), CostLine.Span.WHOLE,
          Optional.empty());
      default -> null;
    });
  }

  private static CostLine line(
      Basis basis, Category category, LocalText name, String amount, String reference, double quantity, double spread) {
    return new CostLine(basis.name().toLowerCase(Locale.ROOT), name, category, basis,
        Optional.ofNullable(amount).map(BudgetSamples::twd), new Estimate(quantity / spread, quantity, quantity * spread),
        Optional.ofNullable(reference), Optional.of(name));
  }

  private static CostLine with(CostLine line, CostTerms terms, CostLine.Span span) {
    return new CostLine(line.id(), line.name(), line.category(), line.basis(), line.amount(), line.quantity(),
        line.reference(), line.source(), Optional.of(terms), span, Optional.empty());
  }

  private static Money twd(String amount) {
    return Money.of(amount, "TWD");
  }

  private static <T> Finding<T> finding(Stage stage, String subject, Derived<T> derived) {
    return new Finding<>(stage, subject, derived.value(), derived.why(), new Provenance(
        Map.of("input", "00ff"), "feed" + "0".repeat(60), derived.method(), Optional.of(7L), SampleAssessment.AT));
  }
}
