package org.emporion.capacity.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.emporion.model.Estimate;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Step;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.junit.jupiter.api.Test;

/** Sizing as a distribution, against what formulas say of log-normal peaks and capacities. */
class SizingSimulationTest {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double P90 = NORMAL.inverseCumulativeProbability(0.9);
  /** Four standard errors of a share of 10,000 draws, at most. */
  private static final double NEAR = 4 * 0.5 / Math.sqrt(SizingSimulation.SAMPLES);

  private static Estimate logNormal(double median, double sigma) {
    double spread = Math.exp(P90 * sigma);
    return new Estimate(median / spread, median, median * spread);
  }

  private static TierCapacity tier(double[] perUnit, int spare, int least) {
    return new TierCapacity("", true, 4, median(perUnit), perUnit, OptionalDouble.empty(), median(perUnit) / 0.6, spare, least);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static SizingSimulation simulation(Estimate peak, Estimate growth, double percentile, long seed) {
    return new SizingSimulation(new PeakGrowth(peak, growth, 3, 36), peak.p50(), percentile, seed);
  }

  private static Chance chance(Tier tier, int units) {
    return tier.chances().stream().filter(one -> one.units() == units).findFirst().orElseThrow();
  }

  @Test
  void whatIsKnownExactlyHasNoSpread() {
    Tier told = simulation(Estimate.exactly(24.5), Estimate.exactly(1), 0.9, 1)
        .tiers(List.of(tier(new double[] {10}, 1, 2))).getFirst();
    assertEquals(Estimate.exactly(3), told.needed());
    assertEquals(4, told.advised());
    assertEquals(0, chance(told, 3).enough());
    assertEquals(1, chance(told, 4).enough());
    assertEquals(List.of(4, 4, 4), told.byYear());
    assertEquals(new Months(Optional.of(0.0), Optional.of(0.0), Optional.of(0.0)), chance(told, 3).until());
    assertEquals(new Months(Optional.empty(), Optional.empty(), Optional.empty()), chance(told, 4).until());
  }

  /** The ratio of two log-normal values is log-normal; its variance is the sum of theirs. */
  @Test
  void theProbabilityIsThatOfTheRatio() {
    double ofPeak = 0.35;
    double ofUnit = 0.2;
    double[] drawn = new double[2000];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = 8 * Math.exp(ofUnit * NORMAL.inverseCumulativeProbability((i + 0.5) / drawn.length));
    }
    Tier told = simulation(logNormal(60, ofPeak), Estimate.exactly(1), 0.85, 7).tiers(List.of(tier(drawn, 2, 1))).getFirst();
    for (Chance one : told.chances()) {
      double truth = NORMAL.cumulativeProbability(
          Math.log((one.units() - 2) * 8 / 60.0) / Math.hypot(ofPeak, ofUnit));
      assertEquals(truth, one.enough(), NEAR, "units " + one.units());
    }
    assertTrue(chance(told, told.advised()).enough() >= 0.85);
    assertTrue(chance(told, told.advised() - 1).enough() < 0.85);
  }

  /** A peak that grows by a known factor passes a known capacity after 12 ln(capacity / peak) / ln(factor) months. */
  @Test
  void growthBreaksTheObjectiveWhenTheFormulaSays() {
    double growth = 1.2;
    Tier told = simulation(Estimate.exactly(28), Estimate.exactly(growth), 0.9, 3)
        .tiers(List.of(tier(new double[] {10}, 0, 1))).getFirst();
    double start = 28 / Math.pow(growth, 3);
    for (Chance one : told.chances()) {
      double month = Math.max(0, 12 * Math.log(one.units() * 10 / start) / Math.log(growth));
      assertEquals(month, one.until().p50().orElseThrow(), 1e-9);
      assertEquals(one.until().p10(), one.until().p90());
    }
    // By hand: 16.2 at the start, 19.4, 23.3 and 28 at the ends of the years.
    assertEquals(List.of(2, 3, 3), told.byYear());
  }

  /** Growth that is not sure makes later peaks less sure than earlier ones. */
  @Test
  void theNearerTheSurer() {
    Estimate growth = logNormal(1.15, 0.1);
    // The whole spread is that of three years of growth, so that today's peak is all but known.
    PeakGrowth all = new PeakGrowth(logNormal(100, 0.3), growth, 3, 36);
    assertEquals(1, all.correlation(), 2e-3);
    PeakGrowth.Draws draws = all.draw(5, 4000);
    double[] now = new double[4000];
    double[] end = new double[4000];
    for (int i = 0; i < now.length; i++) {
      now[i] = Math.log(draws.at(i, -36));
      end[i] = Math.log(draws.at(i, 0));
    }
    assertTrue(spread(now) < 0.1 * spread(end), spread(now) + " " + spread(end));
    assertEquals(0.3, spread(end), 0.02);
  }

  private static double spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(int) (0.9 * sorted.length)] - sorted[(int) (0.1 * sorted.length)]) / 2 / P90;
  }

  @Test
  void laws() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 40; round++) {
      Estimate peak = logNormal(random.nextDouble(1, 400), random.nextDouble(0.05, 0.6));
      Estimate growth = logNormal(random.nextDouble(0.9, 1.3), random.nextDouble(0.01, 0.1));
      double unit = random.nextDouble(1, 60);
      double[] drawn = random.doubles(50, 0.7 * unit, 1.3 * unit).toArray();
      int spare = random.nextInt(3);
      int least = 1 + random.nextInt(3);
      long seed = random.nextLong();
      double percentile = random.nextDouble(0.5, 0.95);
      SizingSimulation simulation = simulation(peak, growth, percentile, seed);
      List<TierCapacity> tiers = List.of(tier(drawn, spare, least));
      Tier told = simulation.tiers(tiers).getFirst();
      assertEquals(told, simulation.tiers(tiers).getFirst());
      assertTrue(told.advised() >= least + spare);
      assertEquals(told.advised(), told.byYear().getLast());
      for (int i = 1; i < told.chances().size(); i++) {
        Chance fewer = told.chances().get(i - 1);
        Chance more = told.chances().get(i);
        assertTrue(fewer.enough() <= more.enough());
        assertTrue(fewer.until().p50().orElse(999.0) <= more.until().p50().orElse(999.0));
      }
      Tier surer = simulation(peak, growth, Math.min(0.99, percentile + 0.04), seed).tiers(tiers).getFirst();
      assertTrue(surer.advised() >= told.advised());
      Tier busier = simulation(peak.map(one -> 1.5 * one), growth, percentile, seed).tiers(tiers).getFirst();
      assertTrue(busier.advised() >= told.advised());
      assertFalse(busier.needed().p50() < told.needed().p50());
      List<Step> steps = simulation.steps(tiers);
      assertEquals(0, steps.getFirst().month());
      assertEquals(told.advised(), steps.getLast().units());
    }
  }
}
