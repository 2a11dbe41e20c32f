package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emporion.model.Estimate;
import org.emporion.model.Progress;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Operations;
import org.emporion.model.study.Peak;
import org.junit.jupiter.api.Test;

class WorkloadAnalysisTest {
  private static final DemandForecast DEMAND = new DemandAnalysis()
      .forecast(
          OrderLogs.random(4, LocalDateTime.of(2024, 3, 5, 0, 0), 55, 9, 1).history(),
          Studies.operations(),
          Studies.planning(LocalDate.of(2025, 6, 1), 3, Studies.GROWTH),
          1,
          Progress.NONE)
      .value();

  private final WorkloadAnalysis analysis = new WorkloadAnalysis();

  /** 540 orders an hour, bursts of 1.5, 3 % conversion: 540 / 3600 x 1.5 / 0.03 = 7.5 sessions a second. */
  @Test
  void withoutUncertaintyItIsThePlainQuotient() {
    Operations certain = Studies.operations(
        Studies.CAMPAIGN, Estimate.exactly(1.5), Estimate.exactly(0.03), 0.97);
    Workload workload = derive(peak(Estimate.exactly(540)), certain, 9).value();
    assertEquals(7.5, workload.peakSessionsPerSecond().p10(), 1e-9);
    assertEquals(7.5, workload.designSessionsPerSecond(), 1e-9);
    assertEquals(0.97, workload.designPercentile());
  }

  /**
   * With log-normal factors the product is log-normal: its logarithm's variance is the sum of theirs,
   * so p90 / p50 = exp(sqrt(sum of squared logs of p90 / p50)) when each is symmetric in logarithms.
   */
  @Test
  void theSpreadOfLogNormalFactorsAddsUpInSquares() {
    Operations operations = Studies.operations(
        Studies.CAMPAIGN, new Estimate(2 / 1.2, 2, 2 * 1.2), new Estimate(0.03 / 1.3, 0.03, 0.03 * 1.3), 0.9);
    Workload workload = derive(peak(new Estimate(100, 150, 225)), operations, 3).value();
    double expected = Math.exp(Math.sqrt(
        Math.pow(Math.log(1.2), 2) + Math.pow(Math.log(1.3), 2) + Math.pow(Math.log(1.5), 2)));
    Estimate rate = workload.peakSessionsPerSecond();
    assertEquals(150.0 / 3600 * 2 / 0.03, rate.p50(), 0.02 * rate.p50());
    assertEquals(expected, rate.p90() / rate.p50(), 0.03 * expected);
    assertEquals(rate.p90(), workload.designSessionsPerSecond(), 1e-12);
  }

  @Test
  void theDesignLoadRisesWithItsPercentileAndWithThePeak() {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 20; round++) {
      double low = 0.5 + 0.4 * random.nextDouble();
      double high = low + 0.05;
      double middle = 20 + 500 * random.nextDouble();
      DemandForecast demand = peak(new Estimate(middle * 0.7, middle, middle * 1.6));
      double one = derive(demand, design(low), round).value().designSessionsPerSecond();
      assertTrue(one < derive(demand, design(high), round).value().designSessionsPerSecond());
      DemandForecast doubled = peak(demand.horizonPeakHour().map(orders -> 2 * orders));
      assertEquals(2 * one, derive(doubled, design(low), round).value().designSessionsPerSecond(), 1e-9 * one);
    }
  }

  @Test
  void journeysShareAllSessions() {
    Workload workload = derive(DEMAND, Studies.operations(), 1).value();
    assertEquals(List.of("buy", "browse", "search"), List.copyOf(workload.journeys().keySet()));
    assertEquals(0.029, workload.journeys().get("buy"), 1e-12);
    assertEquals(0.971 * 0.7, workload.journeys().get("browse"), 1e-12);
    assertEquals(1, workload.journeys().values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
  }

  @Test
  void theSameSeedRepeats() {
    assertEquals(derive(DEMAND, Studies.operations(), 5), derive(DEMAND, Studies.operations(), 5));
  }

  @Test
  void refusesAConversionThatMayBeZeroAndTwoNamesForBuying() {
    Operations zero = Studies.operations(Studies.CAMPAIGN, Studies.BURST, new Estimate(0, 0.02, 0.03), 0.9);
    assertThrows(InsufficientEvidenceException.class, () -> derive(DEMAND, zero, 1));
    assertTrue(assertThrows(
            InsufficientEvidenceException.class,
            () -> analysis.derive(DEMAND, Studies.operations(), Studies.trials("buy", "purchase"), 1))
        .what().zhTw().contains("buy, purchase"));
  }

  @Test
  void everyGroundEndsInEvidence() {
    Derived<Workload> derived = derive(DEMAND, Studies.operations(), 1);
    assertTrue(DemandAnalysisTest.leaves(derived.why()).containsAll(List.of(
        "operations.peak.burst", "operations.conversion", "operations.peak.design-percentile",
        "operations.journeys.browse")));
  }

  /** Three journeys of 1, 2 and 2 + 3 requests in the shares 0.7, 0.3 (of those that do not buy) and 3 %. */
  @Test
  void transactionsFollowFromTheMix() {
    Operations certain = Studies.operations(
        Studies.CAMPAIGN, Estimate.exactly(1.5), Estimate.exactly(0.03), 0.97);
    Workload workload = analysis.derive(peak(Estimate.exactly(540)), certain, Studies.shop(), 9).value();
    assertEquals(
        List.of("look", "search", "pay"), workload.volumes().stream().map(Workload.Volume::transaction).toList());
    double lookers = 0.97 * 0.7 + 0.97 * 0.3 + 0.03 * 2;
    assertEquals(lookers, workload.volumes().get(0).perSession(), 1e-12);
    assertEquals(0.97 * 0.3, workload.volumes().get(1).perSession(), 1e-12);
    assertEquals(0.03 * 3 * 7.5, workload.volumes().get(2).perSecond(), 1e-9);
    assertEquals(7.5 * (lookers + 0.97 * 0.3 + 0.09), workload.requestsPerSecond().get("shop"), 1e-9);
  }

  /** Where the study says no burst, that of the history is taken; where neither says one, it is asked for. */
  @Test
  void theBurstIsThatOfTheHistoryWhereTheStudySaysNone() {
    Operations said = Studies.operations();
    Operations unsaid = new Operations(said.channels(), said.history(), Estimate.exactly(0.03), said.journeys(),
        new Peak(Studies.CAMPAIGN, Optional.empty(), 0.9, List.of()));
    DemandForecast measured = minutes(peak(Estimate.exactly(540)), Optional.of(new DemandForecast.MinuteSpread(
        24, 700, 1.4, Estimate.exactly(0.1), Estimate.exactly(2))));
    Derived<Workload> derived = derive(measured, unsaid, 3);
    assertEquals(540.0 / 3600 * 2 / 0.03, derived.value().designSessionsPerSecond(), 1e-9);
    assertEquals(Estimate.exactly(2), derived.value().burst());
    assertTrue(derived.why().toString().contains("1.40 times the variance"), derived.why().toString());
    assertThrows(InsufficientEvidenceException.class,
        () -> derive(minutes(measured, Optional.empty()), unsaid, 3));
  }

  private static DemandForecast minutes(DemandForecast one, Optional<DemandForecast.MinuteSpread> minutes) {
    return new DemandForecast(one.orders(), one.cancelledOrders(), one.ordersPerMonth(), one.days(),
        one.tradingDays(), one.busiestHour(), one.meanActiveHour(), one.peakToMean(), one.hourOfWeek(),
        one.annualOrders(), one.annualRevenue(), one.peakHour(), one.horizonPeakHour(), one.ordersByYear(),
        one.revenueByYear(), one.yearlyGrowth(), one.quality(), one.outlook(), one.occasions(), minutes,
        one.campaigns(), one.contactsByYear());
  }

  private Derived<Workload> derive(DemandForecast demand, Operations operations, long seed) {
    return analysis.derive(demand, operations, Studies.trials("buy"), seed);
  }

  private static Operations design(double percentile) {
    return Studies.operations(Studies.CAMPAIGN, Studies.BURST, Studies.CONVERSION, percentile);
  }

  private static DemandForecast peak(Estimate orders) {
    return new DemandForecast(
        DEMAND.orders(), DEMAND.cancelledOrders(), DEMAND.ordersPerMonth(), DEMAND.days(), DEMAND.tradingDays(),
        DEMAND.busiestHour(), DEMAND.meanActiveHour(), DEMAND.peakToMean(), DEMAND.hourOfWeek(),
        DEMAND.annualOrders(), DEMAND.annualRevenue(), DEMAND.peakHour(), orders, DEMAND.ordersByYear(),
        DEMAND.revenueByYear(), DEMAND.yearlyGrowth(), DEMAND.quality(), DEMAND.outlook(), DEMAND.occasions(),
        DEMAND.minutes(), DEMAND.campaigns(), DEMAND.contactsByYear());
  }
}
