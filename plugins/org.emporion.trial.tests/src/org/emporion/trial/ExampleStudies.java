package org.emporion.trial;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Decision;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.Peak;
import org.emporion.model.study.OrderList;
import org.emporion.model.study.OrderMark;
import org.emporion.model.study.Planning;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.model.study.TrialSetup;
import org.emporion.model.study.TrialTarget;
import org.emporion.model.study.UtilisationProbe;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.plan.TrialPlanner;

/** Small studies for tests: two journeys through the reference shop, without a pause to speak of. */
final class ExampleStudies {
  static final UtilisationProbe WORKERS =
      new UtilisationProbe("/metrics", "shop_worker_busy_seconds_total", "shop_workers");
  private static final OrderList ORDERS = new OrderList(Optional.of("/_orders"), Optional.of("payments"), "orderId",
      Optional.of("status"), List.of("approved"), List.of("declined"), List.of("timed-out", "paying"), 0,
      Optional.empty());
  private static final ResourceProbe.Page CPU =
      new ResourceProbe.Page(Optional.empty(), "/metrics", "process_cpu_seconds_total", Optional.empty());
  private static final Step.Think SHORT = new Step.Think(20, 60, false);

  private ExampleStudies() {}

  static TrialTarget shop(String profileFile) {
    return new TrialTarget(
        Optional.of(profileFile), Optional.empty(), "shop", 1, Optional.of(WORKERS), Optional.of("/_ledger"),
        Optional.of(ORDERS), List.of(new ResourceProbe("shop", CPU)));
  }

  static TrialTarget address(String url) {
    return new TrialTarget(
        Optional.empty(), Optional.of(URI.create(url)), "shop", 1, Optional.empty(), Optional.empty());
  }

  static Candidate candidate(String id, TrialTarget target) {
    return new Candidate(id, LocalText.same(id), LocalText.same("vendor"), LocalText.same("one server"),
        List.of(), Optional.of(target), new Sizing(0.6, 1, 1, false), List.of());
  }

  static JourneySet journeys() {
    Journey look = new Journey("look", LocalText.same("look"), false, List.of(
        get("home", "browse", "/"),
        get("product", "browse", "/products/#{sku}")));
    Journey buy = new Journey("buy", LocalText.same("buy"), true, List.of(
        get("product", "browse", "/products/#{sku}"),
        post("cart", "cart", "/api/cart/items", "{\"sku\":\"#{sku}\",\"quantity\":1}", List.of(201), Map.of(),
            Map.of()),
        post("order", "checkout", "/api/orders", "{}", List.of(201), Map.of("orderId", Extraction.first("$.orderId")),
            Map.of(Step.ORDERS_PLACED, List.of(201))),
        post("payment", "checkout", "/api/orders/#{orderId}/payment", "{\"method\":\"card\"}", List.of(200, 402),
            Map.of(), Map.of("payments-approved", List.of(200)))
            .deciding(new OrderMark("#{orderId}", Optional.empty(), List.of("200"), List.of("402")))));
    return new JourneySet("shop", Map.of("sku", List.of("EM-0001", "EM-0077", "EM-0240")), List.of(look, buy));
  }

  /** A plan of one request with headers. */
  static TrialPlan plan(String base, Map<String, String> headers) {
    Step step = new Step("home", "browse", "GET", "/", Map.of(), headers, Optional.empty(), Map.of(), List.of(200),
        Map.of(), Map.of(), Map.of(), SHORT, 1);
    JourneySet set = new JourneySet("shop", Map.of(), List.of(new Journey("look", LocalText.same("look"), false, List.of(step))));
    return new TrialPlanner().plan("test", URI.create(base), set, workload(1),
        LoadShape.of(profile(1, 2), workload(1)), 1);
  }

  private static Step get(String request, String transaction, String path) {
    return new Step(request, transaction, "GET", path, Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(200), Map.of(),
        Map.of(), Map.of(), SHORT, 1);
  }

  private static Step post(String request, String transaction, String path, String body, List<Integer> status,
      Map<String, Extraction> extract, Map<String, List<Integer>> outcomes) {
    return new Step(request, transaction, "POST", path, Map.of(), Map.of(), Optional.of(body), Map.of(), status,
        Map.of(), extract, outcomes, SHORT, 1);
  }

  static TrialProfile profile(int warmUp, int steady) {
    return new TrialProfile("peak", LocalText.same("peak"), warmUp, steady, 1);
  }

  static Workload workload(double sessionsPerSecond) {
    return new Workload(Estimate.exactly(sessionsPerSecond), sessionsPerSecond, 0.9, Map.of("look", 0.5, "buy", 0.5));
  }

  static Study study(Candidate candidate, List<Objective> objectives, List<Authorisation> authorisations) {
    Currency euro = Currency.getInstance("EUR");
    OrderHistory history = new OrderHistory("data/orders.csv", HistoryKeys.of("order", "time", "value"), euro, BigDecimal.ONE, Optional.empty(), LocalText.same("made up"), Optional.empty());
    Operations operations = new Operations(List.of(), history, Estimate.exactly(0.5), Map.of("look", 1.0),
        new Peak(Estimate.exactly(1), Estimate.exactly(1), 0.9));
    return new Study(1, "test", LocalText.same("test"), euro,
        new Planning(LocalDate.of(2026, 1, 1), 3, Estimate.exactly(1), Estimate.exactly(1), Estimate.exactly(1)),
        operations, List.of(), List.of(candidate),
        new TrialSetup(List.of(journeys()), objectives, List.of(profile(2, 4))),
        new PriceBook(LocalText.same("made up"), LocalDate.of(2026, 1, 1), Map.of(), Map.of()), authorisations,
        Decision.PLAIN);
  }

  /** A study with one secret, which is sent with each request, to a shop that is expected to say something else. */
  static Study repeating(TrialTarget target, Authorisation leave) {
    Study study = study(candidate("far", target), List.of(), List.of(leave));
    Step step = new Step("home", "browse", "GET", "/", Map.of(), Map.of("X-Password", "#{password}"), Optional.empty(),
        Map.of(), List.of(200), Map.of("$.said", List.of("nothing")), Map.of(), Map.of(), SHORT, 1);
    JourneySet set = new JourneySet("shop", Map.of(), List.of("password"),
        List.of(new Journey("look", LocalText.same("look"), true, List.of(step))));
    return new Study(study.format(), study.id(), study.title(), study.currency(), study.planning(), study.operations(),
        study.requirements(), study.candidates(), new TrialSetup(List.of(set), List.of(), study.trials().profiles()),
        study.prices(), study.authorisations(), study.decision());
  }

  static Objective objective(String transaction, double percentile, double maxMillis) {
    return new Objective(transaction + "-p" + (int) percentile, transaction, percentile, maxMillis, new Share(0.05));
  }

  static TrialRequest request(Path folder, Study study, TrialProfile profile, double sessionsPerSecond) {
    return new TrialRequest(folder, study, study.candidates().getFirst(), workload(sessionsPerSecond), profile,
        folder.resolve("trials"), 7);
  }

  static String shopProfile(String name, int meanMillis) {
    return """
        format: 1
        name: %s
        workers: 32
        queue: 500
        service-time: {distribution: log-normal, cv: 0.3}
        requests:
          home: {mean-ms: %2$d}
          category: {mean-ms: %2$d}
          search: {mean-ms: %2$d}
          product: {mean-ms: %2$d}
          cart: {mean-ms: %2$d}
          login: {mean-ms: %2$d}
          account: {mean-ms: %2$d}
          order: {mean-ms: %2$d}
          payment: {mean-ms: %2$d}
          order-status: {mean-ms: %2$d}
        payment: {approved: 0.9, declined: 0.1, timed-out: 0.0}
        """.formatted(name, meanMillis);
  }
}
