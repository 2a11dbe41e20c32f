package org.emporion.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.GroupDecision;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.MethodAgreement;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.Provenance;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.TradingCalendar;

/** One finding of every kind, with every kind of component in it. */
final class SampleFindings {
  private static final Instant NOW = Instant.parse("2026-11-23T13:00:00.123456789Z");

  private SampleFindings() {}

  static List<Finding<?>> all() {
    return List.of(demand(), workload(), trial(), capacity(), budget(), ranking());
  }

  static Finding<DemandForecast> demand() {
    Map<String, Integer> months = new LinkedHashMap<>();
    months.put("2026-02", 31);
    months.put("2026-01", 7);
    return finding(Stage.DEMAND, "", new DemandForecast(
        38, 2, months, List.of(new DemandForecast.Day(LocalDate.of(2026, 2, 28), 9, 4)), 1,
        new DemandForecast.Hour(LocalDateTime.of(2026, 2, 28, 15, 0), 4, 5, 12),
        6.8828, 4.649, List.of(List.of(0.0, 0.1), List.of(1e-9, 3.25)), 38, 1234.56,
        new Estimate(3, 4, 6), new Estimate(9.5, 12, 40), List.of(Estimate.exactly(40)), List.of(new Estimate(1, 2, 3)),
        new Estimate(1.02, 1.05, 1.1),
        new HistoryQuality(new LocalText("Read as UTF-8", "以 UTF-8 讀取"), List.of("time-pattern"), 42, 2, 1, 0, 1,
            List.of(new HourlyHistory.Unreadable(7, "at", new LocalText("no time", "不是時間"))), 3,
            List.of(LocalDate.of(2026, 1, 15))),
        new OrderOutlook(
            Optional.of(new OrderOutlook.Course(OrderOutlook.Step.WEEK, LocalDate.of(2026, 1, 5), List.of(7.0, 31.0),
                LocalText.same("naive"), List.of(31.0), List.of(new OrderOutlook.Band(0.8, List.of(1.5), List.of(60.5))),
                Optional.of(new Estimate(0.9, 1, 1.2)))),
            List.of(new OrderOutlook.Tried("naive", LocalText.same("naive"), Optional.of(0.9), Optional.empty()),
                new OrderOutlook.Tried("ETS(A,N,N)", LocalText.same("simple"), Optional.empty(),
                    Optional.of(LocalText.same("too few")))),
            LocalText.same("naive was best")),
        List.of(new DemandForecast.OccasionEffect(new LocalText("Sale", "特賣"), TradingCalendar.Kind.CAMPAIGN,
            LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2), 9, 4.5)),
        Optional.of(new DemandForecast.MinuteSpread(
            24, 300, 1.25, new Estimate(0, 0.1, 0.2), new Estimate(1, 1.5, 2))),
        List.of(new DemandForecast.CampaignPeak("double-eleven", LocalText.same("11.11"), LocalDate.of(2029, 11, 11),
            new Estimate(9, 10, 12))),
        List.of(new Estimate(4, 5, 6))));
  }

  static Finding<Workload> workload() {
    Map<String, Double> journeys = new LinkedHashMap<>();
    journeys.put("search", 0.3);
    journeys.put("browse", 0.675);
    journeys.put("buy", 0.025);
    return finding(Stage.WORKLOAD, "", new Workload(new Estimate(3.1, 5.4, 8.9), 8.9, 0.9, journeys,
        new Estimate(1.5, 2, 3), List.of(new Workload.Volume("shop", "browse", 3.2, 28.5))));
  }

  static Finding<TrialResult> trial() {
    return finding(Stage.TRIAL, "alpha", new TrialResult(
        "20261123-130000-alpha", "trials/20261123-130000-alpha", "peak", NOW, 8.9, 45.0, 480,
        List.of(new TrialResult.TransactionStatistics("checkout", 100, 1, 2.2, 120.5, 110, 240, 300, 341.7)),
        List.of(new TrialResult.RequestCount("order", "checkout", 12, 1, 12, 1)),
        Map.of("orders-placed", 12L),
        Optional.of(new TrialResult.Ledger(1900, 12, true)),
        Optional.of(new TrialResult.Utilisation(120.5, 16, 45, 399)),
        new TrialResult.InjectorHealth(1.0, 3.5, 0.4, true, new LocalText("Healthy", "正常")),
        List.of(
            new TrialResult.ObjectiveVerdict("checkout-p95", Verdict.MET, Optional.of(240.0), 0.01, Optional.of(0.975),
                LocalText.same("ok")),
            new TrialResult.ObjectiveVerdict("pay-p95", Verdict.CANNOT_TELL, Optional.empty(), 0, Optional.empty(),
                LocalText.same("?"))),
        Optional.of(new Staircase(List.of(new Staircase.Level(0.5, 4.45, Verdict.MET, true, true, List.of(),
            List.of(new TrialObservations.ResourceUse("database", 0.75, 1.5, Optional.empty(), 45)), 45,
            List.of(new TrialResult.TransactionStatistics("browse", 200, 0, 4.4, 80.5, 75, 160, 200, 240.5)))),
            Optional.of(4.45), Optional.empty(), LocalText.same("highest"))),
        "3.15.1", "25", TrialObservations.NONE));
  }

  static Finding<CapacityEstimate> capacity() {
    return finding(Stage.CAPACITY, "alpha", new CapacityEstimate(
        new Estimate(290, 300, 312), 8, 0.31, Estimate.exactly(17.3), 26.6, new Estimate(2, 2, 3), 3, 0.52));
  }

  static Finding<BudgetEstimate> budget() {
    return finding(Stage.BUDGET, "alpha", new BudgetEstimate(
        List.of(new BudgetEstimate.Line(
            "subscription", new LocalText("Subscription", "月租費"), CostLine.Category.LICENCES, List.of(1.5, 2.25))),
        List.of(new Estimate(1, 2, 3), new Estimate(2, 3, 4)), new Estimate(3, 5, 7), Estimate.exactly(0.1)));
  }

  static Finding<Ranking> ranking() {
    Reason why = why();
    return finding(Stage.RANKING, "", new Ranking(
        List.of(
            new Ranking.CandidateScore("alpha", Optional.of(1), 71.5, 60, 80,
                List.of(new Ranking.CriterionScore("fit", 0.4, Optional.empty(), 0, 50, 100, why)),
                List.of(new Ranking.MustHaveVerdict("export", Verdict.MISSED, why)), why),
            new Ranking.CandidateScore("beta", Optional.empty(), 12, 12, 12, List.of(), List.of(), why)),
        Optional.of("alpha"), Optional.empty(), Optional.of(methods()), Optional.of(group())));
  }

  private static MethodAgreement methods() {
    return new MethodAgreement("0123456789ab", List.of(
        new MethodAgreement.Method("vikor", "vikor/1 v=0.5", "min-max", Optional.of(new MethodAgreement.Outcome(
            true, List.of(new MethodAgreement.Place("alpha", 1, 0.25)), Optional.empty(),
            new MethodAgreement.Steadiness(List.of(new MethodAgreement.Reversal(
                MethodAgreement.Reversal.Cause.CANDIDATE_DROPPED, "gamma",
                List.of(new MethodAgreement.Turned("alpha", "beta")), Optional.empty())), Optional.empty()))), Optional.empty()),
        new MethodAgreement.Method("weighted-product", "weighted-product/1", "linear",
            Optional.empty(), Optional.of(new LocalText("a zero", "零")))),
        List.of(new MethodAgreement.Dominated("beta", List.of("alpha"))), List.of("alpha", "beta", "gamma"),
        List.of(new MethodAgreement.PointWeights("critic", "critic/1", "min-max", Optional.of(new MethodAgreement.Suggestion(
            List.of(new Robustness.CriterionWeight("fit", 1)), List.of("alpha"), Optional.of(1.0))), Optional.empty())),
        LocalText.same("note"), why());
  }

  private static GroupDecision group() {
    return new GroupDecision("group/1 geometric", List.of(new GroupDecision.Maker("it-lead", 2, 1,
        List.of(new GroupDecision.Opinion("top", "ahp/1 eigenvector RI saaty-1980",
            List.of(new GroupDecision.Share("fit", 1)), Optional.of(new GroupDecision.Consistency(
                "saaty-1980", 0.2, 0.1, 2, 3, Optional.of(new GroupDecision.Suspect("fit", "export", 9, 2, 0.05)))))),
        List.of(new Robustness.CriterionWeight("fit", 1)), 0.25,
        List.of(new GroupDecision.Place("alpha", Optional.of(1), 71.5), new GroupDecision.Place("beta", Optional.empty(), 12)),
        Optional.empty(), why())),
        List.of(new GroupDecision.Dispute("fit", 0.2, "it-lead", 0.4, "it-lead", 0.1)), 0.25, why());
  }

  private static Reason why() {
    Reason row = Reason.leaf(
        Reason.Kind.DATA_ROWS, new LocalText("Rows 2 to 9 \"quoted\" \\ \u2028", "第 2 至 9 列"), "data/orders.csv:2-9");
    Reason sum = new Reason(Reason.Kind.CALCULATION, LocalText.same("sum"), "sum/1",
        List.of(row, Reason.input(LocalText.same("12"), "planning.order-growth")));
    return new Reason(Reason.Kind.RECOMMENDATION, LocalText.same("first"), "", List.of(sum, row));
  }

  private static <T> Finding<T> finding(Stage stage, String subject, T value) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("planning", "ab12");
    inputs.put("history", "cd34");
    Optional<Long> seed = stage == Stage.TRIAL ? Optional.empty() : Optional.of(Long.MIN_VALUE);
    return new Finding<>(stage, subject, value, why(), new Provenance(inputs, "ef56", "method/1", seed, NOW));
  }
}
