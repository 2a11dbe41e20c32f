package org.emporion.budget;

import static org.emporion.budget.Budgets.SIZING;
import static org.emporion.budget.Budgets.TWD;
import static org.emporion.budget.Budgets.YEARS;
import static org.emporion.budget.Budgets.capacity;
import static org.emporion.budget.Budgets.candidate;
import static org.emporion.budget.Budgets.certainPlanning;
import static org.emporion.budget.Budgets.demand;
import static org.emporion.budget.Budgets.estimate;
import static org.emporion.budget.Budgets.everyBasis;
import static org.emporion.budget.Budgets.line;
import static org.emporion.budget.Budgets.planning;
import static org.emporion.budget.Budgets.prices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Sizing;
import org.junit.jupiter.api.Test;

class BudgetAnalysisTest {
  private final BudgetAnalysis analysis = new BudgetAnalysis();

  /** Each basis by hand: amounts of the first year, from then on wages by 3 %, prices by 2 %, orders by 10 %. */
  @Test
  void withoutUncertaintyItIsThePlainSum() {
    List<CostLine> lines = everyBasis().stream()
        .map(line -> new CostLine(
            line.id(), line.name(), line.category(), line.basis(), line.amount(),
            Estimate.exactly(line.quantity().p50()), line.reference(), line.source()))
        .toList();
    BudgetEstimate budget = analysis.estimate(
            candidate("shop", SIZING, lines), prices(), TWD, certainPlanning(), demand(true),
            Optional.of(capacity(5)), 1)
        .value();
    double[] orders = {11_000, 12_100, 13_310, 14_641};
    // Four working instances carry the last year; 4 x 11000 / 14641 = 3.005, 3.306 and 3.636 are four each; one spare.
    int[] instances = {5, 5, 5, 5};
    double total = 0;
    for (int year = 0; year < YEARS; year++) {
      double prices = Math.pow(1.02, year);
      double wages = Math.pow(1.03, year);
      double[] expected = {
        3100 * 12 * instances[year] * prices,
        23_500 * 12 * prices,
        148_000 * prices,
        year == 0 ? 310_000 : 0,
        11.5 * orders[year] * prices,
        0.014 * orders[year] * 900,
        1.2 * 1_350_000 * wages,
        year == 0 ? 45 * 11_500 : 0
      };
      double sum = 0;
      for (int line = 0; line < expected.length; line++) {
        assertEquals(expected[line], budget.lines().get(line).expected().get(year), 1e-9 * (1 + expected[line]),
            lines.get(line).id() + " in year " + year);
        sum += expected[line];
      }
      assertEquals(sum, budget.years().get(year).p50(), 1e-9 * sum);
      assertEquals(budget.years().get(year).p10(), budget.years().get(year).p90(), 1e-9 * sum);
      total += sum;
    }
    assertEquals(total, budget.total().p50(), 1e-9 * total);
    assertEquals(total / 51_051, budget.perOrder().p50(), 1e-9 * total);
  }

  /** What a price is said to do is what the simulation gives when the amount is written in. */
  @Test
  void theResponseToAPriceIsTheBudgetAtThatPrice() {
    List<CostLine> lines = everyBasis();
    List<PriceResponse> responses = analysis.responses(
        candidate("shop", SIZING, lines), prices(), TWD, certainPlanning(), demand(true), Optional.of(capacity(5)), 1);
    assertEquals(lines.stream().map(CostLine::id).toList(), responses.stream().map(PriceResponse::costLine).toList());
    for (int i = 0; i < lines.size(); i++) {
      CostLine line = lines.get(i);
      for (double factor : new double[] {0, 1, 1.75}) {
        List<CostLine> changed = new ArrayList<>(lines);
        // A price and a quantity multiply: where the price stands in the price book, the quantity is changed.
        Estimate quantity = line.quantity();
        changed.set(i, new CostLine(line.id(), line.name(), line.category(), line.basis(), line.amount(),
            new Estimate(factor * quantity.p10(), factor * quantity.p50(), factor * quantity.p90()),
            line.reference(), line.source()));
        BudgetEstimate budget = analysis.estimate(candidate("shop", SIZING, changed), prices(), TWD, certainPlanning(),
            demand(true), Optional.of(capacity(5)), 1).value();
        PriceResponse response = responses.get(i);
        assertEquals(budget.total().p50(), response.median(Metric.Kind.BUDGET_TOTAL, factor), 1e-6 * budget.total().p50());
        assertEquals(budget.years().getFirst().p50(), response.median(Metric.Kind.BUDGET_FIRST_YEAR, factor),
            1e-6 * budget.total().p50());
        assertEquals(budget.perOrder().p50(), response.median(Metric.Kind.BUDGET_PER_ORDER, factor),
            1e-6 * budget.perOrder().p50());
      }
    }
    assertEquals(0.014, responses.get(5).price(), "a share of revenue is its own price");
    assertThrows(IllegalArgumentException.class, () -> responses.getFirst().median(Metric.Kind.CAPACITY_INSTANCES, 1));
  }

  /** 8 working instances at 14,641 orders: 6.01, 6.61, 7.27 and 8 are 7, 7, 8 and 8; two spare. */
  @Test
  void earlierYearsBuyFewerInstances() {
    Sizing sizing = new Sizing(0.65, 2, 2, false);
    assertEquals(List.of(9, 9, 10, 10), InstancePlan.of(capacity(10), candidate("shop", sizing, List.of()), demand(true)).byYear());
    assertEquals(List.of(4, 4, 4, 4), InstancePlan.of(capacity(4), candidate("shop", sizing, List.of()), demand(true)).byYear());
  }

  @Test
  void theSameSeedGivesTheSameBudgetBitForBitWhateverTheThreads() throws Exception {
    BudgetEstimate first = estimate(everyBasis(), prices(), 7).value();
    assertEquals(first, estimate(everyBasis(), prices(), 7).value());
    try (ForkJoinPool one = new ForkJoinPool(1); ForkJoinPool many = new ForkJoinPool(5)) {
      assertEquals(first, one.submit(() -> estimate(everyBasis(), prices(), 7).value()).get());
      assertEquals(first, many.submit(() -> estimate(everyBasis(), prices(), 7).value()).get());
    }
    assertNotEquals(first.total(), estimate(everyBasis(), prices(), 8).value().total());
  }

  @Test
  void doublingAPriceDoublesItsLineAndNoOther() {
    List<CostLine> lines = everyBasis();
    BudgetEstimate before = estimate(lines, prices(), 3).value();
    for (int changed = 0; changed < lines.size(); changed++) {
      CostLine line = lines.get(changed);
      if (line.basis() == Basis.REVENUE) {
        continue;
      }
      List<CostLine> dearer = new ArrayList<>(lines);
      dearer.set(changed, new CostLine(
          line.id(), line.name(), line.category(), line.basis(),
          line.amount().map(amount -> amount.plus(amount)), line.quantity(), line.reference(), line.source()));
      var book = switch (line.basis()) {
        case INSTANCES -> prices("6200", "1350000", "11500");
        case STAFF -> prices("3100", "2700000", "11500");
        case EFFORT -> prices("3100", "1350000", "23000");
        default -> prices();
      };
      BudgetEstimate after = estimate(dearer, book, 3).value();
      for (int other = 0; other < lines.size(); other++) {
        for (int year = 0; year < YEARS; year++) {
          double was = before.lines().get(other).expected().get(year);
          assertEquals(other == changed ? 2 * was : was, after.lines().get(other).expected().get(year), 1e-9 * (1 + was));
        }
      }
      assertTrue(after.total().p10() > before.total().p10() && after.total().p90() > before.total().p90());
    }
  }

  @Test
  void aHigherPriceOrQuantityNeverLowersATotal() {
    SplittableRandom random = new SplittableRandom(31);
    for (int round = 0; round < 60; round++) {
      List<CostLine> lines = randomLines(random, 1);
      List<CostLine> dearer = new ArrayList<>();
      for (CostLine line : lines) {
        double factor = 1 + random.nextDouble();
        dearer.add(Budgets.with(line, line.quantity().map(quantity -> quantity * factor)));
      }
      BudgetEstimate before = estimate(lines, prices(), round).value();
      BudgetEstimate after = estimate(dearer, prices(), round).value();
      assertTrue(before.total().p10() <= after.total().p10());
      assertTrue(before.total().p50() <= after.total().p50());
      assertTrue(before.total().p90() <= after.total().p90());
    }
  }

  @Test
  void meansOfLinesAddUpToTheMeanOfTheTotalAndEstimatesAreOrdered() {
    SplittableRandom random = new SplittableRandom(32);
    for (int round = 0; round < 40; round++) {
      BudgetEstimate budget = estimate(randomLines(random, 1), prices(), round).value();
      double sum = budget.lines().stream().flatMap(line -> line.expected().stream()).mapToDouble(Double::doubleValue).sum();
      assertTrue(sum > budget.total().p10() && sum < budget.total().p90(), sum + " outside " + budget.total());
      assertTrue(budget.total().p10() < budget.total().p90());
      assertEquals(YEARS, budget.years().size());
    }
  }

  /** With common random numbers a copy under another name costs the same to the last bit; a dearer one is dearer everywhere. */
  @Test
  void candidatesMeetTheSameCircumstances() {
    BudgetEstimate one = named("one", everyBasis());
    assertEquals(one, named("two", everyBasis()));
    List<CostLine> more = new ArrayList<>(everyBasis());
    more.add(0, line("backup", Basis.MONTH, "150", new Estimate(0.9, 1, 1.2)));
    BudgetEstimate dearer = named("two", more);
    for (int line = 0; line < one.lines().size(); line++) {
      assertEquals(one.lines().get(line).expected(), dearer.lines().get(line + 1).expected());
    }
    assertTrue(dearer.perOrder().p10() > one.perOrder().p10());
  }

  /**
   * A quantity with symmetric logarithm and everything else certain: the total is log-normal with the
   * quantity's own percentiles, and its mean is median x exp(s^2 / 2), s = ln(p90 / p50) / 1.28155.
   */
  @Test
  void oneUncertainLineHasItsClosedForm() {
    CostLine line = line("migration", Basis.ONCE, "1000", new Estimate(50, 100, 200));
    BudgetEstimate budget = analysis.estimate(
            candidate("shop", SIZING, List.of(line)), prices(), TWD, certainPlanning(), demand(true), Optional.empty(), 17)
        .value();
    assertEquals(50_000, budget.total().p10(), 0.03 * 50_000);
    assertEquals(100_000, budget.total().p50(), 0.03 * 100_000);
    assertEquals(200_000, budget.total().p90(), 0.03 * 200_000);
    double s = Math.log(2) / 1.2815515655446004;
    assertEquals(100_000 * Math.exp(s * s / 2), budget.lines().getFirst().expected().getFirst(), 0.03 * 115_000);
  }

  @Test
  void refusesInstancesWithoutCapacityUnlessTheVendorRunsThem() {
    LocalText what = assertThrows(
            InsufficientEvidenceException.class,
            () -> analysis.estimate(
                candidate("shop", SIZING, everyBasis()), prices(), TWD, planning(), demand(false), Optional.empty(), 1))
        .what();
    assertTrue(what.en().contains("servers") && what.zhTw().contains("servers"));
    BudgetEstimate managed = analysis.estimate(
            candidate("shop", new Sizing(0.65, 1, 2, true), everyBasis()), prices(), TWD, planning(), demand(false),
            Optional.empty(), 1)
        .value();
    assertEquals(List.of(0.0, 0.0, 0.0, 0.0), managed.lines().getFirst().expected());
  }

  /** A line of 100,000 that comes three times in ten: nothing at P50, all at P80, 30,000 on average, and it says so. */
  @Test
  void aLineMayNotCome() {
    CostLine sure = line("migration", Basis.ONCE, "1000", Estimate.exactly(100));
    CostLine perhaps = new CostLine(sure.id(), sure.name(), sure.category(), sure.basis(), sure.amount(), sure.quantity(),
        sure.reference(), sure.source(), sure.terms(), sure.span(), sure.commitment(), 0.3);
    Derived<BudgetEstimate> derived = analysis.estimate(candidate("shop", SIZING, List.of(perhaps)), prices(), TWD,
        certainPlanning(), demand(true), Optional.empty(), 5);
    assertEquals(0, derived.value().total().p50());
    assertEquals(100_000, derived.value().outlook().orElseThrow().p80());
    assertEquals(30_000, derived.value().lines().getFirst().expected().getFirst(), 0.05 * 30_000);
    assertEquals("costs.migration.occurs", derived.value().outlook().orElseThrow().drivers().getFirst().cause());
    assertTrue(leaves(derived.why()).contains("candidates.shop.costs.migration.probability"));
  }

  @Test
  void currenciesAreNeverMixed() {
    assertTrue(assertThrows(
            IllegalArgumentException.class,
            () -> analysis.estimate(
                candidate("shop", SIZING, everyBasis()), prices(), Currency.getInstance("EUR"), planning(),
                demand(false), Optional.of(capacity(5)), 1))
        .getMessage().contains("TWD"));
  }

  @Test
  void everyLineSaysWhatItRestsOn() {
    Derived<BudgetEstimate> derived = estimate(everyBasis(), prices(), 1);
    assertEquals(BudgetAnalysis.METHOD, derived.method());
    List<String> leaves = leaves(derived.why());
    assertTrue(leaves.containsAll(List.of(
        "planning.years", "prices.instances.m.monthly", "candidates.shop.sizing.spare-instances",
        "candidates.shop.costs.subscription.amount", "candidates.shop.costs.migration.quantity",
        "planning.price-growth", "planning.order-growth", "candidates.shop.costs.commission.quantity",
        "prices.roles.developer.yearly", "planning.wage-growth", "prices.roles.developer.day")), leaves.toString());
    assertEquals(everyBasis().size() + 2, derived.why().because().size(), "years, every line and where the spread comes from");
  }

  private BudgetEstimate named(String id, List<CostLine> lines) {
    return analysis.estimate(
            candidate(id, SIZING, lines), prices(), TWD, planning(), demand(false), Optional.of(capacity(5)), 11)
        .value();
  }

  private static List<CostLine> randomLines(SplittableRandom random, int least) {
    List<CostLine> lines = new ArrayList<>();
    int count = least + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      Basis drawn = Basis.values()[random.nextInt(Basis.values().length)];
      Basis basis = i == 0 && drawn == Basis.SUPPORT ? Basis.MONTH : drawn;
      double scale = List.of(Basis.REVENUE, Basis.SPOT, Basis.PAYMENT, Basis.SUPPORT).contains(basis) ? 0.01 : 1;
      double low = scale * random.nextDouble(0.2, 1);
      lines.add(line("line" + i, basis, Integer.toString(10 + random.nextInt(9000)),
          new Estimate(low, low * 1.3, low * random.nextDouble(1.4, 3))));
    }
    return lines;
  }

  private static List<String> leaves(Reason reason) {
    assertEquals(reason.kind().evidence(), reason.because().isEmpty(), reason.toString());
    return reason.because().isEmpty()
        ? List.of(reason.reference())
        : reason.because().stream().flatMap(one -> leaves(one).stream()).toList();
  }
}
