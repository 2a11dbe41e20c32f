package org.emporion.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.study.Objective;
import org.emporion.model.study.TrialProfile;
import org.emporion.report.chart.ChartModel.Limit;
import org.emporion.report.chart.ChartModel.Mark;
import org.emporion.report.chart.ChartModel.Point;
import org.emporion.report.chart.ChartModel.Series;
import org.emporion.trial.live.TrialOutline;
import org.emporion.trial.live.TrialSecond;
import org.emporion.trial.live.TrialSecond.Injector;
import org.emporion.trial.live.TrialSecond.Kind;
import org.emporion.trial.live.TrialSecond.Stretch;
import org.emporion.trial.live.TrialSecond.Timing;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.Phase;
import org.junit.jupiter.api.Test;

/** Four seconds of a trial with four cores: two of warm-up, then two steady ones, the third without an answer. */
class LiveChartsTest {
  private static final TrialOutline TRIAL = new TrialOutline(Path.of("study"), "cloudcart", LocalText.same("CloudCart"),
      new TrialProfile("peak", LocalText.same("Peak"), 2, 2, 1),
      new LoadShape(List.of(new Phase.Ramp(0, 10, 2), new Phase.Constant(10, 2, true)),
          List.of(new LoadShape.Steady(2, 2, 1, 10)), 0),
      Instant.EPOCH,
      List.of(objective("browse", 95, 800), objective("pay", 50, 1500), objective("search", 99, 800)),
      List.of("browse", "search", "pay"), 4);
  private static final List<TrialSecond> SECONDS = List.of(
      second(0, 2.5, 2, new Timing(0, 0, 0, 0, 0, 0), Map.of(), Map.of()),
      second(1, 7.5, 8, new Timing(6, 0, 20, 50, 90, 95), Map.of("browse", new Timing(6, 0, 20, 50, 90, 95)), Map.of()),
      second(2, 10, 9, new Timing(0, 0, 0, 0, 0, 0), Map.of(), Map.of()),
      second(3, 10, 11, new Timing(12, 3, 30, 700, 950, 990),
          Map.of("browse", new Timing(9, 0, 25, 60, 99, 120), "pay", new Timing(3, 3, 600, 940, 950, 990)),
          Map.of("timeout", 1L, "status", 2L)));
  private final LiveCharts charts = new LiveCharts();

  private static Objective objective(String transaction, double percentile, double millis) {
    return new Objective(transaction + "-p", transaction, percentile, millis, new Share(0.01));
  }

  private static TrialSecond second(
      int at, double planned, long arrived, Timing all, Map<String, Timing> transactions, Map<String, Long> errors) {
    return new TrialSecond(at + 0.5, new Stretch(at < 2 ? Kind.WARM_UP : Kind.STEADY, at % 2, 2, 1, 1), planned, arrived,
        arrived + at, all, transactions, errors, new Injector(0.8 * at, 50.0 * at, 0, 0));
  }

  private ChartModel chart(String id, List<TrialSecond> seconds, Optional<String> transaction) {
    return charts.of(TRIAL, seconds, transaction).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private ChartModel chart(String id) {
    return chart(id, SECONDS, Optional.empty());
  }

  private static List<Point> points(ChartModel chart, String series) {
    return chart.series().stream().filter(one -> one.id().equals(series)).findFirst().orElseThrow().points();
  }

  private static List<Double> values(ChartModel chart, String series) {
    return points(chart, series).stream().map(Point::value).toList();
  }

  @Test
  void theSameChartsInTheSameOrderBeforeTheFirstSecondToo() {
    List<String> ids = charts.of(TRIAL, SECONDS, Optional.empty()).stream().map(ChartModel::id).toList();
    assertEquals(List.of("live-arrivals", "live-times", "live-throughput", "live-active", "live-errors", "live-injector"), ids);
    List<ChartModel> none = charts.of(TRIAL, List.of(), Optional.of("browse"));
    assertEquals(ids, none.stream().map(ChartModel::id).toList());
    assertTrue(none.stream().allMatch(one -> one.empty() && one.marks().isEmpty()));
  }

  @Test
  void customersStandBesideThePlanAndFailedAnswersAreNoGoodOnes() {
    assertEquals(List.of(2.5, 7.5, 10.0, 10.0), values(chart("live-arrivals"), "planned"));
    assertEquals(List.of(2.0, 8.0, 9.0, 11.0), values(chart("live-arrivals"), "arrived"));
    assertEquals(List.of(0L, 1L, 2L, 3L), points(chart("live-arrivals"), "arrived").stream().map(Point::at).toList());
    assertEquals(List.of(0.0, 6.0, 0.0, 9.0), values(chart("live-throughput"), "good"));
    assertEquals(List.of(0.0, 0.0, 0.0, 3.0), values(chart("live-throughput"), "failed"));
    assertEquals(List.of(2.0, 9.0, 11.0, 14.0), values(chart("live-active"), "under-way"));
    assertTrue(chart("live-arrivals").summary().en().contains("11 in the last"), chart("live-arrivals").summary().en());
  }

  @Test
  void theFirstSecondIsNumberNoughtWhereverInASecondOfTheClockLoadBegan() {
    for (double ago : new double[] {0, 0.001, 0.3, 0.5, 0.501, 0.999}) {
      List<TrialSecond> clock = SECONDS.stream().map(one -> new TrialSecond(one.second() - ago, one.stretch(),
          one.planned(), one.arrived(), one.active(), one.all(), one.transactions(), one.errors(), one.injector())).toList();
      ChartModel chart = chart("live-arrivals", clock, Optional.empty());
      assertEquals(List.of(0L, 1L, 2L, 3L), points(chart, "arrived").stream().map(Point::at).toList(), "begun " + ago);
      assertEquals(List.of(2L), chart.marks().stream().map(one -> (long) one.at()).toList());
    }
  }

  @Test
  void aSecondWithoutAnAnswerHasNoResponseTime() {
    assertEquals(List.of(1L, 3L), points(chart("live-times"), "p95").stream().map(Point::at).toList());
    assertEquals(List.of(50.0, 700.0), values(chart("live-times"), "p95"));
    ChartModel pay = chart("live-times", SECONDS, Optional.of("pay"));
    assertEquals(List.of(Point.of(3, 600)), points(pay, "p50"));
    assertEquals(List.of(Point.of(3, 950)), points(pay, "p99"));
    assertTrue(chart("live-times", SECONDS, Optional.of("search")).empty());
  }

  @Test
  void objectivesWithTheSameBoundShareALineAndATransactionHasItsOwn() {
    assertEquals(List.of(
            new Limit(0, 800, new LocalText("browse p95, search p99", "browse p95、search p99")),
            new Limit(0, 1500, LocalText.same("pay p50"))),
        chart("live-times").limits());
    assertEquals(List.of(new Limit(0, 1500, new LocalText("p50 at most 1,500 ms", "p50 至多 1,500 毫秒"))),
        chart("live-times", SECONDS, Optional.of("pay")).limits());
  }

  @Test
  void everyKindOfFailureIsALineAndNoneIsALineAlongTheBottom() {
    ChartModel errors = chart("live-errors");
    assertEquals(List.of("status", "timeout"), errors.series().stream().map(Series::id).toList());
    assertEquals(List.of(0.0, 0.0, 0.0, 2.0), values(errors, "status"));
    assertEquals(List.of(0.0, 0.0, 0.0, 1.0), values(errors, "timeout"));
    ChartModel none = chart("live-errors", SECONDS.subList(0, 3), Optional.empty());
    assertEquals(List.of(0.0, 0.0, 0.0), values(none, none.series().getFirst().id()));
  }

  @Test
  void theLoadGeneratorIsMeasuredAgainstItsLimits() {
    ChartModel injector = chart("live-injector");
    // 0.8 of four cores are 3.2: 0.8, 1.6 and 2.4 of them are a quarter, a half and three quarters.
    List<Double> cpu = values(injector, "cpu");
    for (int i = 0; i < cpu.size(); i++) {
      assertEquals(25.0 * i, cpu.get(i), 1e-9);
    }
    assertEquals(List.of(0.0, 25.0, 50.0, 75.0), values(injector, "lag"), "of 200 ms");
    assertEquals(List.of(100.0), injector.limits().stream().map(Limit::value).toList());
  }

  @Test
  void theSteadyPartIsMarkedWhereItIsInSight() {
    assertEquals(List.of(2L), chart("live-active").marks().stream().map(Mark::at).toList());
    assertEquals(List.of(), chart("live-active", SECONDS.subList(0, 2), Optional.empty()).marks());
    assertEquals(List.of(), chart("live-active", SECONDS.subList(3, 4), Optional.empty()).marks());
  }
}
