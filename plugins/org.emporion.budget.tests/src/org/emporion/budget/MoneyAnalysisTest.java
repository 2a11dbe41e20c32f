package org.emporion.budget;

import static org.emporion.budget.Budgets.SIZING;
import static org.emporion.budget.Budgets.TWD;
import static org.emporion.budget.Budgets.YEARS;
import static org.emporion.budget.Budgets.candidate;
import static org.emporion.budget.Budgets.demand;
import static org.emporion.budget.Budgets.line;
import static org.emporion.budget.Budgets.prices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.MoneyOverTime;
import org.emporion.model.study.BudgetQuestions;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.Finance;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.junit.jupiter.api.Test;

class MoneyAnalysisTest {
  private static final Finance FINANCE = new Finance(0.06, 0.05, 0.03);

  /** 480,000 at the start and 20,000 a month against 35,000 a month of staying, no growth: by hand. */
  @Test
  void comparesWithStayingAsToday() {
    Derived<BudgetEstimate> derived = budget(List.of(
        line("set-up", Basis.ONCE, "480000", Estimate.exactly(1)), line("rent", Basis.MONTH, "20000", Estimate.exactly(1))),
        List.of(line("old", Basis.MONTH, "35000", Estimate.exactly(1))), prices());
    MoneyOverTime money = derived.value().money().orElseThrow();
    MoneyOverTime.Change change = money.change().orElseThrow();
    double month = Math.pow(1.06, -1 / 12.0);
    double annuity = (1 - Math.pow(month, 48)) / (1 - month);
    assertEquals(480_000 + 20_000 * annuity, money.cost().orElseThrow().firstUndiscounted(), 1e-3);
    assertEquals((480_000 + 20_000 * annuity) * month, money.cost().orElseThrow().firstDiscounted(), 1e-3);
    assertEquals(48 * 15_000 - 480_000, change.saved(), 1e-6);
    assertEquals(15_000 * annuity - 480_000, change.value().orElseThrow().firstUndiscounted(), 1e-3);
    // 465,000 are missing after the first month, 31 more of 15,000 make up for them.
    assertEquals(31, change.payback().orElseThrow(), 1e-9);
    assertEquals(1, change.internalRates().size());
    double rate = Math.pow(1 + change.internalRates().getFirst(), -1 / 12.0);
    assertEquals(480_000, 15_000 * (1 - Math.pow(rate, 48)) / (1 - rate), 1e-3);
    assertTrue(change.discountedPayback().orElseThrow() > 31 && change.modifiedRate().orElseThrow() > 0.03);
    assertEquals(48 * 35_000 / 51_051.0, change.stayingPerOrder(), 1e-9);
    assertTrue(leaves(derived).contains("planning.finance.discount-rate") && leaves(derived).contains("planning.today"));
  }

  /** Nothing is ever saved, so no rate balances it, and it is said so. */
  @Test
  void saysWhenThereIsNoRateAndNoPayback() {
    Derived<BudgetEstimate> derived = budget(List.of(line("rent", Basis.MONTH, "20000", Estimate.exactly(1))),
        List.of(line("old", Basis.MONTH, "15000", Estimate.exactly(1))), prices());
    MoneyOverTime.Change change = derived.value().money().orElseThrow().change().orElseThrow();
    assertEquals(List.of(), change.internalRates());
    assertEquals(Optional.empty(), change.payback());
    assertTrue(derived.why().toString().contains("no internal rate of return"));
  }

  /** Saves at first, pays to change over in month 13, saves again, and pays once more: two changes of sign and two rates. */
  @Test
  void saysWhenTheRateIsNotUnique() {
    List<Double> cost = IntStream.range(0, 48).mapToObj(month -> switch (month) {
      case 0 -> 100.0;
      case 12 -> -230.0;
      case 24 -> 132.0;
      default -> 0.0;
    }).toList();
    MoneyOverTime.Change change = new MoneyAnalysis(Optional.of(FINANCE))
        .of(cost, Optional.of(new MoneyAnalysis.Staying(Collections.nCopies(48, 0.0), 1))).change().orElseThrow();
    // -100 + 230 x - 132 x^2 is zero at x = 1 / 1.1 and x = 1 / 1.2.
    assertEquals(0.1, change.internalRates().get(0), 1e-9);
    assertEquals(0.2, change.internalRates().get(1), 1e-9);
    assertEquals(2, change.internalRates().size());
  }

  @Test
  void oldPricesAreMarked() {
    PriceBook own = prices();
    assertEquals(List.of(), budget(List.of(line("team", Basis.STAFF, "", Estimate.exactly(1))), List.of(), own).value().notices());
    PriceBook old = new PriceBook(own.source(), LocalDate.of(2024, 12, 31), own.roles(), own.instances());
    List<LocalText> notices =
        budget(List.of(line("team", Basis.STAFF, "", Estimate.exactly(1))), List.of(), old).value().notices();
    assertEquals(1, notices.size());
    assertTrue(notices.getFirst().en().contains("2024") && notices.getFirst().zhTw().contains("12"), notices.toString());
    assertEquals(List.of(), budget(List.of(line("rent", Basis.MONTH, "1", Estimate.exactly(1))), List.of(), old).value().notices(),
        "a line that does not rest on the book");
  }

  private static Derived<BudgetEstimate> budget(List<CostLine> lines, List<CostLine> today, PriceBook prices) {
    Planning planning = new Planning(LocalDate.of(2026, 1, 1), YEARS, Optional.of(Estimate.exactly(1.1)),
        Estimate.exactly(1), Estimate.exactly(1),
        new BudgetQuestions(Optional.empty(), Optional.empty(), List.of(), Optional.of(FINANCE), today));
    return new BudgetAnalysis().estimate(
        candidate("shop", SIZING, lines), prices, TWD, planning, demand(true), Optional.empty(), 1);
  }

  private static List<String> leaves(Derived<BudgetEstimate> derived) {
    return derived.why().because().stream().flatMap(one -> Stream.concat(
        one.because().stream(), one.because().stream().flatMap(two -> two.because().stream())))
        .map(one -> one.reference()).toList();
  }
}
