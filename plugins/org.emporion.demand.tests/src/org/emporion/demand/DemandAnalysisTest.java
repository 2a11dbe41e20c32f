package org.emporion.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.Share;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Channel;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.Peak;
import org.emporion.model.study.Planning;
import org.emporion.model.study.ReadHistory;
import org.emporion.model.study.TradingCalendar;
import org.junit.jupiter.api.Test;

class DemandAnalysisTest {
  private static final LocalDateTime START = LocalDateTime.of(2024, 3, 5, 0, 0);

  private final DemandAnalysis analysis = new DemandAnalysis();
  private final OrderLog log = OrderLogs.random(1, START, 60, 9, 1);
  private final Planning planning = Studies.planning(LocalDate.of(2025, 6, 1), 4, Studies.GROWTH);

  @Test
  void theSameSeedGivesTheSameForecastBitForBitWhateverTheThreads() throws Exception {
    DemandForecast first = forecast(log, planning, 7);
    assertEquals(first, forecast(log, planning, 7));
    try (ForkJoinPool one = new ForkJoinPool(1); ForkJoinPool many = new ForkJoinPool(7)) {
      assertEquals(first, one.submit(() -> forecast(log, planning, 7)).get());
      assertEquals(first, many.submit(() -> forecast(log, planning, 7)).get());
    }
    assertNotEquals(first.peakHour(), forecast(log, planning, 8).peakHour());
  }

  @Test
  void aHistoryTimesANumberGivesAPeakTimesThatNumber() {
    for (int seed = 0; seed < 6; seed++) {
      int times = 2 + seed % 4;
      DemandForecast once = forecast(OrderLogs.random(seed, START, 20 + seed, 5, 1), planning, seed);
      DemandForecast more = forecast(OrderLogs.random(seed, START, 20 + seed, 5, times), planning, seed);
      same(once.peakHour(), more.peakHour(), times);
      same(once.horizonPeakHour(), more.horizonPeakHour(), times);
      for (int year = 0; year < 4; year++) {
        same(once.ordersByYear().get(year), more.ordersByYear().get(year), times);
        same(once.revenueByYear().get(year), more.revenueByYear().get(year), times);
      }
      assertEquals(once.peakToMean(), more.peakToMean(), 1e-9);
    }
  }

  /** With a certain growth and campaign the horizon differs from the year by known factors only. */
  @Test
  void theHorizonIsTheYearTimesGrowthCampaignAndShare() {
    Planning certain = Studies.planning(LocalDate.of(2025, 6, 1), 4, Estimate.exactly(1.13));
    Operations operations = Studies.operations(
        Estimate.exactly(2.2), Studies.BURST, Studies.CONVERSION, 0.9);
    DemandForecast forecast = analysis.forecast(log.history(), operations, certain, 3, Progress.NONE).value();
    LocalDate last = log.orders().getLast().placedAt().toLocalDate();
    double years = (LocalDate.of(2029, 5, 31).toEpochDay() - last.toEpochDay()) / 365.25;
    same(forecast.peakHour(), forecast.horizonPeakHour(), Math.pow(1.13, years) * 2.2 * Studies.MOVED);
    assertEquals(
        forecast.annualOrders() * Studies.MOVED * Math.pow(1.13, years),
        forecast.ordersByYear().get(3).p50(), 1e-6);
    assertEquals(1.13, forecast.ordersByYear().get(2).p50() / forecast.ordersByYear().get(1).p50(), 1e-3);
  }

  /** A history whose level is taken for that of a later day has that much less time to grow. */
  @Test
  void growthCountsFromTheDayTheStudySetsTheLevelAt() {
    Planning certain = Studies.planning(LocalDate.of(2030, 6, 1), 4, Estimate.exactly(1.13));
    Operations plain = Studies.operations();
    OrderHistory layout = plain.history();
    LocalDate last = log.orders().getLast().placedAt().toLocalDate();
    LocalDate level = last.plusDays(1461);
    Operations later = new Operations(plain.channels(),
        new OrderHistory(layout.file(), layout.layout(), layout.currency(), layout.exchangeRate(), Optional.of(level),
            layout.source(), layout.licence()),
        plain.conversion(), plain.journeys(), plain.peak());
    DemandForecast fromEnd = analysis.forecast(log.history(), plain, certain, 3, Progress.NONE).value();
    DemandForecast fromLevel = analysis.forecast(log.history(), later, certain, 3, Progress.NONE).value();
    same(fromLevel.horizonPeakHour(), fromEnd.horizonPeakHour(), Math.pow(1.13, 1461 / 365.25));
    assertEquals(fromEnd.peakHour(), fromLevel.peakHour());
  }

  /** The fitted distribution of a year's maximum, known in closed form, is the centre of what the bootstrap gives. */
  @Test
  void thePeakIsCentredOnTheFittedYearlyMaximumAndWider() {
    double[] maxima = new TradingHistory("log", log.counted()).weeklyMaxima(Set.of());
    Gumbel yearly = Gumbel.fit(maxima).maximumOf(52);
    Estimate peak = forecast(log, planning, 5).peakHour();
    assertEquals(yearly.quantile(0.5), peak.p50(), 0.05 * yearly.quantile(0.5));
    assertTrue(peak.p90() - peak.p10() > yearly.quantile(0.9) - yearly.quantile(0.1));
    assertTrue(peak.p90() - peak.p10() < 2 * (yearly.quantile(0.9) - yearly.quantile(0.1)));
  }

  /** A campaign counts from its day in the last planning year; the horizon is at least its opening hour. */
  @Test
  void aCampaignByNameIsMultipliedFromTheLevelOfItsDay() {
    Planning certain = Studies.planning(LocalDate.of(2025, 6, 1), 4, Estimate.exactly(1.13));
    Operations one = campaigns(Estimate.exactly(1), Estimate.exactly(4));
    DemandForecast forecast = analysis.forecast(log.history(), one, certain, 3, Progress.NONE).value();
    DemandForecast.CampaignPeak opening = forecast.campaigns().getFirst();
    assertEquals(LocalDate.of(2028, 11, 11), opening.day());
    LocalDate last = log.orders().getLast().placedAt().toLocalDate();
    double years = (LocalDate.of(2028, 11, 11).toEpochDay() - last.toEpochDay()) / 365.25;
    same(forecast.peakHour(), opening.orders(), Math.pow(1.13, years) * 4 * Studies.MOVED);
    assertEquals(opening.orders(), forecast.horizonPeakHour());
    // One that is smaller than any other moves nothing.
    DemandForecast small = analysis.forecast(log.history(), campaigns(Estimate.exactly(2), Estimate.exactly(0.5)),
        certain, 3, Progress.NONE).value();
    assertTrue(small.campaigns().getFirst().orders().p90() < small.horizonPeakHour().p10());
  }

  private static Operations campaigns(Estimate any, Estimate named) {
    Operations plain = Studies.operations();
    return new Operations(plain.channels(), plain.history(), plain.conversion(), plain.journeys(),
        new Peak(any, Optional.of(Studies.BURST), 0.9, List.of(new Peak.Campaign(
            "double-eleven", LocalText.same("11.11"), LocalDate.of(2026, 11, 11), named))));
  }

  /** Weeks with a campaign by the calendar are no usual weeks; what the campaign did is told beside. */
  @Test
  void weeksWithCampaignsAreLeftOutOfTheUsualPeak() {
    LocalDate from = START.toLocalDate().plusWeeks(30);
    OrderLog pushed = new OrderLog(Stream.concat(log.orders().stream(), log.orders().stream()
        .filter(order -> order.placedAt().toLocalDate().isAfter(from.minusDays(1))
            && order.placedAt().toLocalDate().isBefore(from.plusDays(7)))
        .flatMap(order -> Stream.of(order, order, order))).toList());
    Operations plain = Studies.operations();
    Operations knowing = new Operations(plain.channels(), plain.history(), plain.conversion(), plain.journeys(),
        plain.peak(), new TradingCalendar(List.of(new TradingCalendar.Occasion(
            from, from.plusDays(6), TradingCalendar.Kind.CAMPAIGN, LocalText.same("Sale")))), Optional.empty());
    double before = forecast(log, planning, 3).peakHour().p50();
    double blind = forecast(pushed, planning, 3).peakHour().p50();
    Derived<DemandForecast> derived = analysis.forecast(pushed.history(), knowing, planning, 3, Progress.NONE);
    assertTrue(blind > 1.3 * before, blind + " " + before);
    assertEquals(before, derived.value().peakHour().p50(), 0.1 * before);
    assertEquals(4, derived.value().occasions().getFirst().ratio(), 0.6);
    assertTrue(leaves(derived.why()).contains("operations.calendar"));
  }

  /** Growth that the study leaves to the history needs two seasons; what is missing is said. */
  @Test
  void growthIsTakenFromTheHistoryOrAskedFor() {
    Planning open = new Planning(LocalDate.of(2025, 6, 1), 4, Optional.empty(), Studies.GROWTH, Studies.GROWTH);
    LocalText what = assertThrows(InsufficientEvidenceException.class,
        () -> analysis.forecast(log.history(), Studies.operations(), open, 1, Progress.NONE)).what();
    assertTrue(what.en().contains("planning.order-growth") && what.zhTw().contains("planning.order-growth"));
    OrderLog years = OrderLogs.random(5, START, 160, 3, 1);
    Derived<DemandForecast> derived = analysis.forecast(years.history(), Studies.operations(), open, 1, Progress.NONE);
    assertEquals(derived.value().outlook().course().orElseThrow().yearly().orElseThrow(),
        derived.value().yearlyGrowth());
    assertEquals(1, derived.value().yearlyGrowth().p50(), 0.15);
    assertTrue(everySentence(derived.why()).stream().anyMatch(one -> one.en().startsWith("By itself trade grows")));
  }

  @Test
  void contactsFollowFromOrders() {
    Operations plain = Studies.operations();
    Operations counted = new Operations(plain.channels(), plain.history(), plain.conversion(), plain.journeys(),
        plain.peak(), TradingCalendar.EMPTY, Optional.of(Estimate.exactly(0.2)));
    DemandForecast forecast = analysis.forecast(log.history(), counted, planning, 3, Progress.NONE).value();
    for (int year = 0; year < 4; year++) {
      Estimate contacts = forecast.contactsByYear().get(year);
      assertEquals(0.2 * forecast.ordersByYear().get(year).p50(), contacts.p50(), 0.02 * contacts.p50());
      assertEquals(0.2 * forecast.ordersByYear().get(year).p90(), contacts.p90(), 0.02 * contacts.p90());
    }
    assertEquals(List.of(), forecast(log, planning, 3).contactsByYear());
  }

  /** More than a tenth of unreadable rows is refused with the first of them. */
  @Test
  void aFileThatCanHardlyBeReadIsRefused() {
    HourlyHistory one = log.counted();
    HourlyHistory spoiled = new HourlyHistory("digest", "UTF-8", one.hours(), one.rows() * 2, one.orders(),
        one.cancelledOrders(), 0, one.cancelledRows(), 0, 0, one.rows(),
        List.of(new HourlyHistory.Unreadable(7, "at", LocalText.same("no time"))), one.busiest());
    ReadHistory history = new ReadHistory("data/orders.csv", log.history().layout(), List.of(), spoiled);
    LocalText what = assertThrows(InsufficientEvidenceException.class,
        () -> analysis.forecast(history, Studies.operations(), planning, 1, Progress.NONE)).what();
    assertTrue(what.en().contains("Row 7: no time"), what.en());
  }

  /** Histories drawn from a known distribution: the 80 % interval holds the next year's maximum about as often as it says. */
  @Test
  void theIntervalHoldsTheNextYearsMaximumAboutEightTimesInTen() {
    SplittableRandom random = new SplittableRandom(99);
    int held = 0;
    int rounds = 300;
    for (int round = 0; round < rounds; round++) {
      Gumbel truth = new Gumbel(12 + 20 * random.nextDouble(), 2 + 3 * random.nextDouble());
      double[] seen = new double[40];
      for (int week = 0; week < seen.length; week++) {
        seen[week] = truth.quantile(random.nextDouble(1e-9, 1));
      }
      double next = truth.maximumOf(52).quantile(random.nextDouble(1e-9, 1));
      Estimate peak = new PeakSimulation(seen, Studies.GROWTH, 2.5, Studies.CAMPAIGN, List.of(), 0.7).run(round, 2000).year();
      held += next >= peak.p10() && next <= peak.p90() ? 1 : 0;
    }
    assertEquals(0.8, (double) held / rounds, 0.07);
  }

  /** Growth counts from the end of the history or from the day the study gives its level to; a long gap is said. */
  @Test
  void growthCountsFromTheDayOfTheLevel() {
    Planning late = Studies.planning(LocalDate.of(2035, 1, 1), 3, Estimate.exactly(1.1));
    Operations level = Studies.operations(
        Studies.CAMPAIGN, Studies.BURST, Studies.CONVERSION, 0.9, Optional.of(LocalDate.of(2034, 12, 31)));
    Derived<DemandForecast> from2034 = analysis.forecast(log.history(), level, late, 1, Progress.NONE);
    assertEquals(
        from2034.value().annualOrders() * Studies.MOVED * Math.pow(1.1, 3),
        from2034.value().ordersByYear().getLast().p50(),
        1e-3 * from2034.value().annualOrders());
    Derived<DemandForecast> fromHistory = analysis.forecast(log.history(), Studies.operations(), late, 1, Progress.NONE);
    double years = (LocalDate.of(2034, 12, 31).toEpochDay()
        - log.orders().getLast().placedAt().toLocalDate().toEpochDay()) / 365.25;
    same(from2034.value().horizonPeakHour(), fromHistory.value().horizonPeakHour(), Math.pow(1.1, years));
    assertTrue(everySentence(fromHistory.why()).stream().anyMatch(text -> text.en().contains("newer history")));
    assertTrue(everySentence(from2034.why()).stream().noneMatch(text -> text.en().contains("newer history")));
    assertTrue(leaves(from2034.why()).contains("operations.history.level-at"));
  }

  @Test
  void estimatesAreOrderedAndVolumesGrowWithGrowth() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 8; round++) {
      OrderLog some = OrderLogs.random(round, START, 9 + random.nextInt(50), 1 + 8 * random.nextDouble(), 1);
      double low = 0.9 + 0.2 * random.nextDouble();
      Estimate growth = new Estimate(low, low + 0.05, low + 0.2);
      DemandForecast forecast = forecast(some, Studies.planning(LocalDate.of(2025, 6, 1), 3, growth), round);
      DemandForecast faster =
          forecast(some, Studies.planning(LocalDate.of(2025, 6, 1), 3, growth.map(one -> one + 0.1)), round);
      assertTrue(faster.horizonPeakHour().p50() > forecast.horizonPeakHour().p50());
      assertTrue(faster.ordersByYear().getLast().p10() > forecast.ordersByYear().getLast().p10());
      assertEquals(forecast.peakHour(), faster.peakHour());
    }
  }

  @Test
  void closedHoursCountAsZeroInTheWeekProfile() {
    DemandForecast forecast = forecast(log, planning, 1);
    double perWeek = forecast.hourOfWeek().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sum();
    LocalDate first = log.orders().getFirst().placedAt().toLocalDate();
    LocalDate last = log.orders().getLast().placedAt().toLocalDate();
    double weeks = (last.toEpochDay() - first.toEpochDay() + 1) / 7.0;
    assertEquals(forecast.orders() / weeks, perWeek, 0.02 * perWeek);
    assertEquals(0, forecast.hourOfWeek().get(6).get(12));
    assertEquals(0, forecast.hourOfWeek().get(0).get(3));
    assertTrue(forecast.hourOfWeek().get(0).get(10) > 5);
  }

  @Test
  void revenueIsSummedExactlyBeforeItIsExchanged() {
    LocalDate from = log.orders().getLast().placedAt().toLocalDate().minusMonths(12).plusDays(1);
    BigDecimal sum = log.orders().stream()
        .filter(order -> !order.cancelled())
        .filter(order -> !order.placedAt().toLocalDate().isBefore(from))
        .map(Order::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(sum.multiply(new BigDecimal("41.27")).doubleValue(), forecast(log, planning, 1).annualRevenue(), 1e-6);
  }

  @Test
  void aHistoryShorterThanAYearIsScaledUpAndSaysSo() {
    OrderLog half = OrderLogs.random(3, START, 26, 6, 1);
    Derived<DemandForecast> derived = analysis.forecast(half.history(), Studies.operations(), planning, 1, Progress.NONE);
    int placed = (int) half.orders().stream().filter(order -> !order.cancelled()).count();
    LocalDate first = half.orders().getFirst().placedAt().toLocalDate();
    LocalDate last = half.orders().getLast().placedAt().toLocalDate();
    double days = last.toEpochDay() - first.toEpochDay() + 1;
    // The twelve months up to the last day hold 29 February 2024.
    assertEquals(placed * 366 / days, derived.value().annualOrders(), 1e-6);
    assertTrue(everySentence(derived.why()).stream().anyMatch(text -> text.en().startsWith("Scaled up")));
  }

  @Test
  void refusesWhatTheHistoryCannotCarry() {
    OrderLog empty = new OrderLog(List.of());
    OrderLog cancelledOnly = new OrderLog(
        List.of(new Order("a", START, BigDecimal.ONE, true, 2)));
    for (OrderLog one : List.of(empty, cancelledOnly, OrderLogs.random(2, START, 6, 9, 1))) {
      LocalText what = assertThrows(
          InsufficientEvidenceException.class, () -> forecast(one, planning, 1)).what();
      assertTrue(what.en().contains("data/orders.csv") && what.zhTw().contains("data/orders.csv"));
    }
    Operations operations = Studies.operations();
    Operations stays = new Operations(
        List.of(new Channel("store", LocalText.same("Store"), new Share(1), new Share(0))),
        operations.history(), operations.conversion(), operations.journeys(), operations.peak());
    assertThrows(InsufficientEvidenceException.class, () -> analysis.forecast(log.history(), stays, planning, 1, Progress.NONE));
  }

  @Test
  void everyGroundEndsInEvidence() {
    Derived<DemandForecast> derived = analysis.forecast(log.history(), Studies.operations(), planning, 1, Progress.NONE);
    assertEquals(DemandAnalysis.METHOD, derived.method());
    List<String> leaves = leaves(derived.why());
    assertTrue(leaves.stream().anyMatch(one -> one.matches("data/orders.csv:\\d+-\\d+")), leaves.toString());
    assertTrue(leaves.containsAll(List.of(
        "planning.order-growth", "operations.peak.campaign", "operations.channels.phone.moves-to-shop",
        "operations.history.exchange-rate")), leaves.toString());
  }

  private DemandForecast forecast(OrderLog history, Planning plan, long seed) {
    return analysis.forecast(history.history(), Studies.operations(), plan, seed, Progress.NONE).value();
  }

  private static void same(Estimate one, Estimate other, double factor) {
    assertEquals(one.p10() * factor, other.p10(), 1e-9 * other.p10());
    assertEquals(one.p50() * factor, other.p50(), 1e-9 * other.p50());
    assertEquals(one.p90() * factor, other.p90(), 1e-9 * other.p90());
  }

  private static List<LocalText> everySentence(Reason reason) {
    return Stream.concat(
        Stream.of(reason.sentence()),
        reason.because().stream().flatMap(one -> everySentence(one).stream())).toList();
  }

  /** The references of the leaves; fails when one is not evidence or a ground that rests on more has nothing. */
  static List<String> leaves(Reason reason) {
    assertEquals(reason.kind().evidence(), reason.because().isEmpty(), reason.toString());
    return reason.because().isEmpty()
        ? List.of(reason.reference())
        : reason.because().stream().flatMap(one -> leaves(one).stream()).toList();
  }
}
