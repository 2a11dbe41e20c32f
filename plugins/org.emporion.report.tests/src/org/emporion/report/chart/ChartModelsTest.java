package org.emporion.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Ranking;
import org.emporion.report.ReportSamples;
import org.emporion.report.chart.ChartModel.Point;
import org.junit.jupiter.api.Test;

class ChartModelsTest {
  private final Assessment full = ReportSamples.full();

  private ChartModel chart(String id) {
    return chart(full, id).orElseThrow();
  }

  private static Optional<ChartModel> chart(Assessment assessment, String id) {
    return new AssessmentCharts().of(assessment).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Test
  void dailyOrdersSumToTheHistoryAndTheBusiestDayIsMarked() {
    DemandForecast demand = full.demand().orElseThrow().value();
    ChartModel days = chart("demand-days");
    assertEquals(demand.orders(), days.series().getFirst().points().stream().mapToDouble(Point::value).sum());
    assertEquals(demand.busiestHour().start().toLocalDate().toEpochDay(), days.marks().getFirst().at());
    ChartModel hours = chart("demand-busiest-hours");
    assertEquals(32, hours.series().getFirst().points().stream().mapToDouble(Point::value).max().orElseThrow());
    assertEquals(32, hours.marks().getFirst().value());
    assertTrue(hours.summary().en().contains("4.649"));
  }

  @Test
  void curvesHaveTheirBandsMeasurementsObjectiveAndKnee() {
    ChartModel curve = chart("capacity-responses-cloudcart");
    assertEquals(ChartModel.Kind.CURVES, curve.kind());
    ChartModel.Series expected = curve.series().getFirst();
    ChartModel.Series measured = curve.series().getLast();
    assertEquals(12, expected.points().size());
    assertTrue(expected.points().stream().allMatch(Point::interval));
    assertEquals(ChartModel.Shape.DOTS, measured.shape());
    assertEquals(2000, measured.points().getFirst().at());
    assertEquals(8500, curve.marks().getFirst().at());
    assertEquals(1, curve.limits().size());
    assertEquals(2, chart("capacity-utilisation").series().size());
    assertEquals(93, chart("capacity-chances").series().getFirst().points().getLast().value(), 1e-9);
    assertTrue(chart(ReportSamples.withoutTrials(), "capacity-throughput").isEmpty());
  }

  @Test
  void fansEndAtTheTotalTornadosStandOnThePlanAndCandidatesCross() {
    ChartModel fan = chart("budget-fan-cloudcart");
    Point end = fan.series().getFirst().points().getLast();
    assertEquals(37, fan.series().getFirst().points().size(), "36 months and the beginning");
    assertEquals(15.4e6, end.value(), 1e-6);
    assertEquals(15.4e6 * 1.1, end.high(), 1e-6);
    assertEquals(17e6, fan.limits().getFirst().value());
    ChartModel tornado = chart("budget-tornado-cloudcart");
    assertEquals(15.2e6, tornado.marks().getFirst().value());
    assertEquals("Orders and revenue (62%)", tornado.categories().getFirst().en());
    assertEquals(List.of(14.3e6, 16.7e6), tornado.series().stream().map(one -> one.points().getFirst().value()).toList());
    ChartModel crossing = chart("budget-cumulative");
    assertEquals(List.of("cloudcart", "opensail", "meshworks"),
        crossing.series().stream().map(ChartModel.Series::id).filter(id -> !id.equals("staying")).toList());
    // 1.9/s + (15.4 s - 1.9/s) m/36 of s = 1 and s = 1.35 are equal at m = 3.06, so from the fourth month on the first is cheaper.
    assertEquals("CloudCart cheaper from April 2027", crossing.marks().getFirst().name().en());
    assertTrue(chart(ReportSamples.empty(), "budget-cumulative").isEmpty());
  }

  @Test
  void yearlyStacksSumToTheExpectedCostOfTheYear() {
    ChartModel stack = chart("budget-stack-opensail");
    var lines = full.budgets().get("opensail").value().lines();
    for (int year = 0; year < 3; year++) {
      int at = year;
      assertEquals(lines.stream().mapToDouble(line -> line.expected().get(at)).sum(), stack.series().stream()
          .flatMap(one -> one.points().stream()).filter(point -> point.at() == at).mapToDouble(Point::value).sum(), 1e-6);
    }
  }

  @Test
  void theHorizonPeakKeepsItsInterval() {
    Point horizon = chart("demand-peak").series().getFirst().points().getLast();
    assertEquals(new Point(2, 52.7, 78.3, 131.6), horizon);
  }

  @Test
  void responseTimesGoFromTheMedianToTheNinetyNinthPercentileWithTheirObjectives() {
    ChartModel times = chart("response-times");
    assertEquals(List.of("catalogue", "search", "cart", "checkout", "payment"),
        times.categories().stream().map(one -> one.en()).toList());
    Point checkout = times.series().getFirst().points().get(3);
    assertEquals(240, checkout.low());
    assertEquals(480, checkout.value());
    assertEquals(696, checkout.high(), 1e-9);
    assertEquals(List.of(3, 1), times.limits().stream().map(ChartModel.Limit::category).toList());
    assertTrue(times.range().logarithmic(), "24 ms to 3.4 s");
    assertEquals("ms", times.range().unit().orElseThrow().en());
  }

  @Test
  void contributionsSumToTheScore() {
    Ranking ranking = full.ranking().orElseThrow().value();
    for (String id : List.of("scores-by-group", "scores-by-criterion")) {
      ChartModel chart = chart(id);
      for (int i = 0; i < ranking.candidates().size(); i++) {
        Ranking.CandidateScore score = ranking.candidates().get(i);
        int at = i;
        double sum = id.equals("scores-by-group")
            ? chart.series().stream().flatMap(one -> one.points().stream()).filter(point -> point.at() == at)
                .mapToDouble(Point::value).sum()
            : chart.series().stream().filter(one -> one.id().equals(score.candidate()))
                .flatMap(one -> one.points().stream()).mapToDouble(Point::value).sum();
        assertEquals(score.score(), sum, 1e-9, id + " " + score.candidate());
      }
    }
  }

  @Test
  void aWholeBarHasTheSpanOfItsScore() {
    Ranking ranking = full.ranking().orElseThrow().value();
    List<Point> spans = chart("scores-by-group").spans();
    for (int i = 0; i < ranking.candidates().size(); i++) {
      Ranking.CandidateScore score = ranking.candidates().get(i);
      assertEquals(new Point(i, score.low(), score.score(), score.high()), spans.get(i));
    }
  }

  @Test
  void groupPointsTimesGroupWeightsAreTheScore() {
    ChartModel radar = chart("radar");
    // Two of six criteria each weigh 0.4, 0.2 and 0.4 of the whole: performance, money, daily work.
    assertEquals(List.of("Daily work (40%)", "Performance at the peak (40%)", "Money (20%)"),
        radar.categories().stream().map(one -> one.en()).sorted(
            Comparator.comparing((String one) -> one.contains("Money")).thenComparing(one -> one)).toList());
    for (ChartModel.Series series : radar.series()) {
      double score = full.ranking().orElseThrow().value().candidate(series.id()).orElseThrow().score();
      double sum = series.points().stream().mapToDouble(point ->
          point.value() * (radar.categories().get((int) point.at()).en().contains("20%") ? 0.2 : 0.4)).sum();
      assertEquals(score, sum, 1e-9, series.id());
    }
  }

  @Test
  void bandsAreCoveredWithoutGapAndTheWinnerHasThePresentWeight() {
    Ranking ranking = full.ranking().orElseThrow().value();
    ChartModel bands = chart("weight-stability");
    double before = 0;
    for (int at = 0; at < bands.categories().size(); at++) {
      int category = at;
      List<Point> pieces = bands.series().stream().flatMap(one -> one.points().stream())
          .filter(one -> one.at() == category).sorted(Comparator.comparingDouble(Point::low)).toList();
      assertEquals(0, pieces.getFirst().low());
      assertEquals(100, pieces.getLast().high());
      for (int i = 1; i < pieces.size(); i++) {
        assertEquals(pieces.get(i - 1).high(), pieces.get(i).low());
      }
      double weight = bands.marks().get(at).value();
      Point present = bands.series().stream().filter(one -> one.id().equals(ranking.winner().orElseThrow()))
          .flatMap(one -> one.points().stream()).filter(one -> one.at() == category).findFirst().orElseThrow();
      assertTrue(present.low() <= weight && weight <= present.high(), bands.categories().get(at).en());
      assertTrue(present.high() - present.low() >= before, "narrowest first");
      before = present.high() - present.low();
    }
  }

  @Test
  void thePlaneHoldsEveryRankedCandidateAndPrintsItsMethod() {
    ChartModel gaia = chart("gaia");
    ChartModel.Plane plane = gaia.plane().orElseThrow();
    assertEquals(gaia.series().stream().map(ChartModel.Series::id).toList(),
        plane.dots().stream().map(ChartModel.Place::id).toList());
    assertEquals(6, plane.axes().size());
    // Net flows of all candidates add up to nothing, and so do their places.
    assertEquals(0, plane.dots().stream().mapToDouble(ChartModel.Place::x).sum(), 1e-9);
    assertTrue(gaia.notes().getLast().en().contains("promethee/1"), gaia.notes().getLast().en());
    assertThrows(IllegalArgumentException.class, () -> new ChartModel("plane", ChartModel.Kind.PLANE, gaia.title(),
        gaia.summary(), gaia.domain(), gaia.range(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void categoriesOfTheBudgetSumToItsLines() {
    ChartModel chart = chart("budget-by-category");
    double drawn = chart.series().stream().flatMap(one -> one.points().stream()).filter(one -> one.at() == 1)
        .mapToDouble(Point::value).sum();
    double lines = full.budgets().get("opensail").value().lines().stream()
        .flatMap(one -> one.expected().stream()).mapToDouble(Double::doubleValue).sum();
    assertEquals(lines, drawn, 1e-6);
    assertEquals("TWD", chart.range().unit().orElseThrow().en());
  }

  @Test
  void aCandidateKeepsItsStyleInAllCharts() {
    for (String id : List.of("response-times", "scores-by-criterion", "budget-by-year")) {
      chart(id).series().forEach(one ->
          assertEquals(List.of("cloudcart", "opensail", "meshworks").indexOf(one.id()), one.style(), id));
    }
  }

  @Test
  void whatIsNotKnownIsNotDrawn() {
    assertEquals(Optional.empty(), chart(ReportSamples.withoutTrials(), "response-times"));
    assertEquals(List.of(), new AssessmentCharts().of(ReportSamples.empty()));
  }

  @Test
  void everyChartSpeaksBothLanguagesAndNamesItsUnit() {
    new AssessmentCharts().of(full).forEach(chart -> {
      assertFalse(chart.title().en().isBlank());
      assertFalse(chart.title().zhTw().equals(chart.title().en()), chart.id());
      assertTrue(chart.range().unit().isPresent(), chart.id());
      assertFalse(chart.summary().zhTw().isBlank());
    });
  }

  @Test
  void aPointOutsideItsCategoriesIsRefused() {
    ChartModel chart = chart("budget-by-year");
    assertThrows(IndexOutOfBoundsException.class, () -> new ChartModel(chart.id(), chart.kind(), chart.title(),
        chart.summary(), chart.domain(), chart.range(), List.of(), chart.series(), List.of(), List.of(), List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Point(0, 2, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Point(0, 0, Double.NaN, 1));
  }
}
