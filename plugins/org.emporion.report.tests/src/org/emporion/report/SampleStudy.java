package org.emporion.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.Share;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Channel;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.Peak;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Sources;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.model.study.TrialSetup;

/** A made-up study with three candidates; every name can be replaced, to see what a hostile one does. */
final class SampleStudy {
  static final List<String> IDS = List.of("cloudcart", "opensail", "meshworks");
  private final LocalText title;
  private final List<LocalText> names;
  private final Currency currency;

  SampleStudy() {
    this(new LocalText("Harbour Lane", "港灣小舖"), List.of(
        LocalText.same("CloudCart"), LocalText.same("OpenSail"), LocalText.same("MeshWorks")), "TWD");
  }

  SampleStudy(LocalText title, List<LocalText> names, String currency) {
    this.title = title;
    this.names = names;
    this.currency = Currency.getInstance(currency);
  }

  Study study() {
    Estimate none = Estimate.exactly(1);
    return new Study(1, "harbour-lane", title, currency,
        new Planning(LocalDate.of(2027, 1, 1), 3, new Estimate(1.05, 1.12, 1.2), none, none),
        operations(), requirements(), List.of(candidate(0), candidate(1), candidate(2)), trials(),
        new PriceBook(LocalText.same("list"), LocalDate.of(2026, 11, 1), Map.of(), Map.of()), List.of(), decision());
  }

  Sources sources() {
    Map<String, SourceRef> places = new LinkedHashMap<>();
    places.put("operations.conversion", new SourceRef("operations.yaml", 21, 3));
    places.put("requirements.checkout-speed.weight", new SourceRef("requirements.yaml", 14, 5));
    for (String id : IDS) {
      places.put("candidates." + id + ".claims.zh-support.value", new SourceRef("candidates/" + id + ".yaml", 12, 7));
      places.put("candidates." + id + ".costs.subscription.amount", new SourceRef("candidates/" + id + ".yaml", 31, 7));
    }
    return new Sources(places);
  }

  /** Two who decide; what they say is in the sample findings. */
  private static Decision decision() {
    return new Decision(List.of(
        new DecisionMaker("it-lead", new LocalText("Lin", "林"), new LocalText("IT lead", "資訊主管"), 2, Map.of()),
        new DecisionMaker("accountant", new LocalText("Wu", "吳"), new LocalText("Accountant", "會計"), 1, Map.of())),
        Decision.Joining.GEOMETRIC, List.of());
  }

  private static Operations operations() {
    return new Operations(
        List.of(new Channel("web", LocalText.same("Web"), new Share(1), new Share(1))),
        new OrderHistory("data/orders.csv", HistoryKeys.of("order", "time", "value"),
            Currency.getInstance("GBP"), new BigDecimal("41.2"), Optional.empty(),
            new LocalText("Made up for tests", "測試用虛構資料"), Optional.of("CC0")),
        new Estimate(0.018, 0.022, 0.03), Map.of("browse", 0.7, "search", 0.3),
        new Peak(new Estimate(1.2, 1.6, 2.4), new Estimate(1.1, 1.3, 1.8), 0.9));
  }

  private static Requirement group(String id, String en, String zh) {
    return new Requirement(id, new LocalText(en, zh), Optional.empty(), 1, new Scale(Scale.Kind.LEVEL, "", 0, 4),
        Evidence.CLAIM, Optional.empty(), Optional.empty(), List.of());
  }

  private static Requirement leaf(String id, String of, String en, String zh, Scale scale, Evidence evidence,
      MustHave mustHave) {
    return new Requirement(id, new LocalText(en, zh), Optional.of(of), 1, scale, evidence,
        Optional.ofNullable(mustHave), Optional.empty(), List.of());
  }

  private static List<Requirement> requirements() {
    Scale level = new Scale(Scale.Kind.LEVEL, "", 0, 4);
    Scale yesNo = new Scale(Scale.Kind.YES_NO, "", 0, 1);
    return List.of(
        group("performance", "Performance at the peak", "尖峰效能"),
        group("money", "Money", "成本"),
        group("daily-work", "Daily work", "日常作業"),
        leaf("checkout-speed", "performance", "Checkout speed", "結帳速度", new Scale(Scale.Kind.NUMBER, "ms", 2000, 200),
            new Evidence(Optional.of(new Metric(Metric.Kind.TRIAL_P95, Optional.of("checkout")))),
            new MustHave(MustHave.Bound.AT_MOST, 3000)),
        leaf("headroom", "performance", "Headroom for campaigns", "活動餘裕", level, Evidence.CLAIM, null),
        leaf("total-cost", "money", "Total cost", "總成本", new Scale(Scale.Kind.NUMBER, "TWD", 30_000_000, 5_000_000),
            new Evidence(Optional.of(new Metric(Metric.Kind.BUDGET_TOTAL, Optional.empty()))), null),
        leaf("zh-support", "daily-work", "Support in Chinese", "中文客服支援", yesNo, Evidence.CLAIM,
            new MustHave(MustHave.Bound.AT_LEAST, 1)),
        leaf("e-invoice", "daily-work", "Electronic invoices of Taiwan’s Ministry of Finance",
            "財政部電子發票整合服務平台介接", level, Evidence.CLAIM, new MustHave(MustHave.Bound.AT_LEAST, 2)),
        leaf("back-office", "daily-work", "Ease of the back office", "後台易用性", level, Evidence.CLAIM, null));
  }

  private static TrialSetup trials() {
    return new TrialSetup(
        List.of(new JourneySet("shop", Map.of(), List.of(
            new Journey("browse", new LocalText("Looks around", "瀏覽"), false, List.of()),
            new Journey("search", new LocalText("Searches", "搜尋"), false, List.of()),
            new Journey("buy", new LocalText("Buys", "購買"), true, List.of())))),
        List.of(
            new Objective("checkout-fast", "checkout", 95, 1000, new Share(0.01)),
            new Objective("search-fast", "search", 95, 500, new Share(0.005))),
        List.of(new TrialProfile("peak", LocalText.same("Peak"), 10, 30, 1), new TrialProfile("limit", LocalText.same("Limit"), 10,
            30, new LoadCourse.Staircase(List.of(0.5, 1.0, 1.5)), Optional.empty(), 1)));
  }

  private Candidate candidate(int i) {
    return new Candidate(IDS.get(i), names.get(i), new LocalText("Vendor " + (i + 1), "供應商" + (i + 1)),
        LocalText.same("architecture"), List.of(), Optional.empty(), new Sizing(0.6, 1, 2, i == 0),
        List.of(new CostLine("subscription", new LocalText("Subscription", "訂閱"), CostLine.Category.LICENCES,
            CostLine.Basis.MONTH, Optional.of(new Money(new BigDecimal("90000"), currency)), Estimate.exactly(1),
            Optional.empty(), Optional.empty())));
  }
}
