package org.emporion.budget.cash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.emporion.budget.cash.CashFlow.Convention;
import org.junit.jupiter.api.Test;

/** Laws of money over time. */
class CashLawsTest {
  private final SplittableRandom random = new SplittableRandom(61);

  /** A flow is made as the product of (1 + r_i) x - 1 over chosen rates, so that its internal rates are exactly those. */
  @Test
  void findsEveryRateThatAFlowIsMadeOf() {
    for (int round = 0; round < 300; round++) {
      List<Double> rates = new ArrayList<>();
      int count = 1 + random.nextInt(5);
      while (rates.size() < count) {
        double rate = random.nextDouble(-0.8, 1.5);
        if (rates.stream().allMatch(one -> Math.abs(one - rate) > 0.04)) {
          rates.add(rate);
        }
      }
      double[] flow = {random.nextBoolean() ? 1000 : -1000};
      for (double rate : rates) {
        flow = times(flow, -1, 1 + rate);
      }
      double[] expected = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      double[] found = InternalRates.of(new CashFlow(flow)).rates().stream().mapToDouble(Double::doubleValue).toArray();
      assertArrayEquals(expected, found, 1e-7, Arrays.toString(flow));
    }
  }

  /** (1 - 1.1 x)^2 only touches zero, at a rate of 10 %. */
  @Test
  void aRateThatTheValueOnlyTouchesIsFound() {
    double[] rates = InternalRates.of(new CashFlow(-100, 220, -121)).rates().stream().mapToDouble(one -> one).toArray();
    assertArrayEquals(new double[] {0.1}, rates, 1e-6);
    assertEquals(List.of(), InternalRates.of(new CashFlow(-100, 219, -121)).rates());
    assertEquals(2, InternalRates.of(new CashFlow(-100, 221, -121)).rates().size());
  }

  @Test
  void theValueAtEachRateIsZeroAndNoRateIsMissedByAScan() {
    for (int round = 0; round < 200; round++) {
      double[] amounts = random.doubles(2 + random.nextInt(83), -100, 100).map(Math::rint).toArray();
      CashFlow flow = new CashFlow(amounts);
      InternalRates found = InternalRates.of(flow);
      for (double rate : found.rates()) {
        double size = DoubleStream.of(flow.discounted(rate).amounts()).map(Math::abs).sum();
        assertEquals(0, flow.netPresentValue(rate, Convention.FIRST_UNDISCOUNTED), 1e-8 * size);
      }
      int changes = 0;
      double before = Math.signum(flow.netPresentValue(-0.9, Convention.FIRST_UNDISCOUNTED));
      for (double rate = -0.9; rate < 5; rate += 0.001) {
        double now = Math.signum(flow.netPresentValue(rate, Convention.FIRST_UNDISCOUNTED));
        changes += now * before < 0 ? 1 : 0;
        before = now == 0 ? before : now;
      }
      assertTrue(found.rates().size() >= changes, () -> Arrays.toString(amounts));
    }
  }

  @Test
  void nothingButZerosHasNoRate() {
    assertEquals(List.of(), InternalRates.of(new CashFlow(0, 0, 0)).rates());
    assertEquals(List.of(), InternalRates.of(new CashFlow(-5)).rates());
    assertArrayEquals(new double[] {0},
        InternalRates.of(new CashFlow(0, -7, 0, 0, 7)).rates().stream().mapToDouble(one -> one).toArray(), 1e-14);
  }

  /** By hand: 1000 now against 300 a year; after three years 100 is missing, a third of the fourth. */
  @Test
  void paybackByHand() {
    CashFlow flow = new CashFlow(-1000, 300, 300, 300, 300, 300);
    assertEquals(3 + 1.0 / 3, Payback.of(flow).orElseThrow(), 1e-12);
    // Discounted by 10 %: 272.73, 247.93, 225.39, 204.90, 186.28; after four years 49.04 is missing of 186.28.
    assertEquals(4.2633, Payback.of(flow.discounted(0.1)).orElseThrow(), 1e-4);
    assertEquals(Optional.empty(), Payback.of(flow.discounted(0.2)));
    assertEquals(Optional.of(0.0), Payback.of(new CashFlow(5, 5)));
    assertEquals(3.5, Payback.of(new CashFlow(-10, 30, -25, -5, 20)).orElseThrow(), 1e-12,
        "what is short again later is not paid back");
  }

  /** With one payment out at the beginning and one in at the end the modified rate is the internal one, whatever the others are. */
  @Test
  void modifiedRate() {
    double internal = InternalRates.of(new CashFlow(-100, 0, 0, 130)).rates().getFirst();
    assertEquals(internal, ModifiedRate.of(new CashFlow(-100, 0, 0, 130), 0.02, 0.31).orElseThrow(), 1e-12);
    // By hand: 500 at 4 % is 540.8 after two years, 600 at 4 % is 624, 700 stays: 1864.8 / 1500 to a third.
    assertEquals(Math.cbrt(1864.8 / 1500) - 1,
        ModifiedRate.of(new CashFlow(-1500, 500, 600, 700), 0.09, 0.04).orElseThrow(), 1e-12);
    assertEquals(Optional.empty(), ModifiedRate.of(new CashFlow(1, 2, 3), 0.1, 0.1));
    assertEquals(Optional.empty(), ModifiedRate.of(new CashFlow(-1, -2, -3), 0.1, 0.1));
  }

  @Test
  void twelveMonthsOfAMonthlyRateAreTheYearlyOne() {
    for (double rate : new double[] {-0.5, 0, 0.06, 2}) {
      assertEquals(1 + rate, Math.pow(1 + CashFlow.monthly(rate), 12), 1e-12);
      assertEquals(rate, CashFlow.yearly(CashFlow.monthly(rate)), 1e-12);
    }
    assertThrows(IllegalArgumentException.class, () -> new CashFlow(1, 2).discounted(-1));
  }

  @Test
  void yearsAndCumulativeSumsKeepEveryAmount() {
    double[] amounts = random.doubles(31, -10, 10).toArray();
    CashFlow flow = new CashFlow(amounts);
    assertEquals(3, flow.by(12).periods());
    assertEquals(DoubleStream.of(amounts).sum(), DoubleStream.of(flow.by(12).amounts()).sum(), 1e-12);
    assertEquals(DoubleStream.of(amounts).sum(), flow.cumulative()[30], 1e-12);
    assertEquals(flow.cumulative()[23], flow.by(12).cumulative()[1], 1e-12);
  }

  /** Every total is the sum of what is printed, and each sum of a line is its exact sum rounded. */
  @Test
  void roundingNeitherMakesNorLosesMoney() {
    for (int round = 0; round < 200; round++) {
      int months = 12 * (1 + random.nextInt(7));
      List<List<Double>> exact = new ArrayList<>();
      for (int line = 0; line < 1 + random.nextInt(20); line++) {
        exact.add(random.doubles(months, -500, 3000).boxed().toList());
      }
      int decimals = random.nextInt(3);
      Ledger ledger = Ledger.of(exact, decimals);
      long total = 0;
      for (int line = 0; line < exact.size(); line++) {
        double sum = exact.get(line).stream().mapToDouble(one -> one).sum() * Math.pow(10, decimals);
        assertTrue(Math.abs(sum - ledger.line(line)) <= 0.5 + 1e-6);
        total += ledger.line(line);
      }
      long byPeriod = 0;
      for (int month = 0; month < months; month++) {
        byPeriod += ledger.period(month);
      }
      Ledger years = ledger.by(12);
      assertEquals(total, ledger.total());
      assertEquals(total, byPeriod);
      assertEquals(total, years.total());
      assertEquals(ledger.line(0), years.line(0));
    }
    assertThrows(ArithmeticException.class, () -> Ledger.of(List.of(List.of(1e16)), 2));
  }

  /** A plan that ends within a term owes the part of the term that it saw; whatever is used, a term costs no less than its commitment. */
  @Test
  void commitments() {
    assertArrayEquals(new double[] {0, 0, 60, 0, 5}, new TrueUp(90, 3).fees(10, 10, 10, 45, 10), 1e-12);
    assertArrayEquals(new double[] {0, 0}, new TrueUp(90, 2).fees(80, 20), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> new TrueUp(-1, 12));
    assertThrows(IllegalArgumentException.class, () -> new TrueUp(1, 0));
  }

  private static double[] times(double[] flow, double constant, double slope) {
    double[] product = new double[flow.length + 1];
    for (int i = 0; i < flow.length; i++) {
      product[i] += constant * flow[i];
      product[i + 1] += slope * flow[i];
    }
    return product;
  }
}
