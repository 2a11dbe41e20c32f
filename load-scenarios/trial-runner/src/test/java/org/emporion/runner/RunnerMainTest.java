package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.emporion.shop.profile.ProfileReader;
import org.emporion.shop.profile.ShopProfile;
import org.emporion.shop.web.ShopServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole trials against the reference shop. */
@Timeout(60)
class RunnerMainTest {
  private static final String PROFILE = """
      format: 1
      name: trial
      workers: 6
      service-time: {distribution: gamma, cv: 0.5}
      error-rate: %s
      requests:
        home: {mean-ms: 4}
        category: {mean-ms: 4}
        search: {mean-ms: 4}
        product: {mean-ms: 4}
        cart: {mean-ms: 4}
        login: {mean-ms: 4}
        account: {mean-ms: 4}
        order: {mean-ms: 8}
        payment: {mean-ms: 4}
        order-status: {mean-ms: 4}
      payment: {approved: 0.6, declined: 0.3, timed-out: 0.1, latency-ms: %s, time-out-ms: 60}
      """;

  private static final String PLAN = """
      {"format": 1, "name": "trial", "baseUrl": "http://127.0.0.1:%d", "seed": 3,
       "injection": [
         {"type": "ramp", "from": 5, "to": 20, "seconds": 1},
         {"type": "constant", "rate": 20, "seconds": %d, "randomised": true}],
       "maxDurationSeconds": %d, "maxRequestsPerSecond": 500,
       "journeys": [
         {"id": "browse", "weight": 0.4, "steps": [
           {"request": "Home", "path": "/", "think": {"min": 5, "max": 50}},
           {"request": "Search", "path": "/api/search", "query": {"q": "#{term}"}},
           {"request": "Product", "path": "/api/products/#{sku}", "repeat": 3}]},
         {"id": "buy", "weight": 0.6, "steps": [
           {"request": "Add to cart", "method": "POST", "path": "/api/cart/items",
            "body": "{\\"sku\\":\\"#{sku}\\",\\"quantity\\":1}", "status": [201]},
           {"request": "Place order", "transaction": "checkout", "method": "POST",
            "path": "/api/orders", "status": [201], "extract": {"orderId": "$.orderId"},
            "count": {"orders-placed": [201]}},
           {"request": "Pay", "transaction": "checkout", "method": "POST",
            "path": "/api/orders/#{orderId}/payment", "body": "{\\"method\\":\\"card\\"}",
            "status": [200, 402, 504],
            "order": {"reference": "#{orderId}", "bought": [200], "declined": [402]},
            "count": {"approved": [200], "declined": [402], "timed-out": [504]}},
           {"request": "Order status", "path": "/api/orders/#{orderId}"}]}],
       "feeders": {"sku": ["EM-0001", "EM-0077", "EM-0240"], "term": ["rose", "玫瑰"]}}
      """;

  private static final Map<String, String> KINDS = Map.of(
      "Home", "home", "Search", "search", "Product", "product", "Add to cart", "cart",
      "Place order", "order", "Pay", "payment", "Order status", "order-status");

  @TempDir private Path folder;
  private ShopServer shop;

  @BeforeEach
  void openShop() throws Exception {
    shop = openShop(0.04, 20);
  }

  private static ShopServer openShop(double errorRate, int latency) throws Exception {
    ShopProfile profile =
        new ProfileReader().read("test", PROFILE.formatted(errorRate, latency));
    return ShopServer.inMemory(0, profile, 8);
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  private RunnerProcess run(int seconds, int most) throws IOException {
    Path plan = Files.writeString(
        folder.resolve("plan.json"), PLAN.formatted(shop.port(), seconds, most));
    return new RunnerProcess(plan, folder.resolve("results"));
  }

  private JsonNode ledger() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return new ObjectMapper().readTree(client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + shop.port() + "/_ledger"))
              .build(),
          HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  @Test
  void shopLogSecondsAndSumsAgreeExactly() throws Exception {
    try (RunnerProcess runner = run(3, 30)) {
      JsonNode finished = runner.await("finished");
      assertEquals(0, runner.exitCode(5));
      assertFalse(finished.path("stopped").booleanValue());
      assertEquals(0, finished.path("unfinished").intValue());
      assertEquals("started", runner.events().getFirst().path("event").textValue());
      assertEquals("3.15.1", runner.events().getFirst().path("gatling").textValue());
      agree(runner, finished);

      JsonNode orders = ledger().path("orders");
      JsonNode outcomes = finished.path("outcomes");
      assertTrue(orders.path("placed").intValue() > 10);
      assertEquals(orders.path("placed").intValue(), outcomes.path("orders-placed").intValue());
      assertEquals(orders.path("approved").intValue(), outcomes.path("approved").intValue());
      assertEquals(orders.path("declined").intValue(), outcomes.path("declined").intValue());
      assertEquals(orders.path("timedOut").intValue(), outcomes.path("timed-out").intValue());
      errorsAreTheShops(runner);
      assertFalse(SimulationLog.read(Path.of(finished.path("simulationLog").textValue())).messages().isEmpty());
      staysInItsFolder();
    }
  }

  /** Ledger = Gatling's own log = sum of the seconds = finished, per request name. */
  private void agree(RunnerProcess runner, JsonNode finished) throws Exception {
    SimulationLog log = SimulationLog.read(Path.of(finished.path("simulationLog").textValue()));
    Map<String, Integer> sums = new TreeMap<>();
    int started = 0;
    long previous = -1;
    for (JsonNode second : runner.seconds()) {
      long start = second.path("t").longValue();
      assertTrue(start % 1000 == 0 && (previous < 0 || start == previous + 1000), "no gaps");
      previous = start;
      started += second.path("users").path("started").intValue();
      for (Map.Entry<String, JsonNode> cell : second.path("requests").properties()) {
        int ok = cell.getValue().path("ok").intValue();
        int ko = cell.getValue().path("ko").intValue();
        assertEquals(ok + ko, histogram(cell.getValue()).getTotalCount());
        add(sums, cell.getKey() + " ok", ok);
        add(sums, cell.getKey() + " ko", ko);
      }
    }
    transactionsFollowFromTheirRequests(runner, sums, finished.path("stopped").booleanValue());
    Map<String, Integer> totals = new TreeMap<>();
    for (Map.Entry<String, JsonNode> cell : finished.path("requests").properties()) {
      add(totals, cell.getKey() + " ok", cell.getValue().path("ok").intValue());
      add(totals, cell.getKey() + " ko", cell.getValue().path("ko").intValue());
    }
    assertFalse(totals.isEmpty());
    assertEquals(totals, sums);
    assertEquals(log.requests(), totals);
    assertTrue(log.messages().keySet().stream().allMatch(why -> why.matches("status\\.find\\.in\\([0-9,]+\\), found [0-9]+")),
        "in Gatling's own words: " + log.messages());
    assertEquals(finished.path("users").path("started").intValue(), started);
    int ended = finished.path("users").path("ended").intValue();
    if (finished.path("stopped").booleanValue()) {
      // Gatling goes on to let in (and out again at once) users until the moment it stops.
      assertTrue(started <= log.started().get("trial"));
    } else {
      assertEquals(started, ended);
      assertEquals(started, log.started().get("trial"));
      assertEquals(ended, log.ended().get("trial"));
    }
    JsonNode shopSide = ledger().path("requests");
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      JsonNode counted = shopSide.path(kind.getValue());
      int ko = totals.getOrDefault(kind.getKey() + " ko", 0);
      int ok = totals.getOrDefault(kind.getKey() + " ok", 0);
      assertEquals(counted.path("count").intValue(), ok + ko, kind.getKey());
      assertEquals(counted.path("errors").intValue(), ko, kind.getKey());
    }
  }

  /** Checkout is two requests: through with the second, given up with either. Browsing has one in each journey. */
  private static void transactionsFollowFromTheirRequests(
      RunnerProcess runner, Map<String, Integer> sums, boolean stopped) throws Exception {
    Histogram through = new Histogram(3);
    Histogram paid = new Histogram(3);
    int givenUp = 0;
    for (JsonNode second : runner.seconds()) {
      JsonNode checkout = second.path("transactions").path("checkout");
      if (!checkout.isMissingNode()) {
        assertEquals(List.of("checkout"), second.path("transactions").properties().stream().map(Map.Entry::getKey).toList());
        through.add(histogram(checkout));
        assertEquals(checkout.path("ok").intValue(), histogram(checkout).getTotalCount());
        givenUp += checkout.path("ko").intValue();
      }
      if (second.path("requests").has("Pay")) {
        paid.add(histogram(second.path("requests").path("Pay")));
      }
    }
    assertEquals(sums.getOrDefault("Pay ok", 0), (int) through.getTotalCount());
    assertEquals(sums.getOrDefault("Pay ko", 0) + sums.getOrDefault("Place order ko", 0), givenUp);
    assertTrue(stopped || through.getMean() > paid.getMean(), "the order's time is in it too");
  }

  private static void add(Map<String, Integer> sums, String key, int count) {
    if (count > 0) {
      sums.merge(key, count, Integer::sum);
    }
  }

  private static Histogram histogram(JsonNode cell) throws Exception {
    return Histogram.decodeFromCompressedByteBuffer(
        ByteBuffer.wrap(Base64.getDecoder().decode(cell.path("histogram").textValue())), 0);
  }

  private static void errorsAreTheShops(RunnerProcess runner) {
    int errors = 0;
    for (JsonNode second : runner.seconds()) {
      for (JsonNode cell : second.path("requests")) {
        for (Map.Entry<String, JsonNode> error : cell.path("errors").properties()) {
          assertEquals("status 500", error.getKey());
          errors += error.getValue().intValue();
        }
      }
    }
    assertTrue(errors > 0, "the profile asks for 4 % errors");
  }

  private void staysInItsFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
      List<String> names = files.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString()).toList();
      assertTrue(names.contains("simulation.log"));
      assertFalse(names.contains("index.html"), "no report of Gatling's");
    }
  }

  @Test
  void aLineStopsItCleanly() throws Exception {
    try (RunnerProcess runner = run(300, 400)) {
      runner.awaitTraffic();
      runner.say("stop");
      stoppedCleanly(runner, "stop");
    }
  }

  @Test
  void theEndOfTheParentStopsIt() throws Exception {
    try (RunnerProcess runner = run(300, 400)) {
      runner.awaitTraffic();
      runner.closeInput();
      stoppedCleanly(runner, "stdin-closed");
    }
  }

  @Test
  void aSignalStopsIt() throws Exception {
    try (RunnerProcess runner = run(300, 400)) {
      runner.awaitTraffic();
      runner.terminate();
      stoppedCleanly(runner, "signal");
    }
  }

  private void stoppedCleanly(RunnerProcess runner, String reason) throws Exception {
    long asked = System.nanoTime();
    JsonNode finished = runner.await("finished");
    assertNotNull(runner.exitCode(3), "ended within three seconds");
    assertTrue(System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(3));
    assertEquals(0, runner.exitCode(0));
    assertFalse(runner.hasChildren());
    assertTrue(finished.path("stopped").booleanValue());
    assertEquals(reason, finished.path("reason").textValue());
    assertEquals(0, finished.path("unfinished").intValue());
    agree(runner, finished);
  }

  @Test
  void aStopWhileItIsStillLoadingEndsItToo() throws Exception {
    try (RunnerProcess runner = run(300, 400)) {
      runner.closeInput();
      assertEquals(0, runner.exitCode(10));
    }
  }

  @Test
  void requestsThatHangDoNotDelayTheEnd() throws Exception {
    shop.close();
    shop = openShop(0, 20_000);
    try (RunnerProcess runner = run(300, 400)) {
      while (ledger().path("orders").path("placed").intValue() < 3) {
        runner.awaitTraffic();
      }
      runner.say("stop");
      JsonNode finished = runner.await("finished");
      assertEquals(0, runner.exitCode(3));
      assertTrue(finished.path("unfinished").intValue() > 0);
      assertTrue(finished.path("requests").path("Pay").path("ok").intValue() < 3);
      // Who paid and never heard of it may have bought: the shop has the order.
      List<String> orders = Files.readAllLines(folder.resolve("results/orders.csv"));
      assertEquals(finished.path("unfinished").intValue(), orders.stream()
          .filter(line -> line.endsWith(",unknown,no answer before the trial ended")).count());
    }
  }

  @Test
  void theLongestDurationEndsIt() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.json"),
        PLAN.formatted(shop.port(), 1, 3).replace("\"max\": 50", "\"max\": 20000"));
    try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
      JsonNode finished = runner.await("finished");
      assertEquals(0, runner.exitCode(3));
      assertEquals("max-duration", finished.path("reason").textValue());
      agree(runner, finished);
    }
  }

  @Test
  void aDeadTargetIsCountedAsKoAlsoWithOneJourneyOnly() throws Exception {
    int port = shop.port();
    shop.close();
    Path plan = Files.writeString(folder.resolve("plan.json"), """
        {"format": 1, "name": "dead", "baseUrl": "http://127.0.0.1:%d",
         "injection": [{"type": "constant", "rate": 10, "seconds": 1}],
         "maxDurationSeconds": 20, "maxRequestsPerSecond": 20,
         "journeys": [{"id": "only", "weight": 1, "steps": [
           {"request": "Home", "path": "/"}, {"request": "Search", "path": "/api/search"}]}]}
        """.formatted(port));
    try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
      JsonNode finished = runner.await("finished");
      assertEquals(0, runner.exitCode(5));
      SimulationLog log =
          SimulationLog.read(Path.of(finished.path("simulationLog").textValue()));
      assertEquals(Map.of("Home ko", 10), log.requests(), "who gets no answer leaves");
      assertEquals(10, finished.path("requests").path("Home").path("ko").intValue());
      for (JsonNode second : runner.seconds()) {
        second.path("requests").path("Home").path("errors").fieldNames().forEachRemaining(
            reason -> assertTrue(reason.startsWith("no answer: ") && reason.contains("Connection refused"), reason));
      }
    } finally {
      shop = openShop(0, 0);
    }
  }

  @Test
  void aBrokenPlanIsAFault() throws Exception {
    Path plan = Files.writeString(
        folder.resolve("plan.json"), PLAN.formatted(1, 1, 9).replace("\"weight\": 0.4", "\"weight\": -1"));
    try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
      String told = runner.await("fault").path("message").textValue();
      assertTrue(told.contains("plan.json: journeys[0].weight must lie between"), told);
      assertEquals(1, runner.exitCode(5));
    }
  }
}
