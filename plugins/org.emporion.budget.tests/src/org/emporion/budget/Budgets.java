package org.emporion.budget;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.DataVolume;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Sizing;

/** Parts of budgets with no degenerate number in them. */
final class Budgets {
  static final Currency TWD = Currency.getInstance("TWD");
  static final int YEARS = 4;
  static final Sizing SIZING = new Sizing(0.65, 1, 2, false);

  private Budgets() {}

  static Money twd(String amount) {
    return Money.of(amount, "TWD");
  }

  static PriceBook prices(String instance, String yearly, String day) {
    return new PriceBook(
        LocalText.same("price list"), LocalDate.of(2025, 3, 1),
        Map.of("developer", new PriceBook.Role(LocalText.same("Developer"), twd(yearly), twd(day))),
        Map.of("m", new PriceBook.Instance(LocalText.same("Medium"), twd(instance))));
  }

  static PriceBook prices() {
    return prices("3100", "1350000", "11500");
  }

  static Planning planning(Estimate wages, Estimate prices) {
    return new Planning(LocalDate.of(2026, 1, 1), YEARS, new Estimate(1.04, 1.1, 1.2), wages, prices);
  }

  static Planning planning() {
    return planning(new Estimate(1.01, 1.03, 1.06), new Estimate(1.005, 1.02, 1.05));
  }

  static Planning certainPlanning() {
    return planning(Estimate.exactly(1.03), Estimate.exactly(1.02));
  }

  /** Orders of 10,000 growing by a tenth a year, revenue of 900 each. */
  static DemandForecast demand(boolean certain) {
    List<Estimate> orders = new ArrayList<>();
    for (int year = 1; year <= YEARS; year++) {
      double middle = 10_000 * Math.pow(1.1, year);
      double spread = certain ? 1 : Math.pow(1.07, year);
      orders.add(new Estimate(middle / spread, middle, middle * spread));
    }
    return new DemandForecast(
        10_000, 700, Map.of(), List.of(), 300,
        new DemandForecast.Hour(LocalDateTime.of(2025, 5, 10, 15, 0), 32, 2, 40), 6.9, 4.6, List.of(), 10_000,
        9_000_000, new Estimate(30, 35, 44), new Estimate(40, 60, 95), orders,
        orders.stream().map(one -> one.map(count -> count * 900)).toList(), new Estimate(1.03, 1.1, 1.18),
        new HistoryQuality(LocalText.same("read"), List.of(), 10_700, 700, 0, 0, 0, List.of(), 0, List.of()),
        new OrderOutlook(Optional.empty(), List.of(), LocalText.same("none")), List.of(), Optional.empty(), List.of(),
        List.of());
  }

  static CapacityEstimate capacity(int instances) {
    return new CapacityEstimate(
        new Estimate(200, 230, 260), 4, 0.4, new Estimate(10, 11.3, 13), 17.4, new Estimate(3, 4, 5), instances, 0.55);
  }

  static CostLine line(String id, Basis basis, String amount, Estimate quantity) {
    Optional<String> reference = switch (basis) {
      case INSTANCES, RESERVED, SPOT -> Optional.of("m");
      case STAFF, SERVICE, MAINTENANCE, EFFORT -> Optional.of("developer");
      default -> Optional.empty();
    };
    Optional<Money> own = switch (basis) {
      case MONTH, YEAR, ONCE, ORDER, HARDWARE, STORAGE, TRAFFIC, SEATS, PAYMENT -> Optional.of(twd(amount));
      default -> Optional.empty();
    };
    return new CostLine(id, LocalText.same(id), CostLine.Category.FEES, basis, own, quantity, reference, Optional.empty(),
        terms(basis), CostLine.Span.WHOLE, Optional.empty());
  }

  /** A line with another quantity. */
  static CostLine with(CostLine line, Estimate quantity) {
    return new CostLine(line.id(), line.name(), line.category(), line.basis(), line.amount(), quantity, line.reference(),
        line.source(), line.terms(), line.span(), line.commitment());
  }

  private static Optional<CostTerms> terms(Basis basis) {
    return switch (basis) {
      case RESERVED -> Optional.of(new CostTerms.Reserved(12, Optional.of(twd("5000"))));
      case SPOT -> Optional.of(new CostTerms.Spot(new Estimate(0.4, 0.6, 0.7)));
      case HARDWARE -> Optional.of(new CostTerms.Hardware(36, 0.1, 0.05));
      case SEATS -> Optional.of(new CostTerms.Seats(5, 3));
      case MAINTENANCE -> Optional.of(new CostTerms.Maintenance(
          new Estimate(20, 30, 45), new Estimate(1, 2, 4), new Estimate(2, 5, 9), 1680));
      case SALES -> Optional.of(new CostTerms.Sales(List.of(
          new CostTerms.Sales.Band(0, twd("9800"), 0.002), new CostTerms.Sales.Band(800_000, twd("19800"), 0.01)),
          CostTerms.Sales.Measure.MONTH));
      case PAYMENT -> Optional.of(new CostTerms.Payment(new Estimate(0.3, 0.5, 0.6)));
      case SUPPORT -> Optional.of(new CostTerms.Support(List.of("line0", "line1")));
      default -> Optional.empty();
    };
  }

  /** One line of each basis with an uncertain quantity. */
  static List<CostLine> everyBasis() {
    return List.of(
        line("servers", Basis.INSTANCES, "", new Estimate(0.95, 1, 1.1)),
        line("subscription", Basis.MONTH, "23500", new Estimate(0.9, 1, 1.3)),
        line("support", Basis.YEAR, "148000", new Estimate(0.8, 1, 1.2)),
        line("migration", Basis.ONCE, "310000", new Estimate(0.7, 1, 1.9)),
        line("payment", Basis.ORDER, "11.5", new Estimate(0.9, 1, 1.15)),
        line("commission", Basis.REVENUE, "", new Estimate(0.011, 0.014, 0.02)),
        line("team", Basis.STAFF, "", new Estimate(0.6, 1.2, 2)),
        line("integration", Basis.EFFORT, "", new Estimate(25, 45, 90)));
  }

  /** Heads that grow from month to month, by orders and contacts. */
  static StaffingPlan staffing() {
    List<StaffingPlan.RoleMonth> roster = new ArrayList<>();
    for (int month = 0; month < 12 * YEARS; month++) {
      double heads = 3.2 + 0.05 * month;
      roster.add(new StaffingPlan.RoleMonth(LocalDate.of(2026, 1, 1).plusMonths(month), "developer",
          new Estimate(600, 900, 1500), 400, 3, new Estimate(0.8 * heads, heads, 1.3 * heads), 1, (int) Math.ceil(heads), 9));
    }
    return new StaffingPlan(List.of(), roster, List.of(), List.of(), List.of(), Optional.empty(), 1000);
  }

  static Candidate candidate(String id, Sizing sizing, List<CostLine> lines) {
    LocalText name = LocalText.same("Shop " + id);
    Sizing withData = new Sizing(sizing.targetUtilisation(), sizing.spareInstances(), sizing.minimumInstances(),
        sizing.managed(), List.of(), Optional.empty(), Optional.empty(), Optional.of(new DataVolume(
            Optional.of(new Estimate(1500, 2000, 3000)), Optional.of(new Estimate(40, 50, 70)), 20, Optional.empty())));
    return new Candidate(id, name, name, name, List.of(), Optional.empty(), withData, lines);
  }

  static Derived<BudgetEstimate> estimate(List<CostLine> lines, PriceBook prices, long seed) {
    return new BudgetAnalysis(new Estimate(0.02, 0.025, 0.03), Optional.of(staffing())).estimate(
        candidate("shop", SIZING, lines), prices, TWD, planning(), demand(false), Optional.of(capacity(5)), seed);
  }
}
