package org.emporion.budget.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.study.Correlation;
import org.emporion.model.study.CorrelationMatrix;
import org.junit.jupiter.api.Test;

class BudgetSimulationTest {
  private static final int YEARS = 3;

  /** A line with an unsure amount that is paid once. */
  private record Once(String cause, Spread spread) implements MonthlyCost {
    @Override
    public Set<String> causes() {
      return Set.of(cause);
    }

    @Override
    public Pass begin(Outcomes outcomes) {
      double[] amount = outcomes.draw(cause, spread);
      return (month, cost) -> {
        for (int i = 0; i < cost.length; i++) {
          cost[i] += month == 1 ? amount[i] : 0;
        }
      };
    }
  }

  /** Fees above a yearly free allowance: looks back within the year and is not linear. */
  private record Allowance(double free, double fee) implements MonthlyCost {
    @Override
    public Set<String> causes() {
      return Set.of();
    }

    @Override
    public Pass begin(Outcomes outcomes) {
      double[] soFar = new double[outcomes.size()];
      return (month, cost) -> {
        if (month % Market.MONTHS == 0) {
          Arrays.fill(soFar, 0);
        }
        double[] orders = outcomes.orders(month);
        for (int i = 0; i < cost.length; i++) {
          double before = Math.max(0, soFar[i] - free);
          soFar[i] += orders[i];
          cost[i] += fee * (Math.max(0, soFar[i] - free) - before);
        }
      };
    }
  }

  private static Market market(boolean certain) {
    List<Estimate> orders = new ArrayList<>();
    for (int year = 0; year < YEARS; year++) {
      double middle = 12_000 * Math.pow(1.1, year);
      double spread = certain ? 1 : Math.pow(1.09, year + 1);
      orders.add(new Estimate(middle / spread, middle, middle * spread));
    }
    List<Double> shares = new ArrayList<>();
    for (int month = 0; month < YEARS * Market.MONTHS; month++) {
      shares.add((month % Market.MONTHS + 1) / 78.0);
    }
    return new Market(orders, orders.stream().map(one -> one.map(count -> 850 * count)).toList(), shares,
        certain ? Estimate.exactly(1.03) : new Estimate(1.01, 1.03, 1.06),
        certain ? Estimate.exactly(1.02) : new Estimate(1.0, 1.02, 1.05));
  }

  private static Simulated run(List<? extends MonthlyCost> lines, Dependence dependence, int trials) {
    return new BudgetSimulation(lines, market(false), dependence).run(77, trials, Progress.NONE);
  }

  /**
   * Reference case FIN-05-two-item-montecarlo: item A 70,000 to 85,000 for sure, item B 10,000 to 15,000 with a
   * probability of 0.8 (pharmamanufacturing.com, "Estimating Risk-Based Cost and Contingency", 2012); closed forms of the
   * case for uniform distributions.
   */
  @Test
  void twoItemsOfWhichOneMayNotComeHaveTheirClosedForm() {
    MonthlyCost always = new Once("a", Spread.of(new UniformRealDistribution(70_000, 85_000)));
    MonthlyCost perhaps = new Occurring(
        new Once("b", Spread.of(new UniformRealDistribution(10_000, 15_000))), "b.comes", 0.8);
    Simulated simulated = run(List.of(always, perhaps), Dependence.NONE, 100_000);
    assertEquals(87_500, simulated.total().mean(), 0.005 * 87_500);
    assertEquals(77_500, simulated.total().quantile(0.1), 0.001 * 77_500);
    assertEquals(88_125, simulated.total().quantile(0.5), 0.001 * 88_125);
    assertEquals(93_750, simulated.total().quantile(0.8), 0.001 * 93_750);
    assertEquals(95_670, simulated.total().quantile(0.9), 0.001 * 95_670);
    double squares = 0;
    for (double p = 0.0005; p < 1; p += 0.001) {
      squares += Math.pow(simulated.total().quantile(p) - 87_500, 2) / 1000;
    }
    assertEquals(6739.19, Math.sqrt(squares), 0.01 * 6739.19);
  }

  @Test
  void withoutUncertaintyEveryTrialIsThePlainSum() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 20; round++) {
      double amount = random.nextDouble(100, 90_000);
      double free = random.nextDouble(3000, 16_000);
      double fee = random.nextDouble(0.5, 12);
      List<MonthlyCost> lines = List.of(new Once("a", Spread.of(Estimate.exactly(amount))), new Allowance(free, fee));
      Simulated simulated = new BudgetSimulation(lines, market(true), Dependence.NONE).run(round, 2000, Progress.NONE);
      double sum = amount;
      for (int year = 0; year < YEARS; year++) {
        sum += fee * Math.max(0, 12_000 * Math.pow(1.1, year) - free);
      }
      assertEquals(sum, simulated.total().quantile(0), 1e-9 * sum);
      assertEquals(simulated.total().quantile(0), simulated.total().quantile(1), "every trial is the same");
      assertEquals(sum, simulated.expected().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sum(), 1e-9 * sum);
      assertEquals(0, simulated.precision().p90(), 1e-9 * sum);
      assertTrue(simulated.causes().isEmpty(), simulated.causes().toString());
    }
  }

  /** Whoever has the last month of a year at a fee sees the season: 1/78 in its first month, 12/78 in its last. */
  @Test
  void volumesFollowTheMonths() {
    Simulated simulated = new BudgetSimulation(List.of(new Allowance(0, 2)), market(true), Dependence.NONE).run(1, 1000, Progress.NONE);
    assertEquals(2 * 12_000 / 78.0, simulated.expected().getFirst().getFirst(), 1e-6);
    assertEquals(2 * 12_000 * 12 / 78.0, simulated.expected().getFirst().get(11), 1e-6);
    assertEquals(2 * 14_520 * 6 / 78.0, simulated.months().get(2 * 12 + 5).p50(), 1e-6);
  }

  @Test
  void theSameSeedGivesTheSameBitForBitWhateverTheThreadsAndSharperResults() throws Exception {
    List<MonthlyCost> lines = List.of(
        new Once("a", Spread.of(new Estimate(50, 100, 220))), new Allowance(9000, 3),
        new Occurring(new Once("b", Spread.of(new Estimate(-10, 100, 220))), "c", 0.3));
    BudgetSimulation simulation = new BudgetSimulation(lines, market(false), Dependence.NONE);
    List<Simulated> sharper = new ArrayList<>();
    Simulated whole = simulation.run(9, 23_500, Progress.NONE, sharper::add);
    assertEquals(List.of(2000, 16_000), sharper.stream().map(Simulated::trials).toList());
    try (ForkJoinPool one = new ForkJoinPool(1); ForkJoinPool many = new ForkJoinPool(5)) {
      same(whole, one.submit(() -> simulation.run(9, 23_500, Progress.NONE)).get());
      same(whole, many.submit(() -> simulation.run(9, 23_500, Progress.NONE)).get());
    }
    same(sharper.getLast(), simulation.run(9, 16_000, Progress.NONE));
    assertNotEquals(whole.total().estimate(), simulation.run(10, 23_500, Progress.NONE).total().estimate());
    assertTrue(sharper.getFirst().precision().p50() > whole.precision().p50(), "more trials, less chance");
  }

  private static void same(Simulated first, Simulated second) {
    assertEquals(first.trials(), second.trials());
    assertEquals(first.expected(), second.expected());
    assertEquals(first.years(), second.years());
    assertEquals(first.months(), second.months());
    assertEquals(first.causes(), second.causes());
    assertEquals(first.perOrder(), second.perOrder());
    assertEquals(first.precision(), second.precision());
    for (double p = 0; p <= 1; p += 0.125) {
      assertEquals(first.total().quantile(p), second.total().quantile(p));
    }
  }

  @Test
  void whoeverCancelsIsHeardWithinABlock() {
    AtomicInteger blocks = new AtomicInteger();
    Progress impatient = new Progress() {
      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return blocks.incrementAndGet() > 10;
      }
    };
    BudgetSimulation simulation = new BudgetSimulation(List.of(new Allowance(0, 1)), market(false), Dependence.NONE);
    assertThrows(CancellationException.class, () -> simulation.run(1, 1_000_000, impatient, result -> {}));
    assertTrue(blocks.get() < 100, blocks + " blocks");
  }

  /** Y = 3 A + 4 B + A B / 2 with independent standard normal A, B: variance 9 + 16 + 1/4, of which A has 9, B 16. */
  @Test
  void sharesOfTheVarianceAreThoseOfTheirClosedForm() {
    MonthlyCost product = new MonthlyCost() {
      @Override
      public Set<String> causes() {
        return Set.of("a", "b", "nothing");
      }

      @Override
      public Pass begin(Outcomes outcomes) {
        double[] a = outcomes.scores("a");
        double[] b = outcomes.scores("b");
        return (month, cost) -> {
          for (int i = 0; i < cost.length; i++) {
            cost[i] += month == 7 ? 100 + 3 * a[i] + 4 * b[i] + a[i] * b[i] / 2 : 0;
          }
        };
      }
    };
    Simulated simulated = run(List.of(product), Dependence.NONE, 50_000);
    assertEquals(List.of("b", "a"), simulated.causes().stream().map(Simulated.CauseShare::cause).toList());
    assertEquals(16 / 25.25, simulated.causes().get(0).share(), 0.02);
    assertEquals(9 / 25.25, simulated.causes().get(1).share(), 0.02);
    assertEquals(100 - 4 * 1.2815515655446004, simulated.causes().get(0).low(), 1e-9);
    assertEquals(100 + 3 * 1.2815515655446004, simulated.causes().get(1).high(), 1e-9);
  }

  /** The standard error of the median of n normal outcomes is sqrt(pi / 2) / sqrt(n) standard deviations. */
  @Test
  void thePrecisionIsThatOfTheory() {
    Simulated simulated = run(
        List.of(new Once("a", Spread.of(new NormalDistribution(1000, 40)))), Dependence.NONE, 100_000);
    double theory = 40 * Math.sqrt(Math.PI / 2 / 100_000);
    assertEquals(theory, simulated.precision().p50(), 0.5 * theory);
    double tail = 40 * Math.sqrt(0.09 / 100_000) / 0.17549833193248685;
    assertEquals(tail, simulated.precision().p90(), 0.5 * tail);
    assertEquals(1000, simulated.total().quantile(0.5), 4 * theory);
  }

  @Test
  void causesAreCorrelatedAsNamedAndKeepTheirOwnSpread() {
    List<Correlation> named = List.of(
        new Correlation("a", "b", 0.8), new Correlation("b", "c", -0.5), new Correlation("a", "c", -0.2));
    Dependence dependence = Dependence.of(CorrelationMatrix.of(named).orElseThrow()).following("d", "c", 0.6);
    List<MonthlyCost> lines = new ArrayList<>();
    for (String cause : List.of("a", "b", "c", "d", "e")) {
      lines.add(new Once(cause, Spread.of(new NormalDistribution(50, 7))));
    }
    double[][] drawn = new BudgetSimulation(lines, market(false), dependence).draws(3, 50_000).lineTotals();
    double[][] expected = {
      {1, 0.8, -0.2, -0.12, 0}, {0.8, 1, -0.5, -0.3, 0}, {-0.2, -0.5, 1, 0.6, 0}, {-0.12, -0.3, 0.6, 1, 0}, {0, 0, 0, 0, 1}
    };
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        assertEquals(expected[i][j], new PearsonsCorrelation().correlation(drawn[i], drawn[j]), 0.015, i + " with " + j);
      }
      assertEquals(7, new StandardDeviation().evaluate(drawn[i]), 0.1);
    }
  }

  /** Two things that both go against a third cannot go with each other so much. */
  @Test
  void correlationsThatContradictEachOtherAreRefused() {
    List<Correlation> cannot = List.of(
        new Correlation("a", "b", 0.9), new Correlation("a", "c", 0.9), new Correlation("b", "c", -0.9));
    assertEquals("c", CorrelationMatrix.contradiction(cannot).orElseThrow().cause());
    assertTrue(CorrelationMatrix.of(cannot).isEmpty());
    assertEquals("c", CorrelationMatrix.contradiction(cannot.subList(0, 2)).orElseThrow().cause(), "0.81 + 0.81 is above 1");
    assertTrue(CorrelationMatrix.contradiction(cannot.subList(0, 1)).isEmpty());
    assertEquals("b", CorrelationMatrix.contradiction(List.of(new Correlation("a", "b", 1))).orElseThrow().cause());
  }

  /** Common random numbers: what else a candidate pays for does not change what a line costs in any trial. */
  @Test
  void aLineIsTheSameBesideOthersAndOthersWithItsCauseGoWithIt() {
    MonthlyCost line = new Once("a", Spread.of(new Estimate(20, 30, 50)));
    MonthlyCost dearer = new Once("a", Spread.of(new Estimate(40, 60, 100)));
    double[] alone = new BudgetSimulation(List.of(line), market(false), Dependence.NONE).draws(4, 3000).lineTotals()[0];
    double[][] beside = new BudgetSimulation(
        List.of(new Allowance(100, 1), new Once("z", Spread.of(new Estimate(1, 2, 3))), dearer, line), market(true),
        Dependence.of(CorrelationMatrix.of(List.of(new Correlation("z", "demand", 0.4))).orElseThrow()))
        .draws(4, 3000).lineTotals();
    assertArrayEquals(alone, beside[3]);
    for (int i = 0; i < alone.length; i++) {
      assertEquals(2 * alone[i], beside[2][i], 1e-9 * alone[i]);
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    List<Estimate> one = List.of(Estimate.exactly(10));
    assertThrows(IllegalArgumentException.class, () -> new Market(
        one, one, Collections.nCopies(11, 1.0 / 11), Estimate.exactly(1), Estimate.exactly(1)));
    assertThrows(IllegalArgumentException.class, () -> new Market(
        one, one, Collections.nCopies(12, 0.1), Estimate.exactly(1), Estimate.exactly(1)));
    assertThrows(IllegalArgumentException.class, () -> new Occurring(new Allowance(0, 1), "a", 1.2));
    assertThrows(IllegalArgumentException.class, () -> run(List.of(new Allowance(0, 1)), Dependence.NONE, 999));
  }
}
