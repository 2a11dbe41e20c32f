package org.emporion.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.GroupDecision;
import org.emporion.model.finding.HistoryQuality;
import org.emporion.model.finding.MethodAgreement;
import org.emporion.model.finding.MethodAgreement.Reversal;
import org.emporion.model.finding.MoneyOverTime;
import org.emporion.model.finding.OrderOutlook;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Ranking.MustHaveVerdict;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Reason.Kind;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.TradingCalendar;

/** Made-up results that hang together: same seed, same numbers. */
final class SampleFindings {
  private static final List<String> CRITERIA = List.of(
      "checkout-speed", "headroom", "total-cost", "zh-support", "e-invoice", "back-office");

  Reason history() {
    return new Reason(Kind.CALCULATION, text("The busiest hour had 32 orders"), "gumbel-block-maxima/1",
        List.of(Reason.leaf(Kind.DATA_ROWS, text("32 rows of the history"), "data/orders.csv:17201-17232")));
  }

  Reason loaded() {
    return new Reason(Kind.CALCULATION, text("Sessions are orders by conversion"), "session-rate/1",
        List.of(Reason.input(text("Conversion 2.2%"), "operations.conversion"), history()));
  }

  Reason measured(String id) {
    return new Reason(Kind.CALCULATION, text("The trial met 2 of 2 objectives"), "trial/1",
        List.of(Reason.leaf(Kind.MEASUREMENT, text("Checkout P95 of " + id), "trials/20261122-" + id), loaded()));
  }

  Reason sized(String id) {
    return new Reason(Kind.CALCULATION, text("Instances by the utilisation law"), "service-demand/1",
        List.of(measured(id), loaded()));
  }

  Reason costed(String id) {
    return new Reason(Kind.CALCULATION, text("Sum of the cost lines"), "monte-carlo/1",
        List.of(Reason.input(text("Subscription 90,000 a month"), "candidates." + id + ".costs.subscription.amount"),
            sized(id)));
  }

  Reason advised(Ranking ranking) {
    return new Reason(Kind.RECOMMENDATION, text(ranking.winner().map(one -> one + " comes first").orElse("None is left")),
        "", ranking.candidates().stream().map(CandidateScore::why).toList());
  }

  DemandForecast demand(LocalDate from) {
    Random random = new Random(5);
    List<DemandForecast.Day> days = new ArrayList<>();
    Map<String, Integer> months = new TreeMap<>();
    int total = 0;
    for (LocalDate day = from; day.isBefore(from.plusDays(374)); day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
        continue;
      }
      double season = 45 + 40 * Math.exp(-Math.pow((day.getDayOfYear() - 325) / 30.0, 2));
      int orders = (int) Math.round(season * (0.75 + 0.5 * random.nextDouble()));
      int hour = Math.max(4, (int) Math.round(orders * (0.14 + 0.1 * random.nextDouble())));
      days.add(new DemandForecast.Day(day, orders, Math.min(hour, 30)));
      months.merge(YearMonth.from(day).toString(), orders, Integer::sum);
      total += orders;
    }
    List<List<Double>> week = new ArrayList<>();
    for (int d = 0; d < 7; d++) {
      List<Double> hours = new ArrayList<>();
      for (int h = 0; h < 24; h++) {
        hours.add(d == 5 ? 0.0 : Math.max(0, 8 - Math.abs(h - 12)));
      }
      week.add(hours);
    }
    DemandForecast.Day busiest = days.stream().max(Comparator.comparingInt(DemandForecast.Day::orders)).orElseThrow();
    int index = days.indexOf(busiest);
    days.set(index, new DemandForecast.Day(busiest.date(), busiest.orders(), 32));
    return new DemandForecast(total, 3_654, months, days, days.size(),
        new DemandForecast.Hour(LocalDateTime.of(busiest.date().getYear(), busiest.date().getMonth(),
            busiest.date().getDayOfMonth(), 12, 0), 32, 17201, 17232),
        6.883, 4.649, week, total, total * 18_400.0, new Estimate(29.1, 33.4, 40.2), new Estimate(52.7, 78.3, 131.6),
        List.of(new Estimate(20_900, 22_300, 24_000), new Estimate(22_000, 25_000, 28_700),
            new Estimate(23_100, 28_000, 34_500)),
        List.of(new Estimate(3.6e8, 4.1e8, 4.5e8), new Estimate(3.9e8, 4.6e8, 5.3e8), new Estimate(4.1e8, 5.1e8, 6.4e8)),
        new Estimate(1.05, 1.12, 1.2), quality(from), outlook(from),
        List.of(new DemandForecast.OccasionEffect(new LocalText("Autumn sale", "秋季特賣"), TradingCalendar.Kind.CAMPAIGN,
            from.plusDays(300), from.plusDays(302), 412, 231.5)),
        Optional.of(new DemandForecast.MinuteSpread(24, 712, 1.31, new Estimate(0.02, 0.11, 0.2),
            new Estimate(1.3, 1.9, 2.4))),
        List.of(new DemandForecast.CampaignPeak("double-eleven", new LocalText("11.11 sale", "雙 11 檔期"),
            LocalDate.of(2029, 11, 11), new Estimate(60.2, 90.1, 140.7))),
        List.of(new Estimate(4_100, 4_400, 4_800), new Estimate(4_300, 5_000, 5_700), new Estimate(4_600, 5_600, 6_900)));
  }

  private static HistoryQuality quality(LocalDate from) {
    return new HistoryQuality(
        new LocalText("Read as UTF-8: order number in \"order\"", "以 UTF-8 讀取：訂單編號在「order」"),
        List.of("time-pattern"), 24_117, 3_654, 12, 5, 2,
        List.of(new HourlyHistory.Unreadable(311, "time", new LocalText("\"soon\" is no time.", "「soon」不是時間。")),
            new HourlyHistory.Unreadable(402, "", new LocalText("The row has 4 cells.", "此列有 4 個值。"))),
        53, List.of(from.plusDays(17)));
  }

  private static OrderOutlook outlook(LocalDate from) {
    List<Double> observed = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int week = 0; week < 52; week++) {
      observed.add(300 + 40 * Math.sin(week / 8.0));
    }
    for (int week = 0; week < 26; week++) {
      expected.add(320.0 + week);
      low.add(Math.max(0, 320.0 - 12 * week));
      high.add(320.0 + 15 * week);
    }
    return new OrderOutlook(
        Optional.of(new OrderOutlook.Course(OrderOutlook.Step.WEEK, from,
            observed, new LocalText("Holt's linear trend", "Holt 線性趨勢法"), expected,
            List.of(new OrderOutlook.Band(0.8, low, high)), Optional.empty())),
        List.of(
            new OrderOutlook.Tried("ETS(A,A,N)", new LocalText("Holt's linear trend", "Holt 線性趨勢法"),
                Optional.of(0.812), Optional.empty()),
            new OrderOutlook.Tried("naive", new LocalText("Naive", "單純法"), Optional.of(1.034), Optional.empty()),
            new OrderOutlook.Tried("ETS(A,Ad,N)", new LocalText("Damped trend", "阻尼趨勢法"), Optional.empty(),
                Optional.of(new LocalText("Too few weeks.", "週數太少。")))),
        new LocalText("Holt's linear trend goes on with the orders of 52 weeks.", "以 Holt 線性趨勢法推估 52 週之後的訂單。"));
  }

  Workload workload() {
    Map<String, Double> journeys = new LinkedHashMap<>();
    journeys.put("browse", 0.6846);
    journeys.put("search", 0.2934);
    journeys.put("buy", 0.022);
    return new Workload(new Estimate(0.84, 1.29, 2.31), 2.31, 0.9, journeys, new Estimate(1.1, 1.3, 1.8), List.of(
        new Workload.Volume("shop", "browse", 3.4, 7.85), new Workload.Volume("shop", "checkout", 0.022, 0.0508)));
  }

  TrialResult trial(String id) {
    double slow = 1 + 1.4 * SampleStudy.IDS.indexOf(id);
    List<TransactionStatistics> transactions = List.of(
        statistics("catalogue", 812, 0, 24 * slow), statistics("search", 402, 0, 61 * slow),
        statistics("cart", 133, 1, 44 * slow), statistics("checkout", 66, 0, 240 * slow),
        statistics("payment", 64, 0, 310 * slow));
    return new TrialResult("20261122-" + id, "trials/20261122-" + id, "peak", Instant.parse("2026-11-22T02:00:00Z"),
        2.31, 30, 93, transactions,
        List.of(new TrialResult.RequestCount("GET /products", "catalogue", 1011, 0, 1011, 0),
            new TrialResult.RequestCount("POST /checkout", "checkout", 80, 0, 80, 0)),
        Map.of("orders-placed", 79L), Optional.of(new TrialResult.Ledger(1091, 79, true)),
        Optional.of(new TrialResult.Utilisation(41.5, 4, 30, 69)),
        new TrialResult.InjectorHealth(1, 3.2, 0.41, true, text("On time")),
        List.of(
            new TrialResult.ObjectiveVerdict("checkout-fast", 480 * slow > 1000 ? Verdict.MISSED : Verdict.MET,
                Optional.of(480 * slow), 0, Optional.of(0.9), text("P95 of checkout")),
            new TrialResult.ObjectiveVerdict("search-fast", Verdict.MET, Optional.of(122 * slow), 0, Optional.of(1.0),
                text("P95 of search"))),
        staircase(slow), "3.15.1", "21.0.5", TrialObservations.NONE);
  }

  /** The slow one went up a staircase. */
  private static Optional<Staircase> staircase(double slow) {
    return slow < 2 ? Optional.empty() : Optional.of(new Staircase(List.of(
        new Staircase.Level(0.5, 1.155, Verdict.MET, true, true, List.of()),
        new Staircase.Level(1, 2.31, Verdict.MISSED, true, true, List.of(new TrialResult.ObjectiveVerdict(
            "checkout-fast", Verdict.MISSED, Optional.of(1200.0), 0, Optional.of(0.4), text("too slow")))),
        new Staircase.Level(1.5, 3.465, Verdict.CANNOT_TELL, false, false, List.of())),
        Optional.of(1.155), Optional.of(2.31), text("Up to half the peak")));
  }

  private static TransactionStatistics statistics(String id, long requests, long failed, double p50) {
    return new TransactionStatistics(id, requests, failed, requests / 30.0, p50 * 1.1, p50, p50 * 2, p50 * 2.9, p50 * 4);
  }

  CapacityEstimate capacity(String id) {
    double slow = 1 + SampleStudy.IDS.indexOf(id);
    CapacityEstimate plain = new CapacityEstimate(new Estimate(560 * slow, 601 * slow, 655 * slow), 4, 0.346,
        new Estimate(3.66 / slow, 3.99 / slow, 4.28 / slow), 6.65 / slow,
        new Estimate(2, 2, 3), (int) (2 + slow), 0.58);
    return switch (SampleStudy.IDS.indexOf(id)) {
      case 0 -> SampleSizings.byModel(plain);
      case 1 -> SampleSizings.refused(plain);
      default -> plain;
    };
  }

  BudgetEstimate budget(String id) {
    double size = 1 + 0.35 * SampleStudy.IDS.indexOf(id);
    List<BudgetEstimate.Line> lines = List.of(
        line("hosting", "Servers", "伺服器", CostLine.Category.INFRASTRUCTURE, 310_000 * size),
        line("subscription", "Subscription", "訂閱", CostLine.Category.LICENCES, 1_080_000 * size),
        line("payment", "Payment fees", "金流手續費", CostLine.Category.FEES, 920_000),
        line("operators", "Operators", "維運人員", CostLine.Category.PEOPLE, 2_100_000 * size),
        new BudgetEstimate.Line("launch", new LocalText("Launch project", "導入專案"), CostLine.Category.IMPLEMENTATION,
            List.of(1_850_000 * size, 0.0, 0.0)));
    List<Estimate> years = List.of(year(6_260_000 * size), year(4_500_000 * size), year(4_700_000 * size));
    return new BudgetEstimate(lines, years, new Estimate(14.1e6 * size, 15.4e6 * size, 17.2e6 * size),
        new Estimate(188 * size, 205 * size, 229 * size), Optional.of(outlook(size)))
        .with(money(size), List.of(new LocalText("The price book Cloud is old.", "價目表「Cloud」已久。")));
  }

  private static MoneyOverTime money(double size) {
    MoneyOverTime.PresentValue value = new MoneyOverTime.PresentValue(0.06, 14e6 * size, 13.9e6 * size);
    return new MoneyOverTime(Optional.of(value), Optional.of(new MoneyOverTime.Change(
        Collections.nCopies(36, 500_000.0), 230.5, 2.6e6 - 1e6 * size, Optional.of(value),
        size > 1 ? List.of() : List.of(0.11, 0.27), Optional.of(0.08), Optional.of(18.5), Optional.empty())));
  }

  /** Dearer candidates begin cheaper here, so that they cross. */
  private static BudgetOutlook outlook(double size) {
    List<BudgetOutlook.Month> months = new ArrayList<>();
    List<Estimate> cumulative = new ArrayList<>();
    for (int month = 1; month <= 36; month++) {
      double spent = 1.9e6 / size + (15.4e6 * size - 1.9e6 / size) * month / 36;
      cumulative.add(new Estimate(spent * 0.93, spent, spent * 1.1));
      months.add(new BudgetOutlook.Month(400_000 * size, new Estimate(380_000 * size, 400_000 * size, 430_000 * size)));
    }
    return new BudgetOutlook(20_000, 15.2e6 * size, 16.4e6 * size,
        new BudgetOutlook.Precision(11_000, 17_000, 25_000), months, cumulative, List.of(
            new BudgetOutlook.Driver("demand", new LocalText("Orders and revenue", "訂單與營收"), 0.62, 14.3e6 * size, 16.7e6 * size),
            new BudgetOutlook.Driver("costs.launch", new LocalText("Launch project", "導入專案"), 0.21, 14.7e6 * size, 15.9e6 * size),
            new BudgetOutlook.Driver("wage-growth", new LocalText("Growth of wages", "薪資成長"), 0.09, 15e6 * size, 15.5e6 * size),
            new BudgetOutlook.Driver("price-growth", new LocalText("Growth of prices", "物價成長"), 0.02, 15.1e6 * size, 15.3e6 * size)),
        false, Optional.of(new BudgetOutlook.Cap(17e6, 0.87)), List.of(new BudgetOutlook.Scenario("slow",
            new LocalText("Slow trade", "景氣低迷"), new Estimate(12e6 * size, 13e6 * size, 14e6 * size),
            new Estimate(201 * size, 217 * size, 240 * size))));
  }

  private static BudgetEstimate.Line line(String id, String en, String zh, CostLine.Category category, double yearly) {
    return new BudgetEstimate.Line(id, new LocalText(en, zh), category, List.of(yearly, yearly * 1.03, yearly * 1.06));
  }

  private static Estimate year(double median) {
    return new Estimate(median * 0.91, median, median * 1.13);
  }

  Ranking ranking(List<String> out, boolean measured) {
    List<CandidateScore> scores = new ArrayList<>();
    for (String id : SampleStudy.IDS) {
      scores.add(score(id, out.contains(id), measured));
    }
    scores.sort(Comparator.comparing((CandidateScore one) -> !one.survives())
        .thenComparing(one -> -one.score()));
    List<CandidateScore> ranked = new ArrayList<>();
    int rank = 1;
    for (CandidateScore one : scores) {
      ranked.add(new CandidateScore(one.candidate(), one.survives() ? Optional.of(rank++) : Optional.empty(), one.score(),
          one.low(), one.high(), one.criteria(), one.mustHaves(), one.why()));
    }
    return new Ranking(ranked, ranked.getFirst().survives()
        ? Optional.of(ranked.getFirst().candidate()) : Optional.empty(), robustness(ranked), methods(ranked),
        measured ? Optional.of(group(ranked)) : Optional.empty());
  }

  private static final MethodAgreement.Steadiness KEEPS = new MethodAgreement.Steadiness(List.of(), Optional.empty());

  /** Two methods that agree, one that turns the order round, one that refuses; empty when there is no order. */
  private static Optional<MethodAgreement> methods(List<CandidateScore> ranked) {
    List<CandidateScore> survivors = ranked.stream().filter(CandidateScore::survives).toList();
    int count = survivors.size();
    if (count < 2) {
      return Optional.empty();
    }
    List<MethodAgreement.Place> same = new ArrayList<>();
    List<MethodAgreement.Place> reverse = new ArrayList<>();
    List<MethodAgreement.Place> level = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      level.add(new MethodAgreement.Place(survivors.get(i).candidate(), 1, 1));
      same.add(new MethodAgreement.Place(survivors.get(i).candidate(), i + 1, survivors.get(i).score()));
      reverse.add(new MethodAgreement.Place(survivors.get(i).candidate(), count - i, (count - i - 1) / (count - 1.0)));
    }
    String first = survivors.getFirst().candidate();
    String last = survivors.getLast().candidate();
    MethodAgreement.Steadiness turns = new MethodAgreement.Steadiness(List.of(
        new Reversal(Reversal.Cause.COPY_ADDED, last, List.of(new MethodAgreement.Turned(first, last)), Optional.empty()),
        new Reversal(Reversal.Cause.CANDIDATE_DROPPED, first, List.of(), Optional.of(text("Nothing is left")))),
        Optional.empty());
    return Optional.of(new MethodAgreement("0123456789ab", List.of(
        new MethodAgreement.Method("weighted-sum", "weighted-sum/1", "none",
            Optional.of(new MethodAgreement.Outcome(false, same, Optional.of(1.0), KEEPS)), Optional.empty()),
        new MethodAgreement.Method("weighted-product", "weighted-product/1", "linear",
            Optional.empty(), Optional.of(text("There is a zero"))),
        new MethodAgreement.Method("topsis", "topsis/1", "vector",
            Optional.of(new MethodAgreement.Outcome(false, same, Optional.of(1.0), turns)), Optional.empty()),
        new MethodAgreement.Method("vikor", "vikor/1 v=0.5", "min-max",
            Optional.of(new MethodAgreement.Outcome(true, reverse, Optional.of(-1.0),
                new MethodAgreement.Steadiness(List.of(), Optional.of(text("Three are too few"))))), Optional.empty()),
        new MethodAgreement.Method("electre-2", "electre-2/1", "none",
            Optional.of(new MethodAgreement.Outcome(true, level, Optional.empty(), KEEPS)), Optional.empty())),
        List.of(new MethodAgreement.Dominated(last, List.of(first))),
        survivors.stream().map(CandidateScore::candidate).toList(), List.of(
            new MethodAgreement.PointWeights("entropy", "entropy/1", "sum", Optional.empty(), Optional.of(text("All are zero"))),
            new MethodAgreement.PointWeights("critic", "critic/1", "min-max", Optional.of(new MethodAgreement.Suggestion(
                survivors.getFirst().criteria().stream().map(one -> new Robustness.CriterionWeight(
                    one.requirement(), 1.0 / survivors.getFirst().criteria().size())).toList(),
                List.of(last), Optional.of(-0.5))), Optional.empty())),
        text("The same points for all"), new Reason(Kind.CALCULATION, text("The points of all"), "side-by-side",
            survivors.stream().flatMap(one -> one.criteria().stream()).map(CriterionScore::why).toList())));
  }

  /** One who answers in pairs and contradicts himself, one who would turn the order round. */
  private GroupDecision group(List<CandidateScore> ranked) {
    Reason entered = Reason.input(text("Lin gives 3"), "decision.decision-makers.it-lead.weights.top.direct.performance");
    Reason weights = new Reason(Kind.CALCULATION, text("Weights of Lin"), "direct/1", List.of(entered));
    int count = ranked.size();
    List<GroupDecision.Place> same = new ArrayList<>();
    List<GroupDecision.Place> reverse = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CandidateScore other = ranked.get(count - 1 - i);
      same.add(new GroupDecision.Place(ranked.get(i).candidate(), ranked.get(i).rank(), 80 - 10 * i));
      reverse.add(new GroupDecision.Place(other.candidate(), other.survives() ? Optional.of(i + 1) : Optional.empty(), 70 - 5 * i));
    }
    return new GroupDecision("group/1 geometric", List.of(
        new GroupDecision.Maker("it-lead", 2, 2.0 / 3, List.of(
            new GroupDecision.Opinion("top", "direct/1", List.of(new GroupDecision.Share("performance", 0.5),
                new GroupDecision.Share("money", 0.2), new GroupDecision.Share("daily-work", 0.3)), Optional.empty()),
            new GroupDecision.Opinion("daily-work", "ahp/1 eigenvector RI saaty-1980", List.of(
                new GroupDecision.Share("zh-support", 0.2), new GroupDecision.Share("e-invoice", 0.5),
                new GroupDecision.Share("back-office", 0.3)), Optional.of(new GroupDecision.Consistency("saaty-1980", 0.21,
                    0.1, 3, 3, Optional.of(new GroupDecision.Suspect("zh-support", "back-office", 5, 0.5, 0.02)))))),
            shared(0.3, 0.2, 0.2, 0.06, 0.15, 0.09), 0.04, same, Optional.of(1.0), weights),
        new GroupDecision.Maker("accountant", 1, 1.0 / 3, List.of(),
            shared(0.15, 0.1, 0.5, 0.1, 0.1, 0.05), 0.22, reverse, Optional.of(-1.0), weights)),
        List.of(new GroupDecision.Dispute("total-cost", 0.2, "it-lead", 0.5, "accountant", 0.14),
            new GroupDecision.Dispute("zh-support", 0.06, "it-lead", 0.1, "accountant", 0.02)), 0.1,
        new Reason(Kind.CALCULATION, text("Two decide"), "group/1 geometric", List.of(weights)));
  }

  private static List<Robustness.CriterionWeight> shared(double... weights) {
    List<Robustness.CriterionWeight> shared = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      shared.add(new Robustness.CriterionWeight(CRITERIA.get(i), weights[i]));
    }
    return shared;
  }

  /** Numbers of the right kind, as a simulation may give them; empty when nobody survives. */
  private static Optional<Robustness> robustness(List<CandidateScore> ranked) {
    List<CandidateScore> survivors = ranked.stream().filter(CandidateScore::survives).toList();
    if (survivors.isEmpty()) {
      return Optional.empty();
    }
    String first = survivors.getFirst().candidate();
    String last = survivors.getLast().candidate();
    int count = survivors.size();
    List<Robustness.View> views = new ArrayList<>();
    for (Robustness.Weighting weighting : Robustness.Weighting.values()) {
      double sure = count == 1 ? 1 : 0.9 - 0.2 * weighting.ordinal();
      List<Robustness.Standing> standings = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        List<Double> shares = new ArrayList<>();
        for (int rank = 0; rank < count; rank++) {
          shares.add(rank == i ? sure : (1 - sure) / (count - 1));
        }
        standings.add(new Robustness.Standing(survivors.get(i).candidate(), shares,
            List.of(new Robustness.CriterionWeight("total-cost", 1))));
      }
      views.add(new Robustness.View(weighting, standings));
    }
    return Optional.of(new Robustness(10_000, 1, views.getFirst().candidates().getFirst().first(), false, views,
        CRITERIA.stream().map(one -> new Robustness.Stability(one, 0.2, 0.05, Optional.of(last), 1, Optional.empty())).toList(),
        count == 1 ? List.of() : List.of(
            new Robustness.Change(Robustness.Kind.WEIGHT, Optional.empty(), "total-cost", Optional.of(0.2), 0.05, 0.15, last),
            new Robustness.Change(Robustness.Kind.COST, Optional.of(last), "total-cost", Optional.of(20.8e6), 17.1e6, 0.2, last),
            new Robustness.Change(Robustness.Kind.VALUE, Optional.of(first), "zh-support", Optional.of(1.0), 0, 1, last),
            new Robustness.Change(Robustness.Kind.VALUE, Optional.of(last), "back-office", Optional.empty(), 4, 0.5, last)),
        count == 1 ? List.of() : List.of(
            new Robustness.PriceChange(last, "subscription", 90_000, 45_000, 0.5, last)),
        new Reason(Kind.CALCULATION, text("First in nine of ten"), "smaa-2",
            List.of(survivors.getFirst().criteria().getFirst().why()))));
  }

  private CandidateScore score(String id, boolean out, boolean measured) {
    int nth = SampleStudy.IDS.indexOf(id);
    List<CriterionScore> criteria = new ArrayList<>();
    double[] weights = {0.25, 0.15, 0.2, 0.1, 0.2, 0.1};
    for (int i = 0; i < CRITERIA.size(); i++) {
      String criterion = CRITERIA.get(i);
      boolean unknown = criterion.equals("back-office") && nth == 1 || criterion.equals("checkout-speed") && !measured;
      double points = Math.max(0, Math.min(100, 88 - 19 * nth - 6 * i + (nth * i * 7) % 30));
      Reason evidence = unknown
          ? Reason.leaf(Kind.UNKNOWN, text("Nobody knows"), "candidates." + id + ".claims." + criterion + ".value")
          : switch (criterion) {
            case "checkout-speed" -> measured(id);
            case "total-cost" -> costed(id);
            default -> Reason.leaf(Kind.CLAIM, text("The vendor says so"), "candidates." + id + ".claims.zh-support.value");
          };
      Reason why = new Reason(Kind.CRITERION, text(criterion + " of " + id), criterion,
          List.of(new Reason(Kind.RULE, text("Linear between worst and best"), "scale-linear", List.of(evidence))));
      double value = switch (criterion) {
        case "checkout-speed" -> 480 * (1 + 1.4 * nth);
        case "total-cost" -> 15.4e6 * (1 + 0.35 * nth);
        case "zh-support" -> 1;
        default -> 3 - nth;
      };
      criteria.add(unknown
          ? new CriterionScore(criterion, weights[i], Optional.empty(), 0, 50, 100, why)
          : new CriterionScore(criterion, weights[i], Optional.of(value), points, points, points, why));
    }
    List<MustHaveVerdict> mustHaves = List.of(
        new MustHaveVerdict("checkout-speed", measured ? Verdict.MET : Verdict.CANNOT_TELL, criteria.get(0).why()),
        new MustHaveVerdict("zh-support", Verdict.MET, criteria.get(3).why()),
        new MustHaveVerdict("e-invoice", out ? Verdict.MISSED : Verdict.MET, criteria.get(4).why()));
    return new CandidateScore(id, Optional.empty(),
        criteria.stream().mapToDouble(one -> one.weight() * one.points()).sum(),
        criteria.stream().mapToDouble(one -> one.weight() * one.low()).sum(),
        criteria.stream().mapToDouble(one -> one.weight() * one.high()).sum(), criteria, mustHaves,
        new Reason(Kind.CALCULATION, text("Weighted sum of " + id), "weighted-sum/1",
            criteria.stream().map(CriterionScore::why).toList()));
  }

  private static LocalText text(String english) {
    return new LocalText(english, "〔" + english + "〕");
  }
}
