package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.emporion.shop.profile.ProfileReader;
import org.emporion.shop.web.ShopServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What users hold of their orders, against a shop that declines, times out and takes money twice by exact numbers. */
@Timeout(60)
class OrdersTest {
  private static final int USERS = 60;

  private static final String PROFILE = """
      format: 1
      name: injected
      workers: 8
      service-time: {distribution: gamma}
      requests:
        home: {mean-ms: 1}
        category: {mean-ms: 1}
        search: {mean-ms: 1}
        product: {mean-ms: 1}
        cart: {mean-ms: 1}
        login: {mean-ms: 1}
        account: {mean-ms: 1}
        order: {mean-ms: 1}
        payment: {mean-ms: 1}
        order-status: {mean-ms: 1}
      payment: {exactly: {declined: 10, timed-out: 5, never-resolved: 3, of: 40}, charges-again: yes, time-out-ms: 30}
      """;

  private static final String PLAN = """
      {"format": 1, "name": "orders", "baseUrl": "http://127.0.0.1:%d", "seed": 3,
       "injection": [{"type": "constant", "rate": 20, "seconds": 3}],
       "maxDurationSeconds": 30, "maxRequestsPerSecond": 500,
       "journeys": [{"id": "buy", "weight": 1, "steps": [
         {"request": "Add to cart", "method": "POST", "path": "/api/cart/items",
          "body": "{\\"sku\\":\\"EM-0001\\",\\"quantity\\":1}", "status": [201]},
         {"request": "Place order", "method": "POST", "path": "/api/orders", "status": [201],
          "extract": {"orderId": "$.orderId"}},
         {"request": "Pay", "method": "POST", "path": "/api/orders/#{orderId}/payment",
          "body": "{\\"method\\":\\"card\\"}", "status": [200, 402],
          "order": {"reference": "no. #{orderId}"%s, "bought": [%s], "declined": [%s]},
          "resubmit": {"share": 1, "customers": 4, "after": "%s"}}]}]}
      """;

  @TempDir private Path folder;

  private record Line(String customer, String reference, String belief, String told) {}

  private record Seen(List<Line> lines, List<JsonNode> payments) {
    long lines(String belief, String told) {
      return lines.stream().filter(one -> one.belief().equals(belief) && one.told().equals(told)).count();
    }

    long payments(String status) {
      return payments.stream().filter(one -> one.path("status").textValue().equals(status)).count();
    }
  }

  private Seen run(String toldBy, String bought, String declined, String after) throws Exception {
    ShopServer shop = ShopServer.inMemory(0, new ProfileReader().read("p", PROFILE), 5);
    Path plan = Files.writeString(
        folder.resolve("plan.json"), PLAN.formatted(shop.port(), toldBy, bought, declined, after));
    try (shop; RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"));
        HttpClient client = HttpClient.newHttpClient()) {
      runner.await("finished");
      assertEquals(0, runner.exitCode(5));
      List<JsonNode> payments = new ArrayList<>();
      new ObjectMapper().readTree(client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + shop.port() + "/_orders")).build(),
          HttpResponse.BodyHandlers.ofString()).body()).path("payments").forEach(payments::add);
      List<String> lines = Files.readAllLines(folder.resolve("results/orders.csv"));
      assertEquals("time-ms,customer,request,reference,belief,told", lines.getFirst());
      return new Seen(lines.stream().skip(1).map(OrdersTest::line).toList(), payments);
    }
  }

  private static Line line(String text) {
    String[] cells = text.split(",");
    assertEquals("Pay", cells[2]);
    return new Line(cells[1], cells[3], cells[4], cells[5]);
  }

  @Test
  void injectedOutcomesAndDoubleSubmitsAreSeenAtBothEnds() throws Exception {
    Seen seen = run("", "200", "402", "bought");
    assertEquals(USERS + 4, seen.lines().size());
    assertEquals(USERS + 4, seen.payments().size());
    assertEquals(10, seen.lines("declined", "402"));
    assertEquals(10, seen.payments("declined"));
    assertEquals(5, seen.lines("unknown", "504"));
    assertEquals(5, seen.payments("timed-out"));
    assertEquals(3, seen.lines("unknown", "202"));
    assertEquals(3, seen.payments("paying"));
    assertEquals(USERS - 18 + 4, seen.lines("bought", "200"));
    assertEquals(USERS - 18 + 4, seen.payments("approved"));
    Map<String, Integer> charged = new HashMap<>();
    seen.payments().stream().filter(one -> one.path("status").textValue().equals("approved"))
        .forEach(one -> charged.merge("no. " + one.path("orderId").asText(), 1, Integer::sum));
    Map<String, Integer> believed = new TreeMap<>();
    seen.lines().stream().filter(one -> one.belief().equals("bought"))
        .forEach(one -> believed.merge(one.reference(), 1, Integer::sum));
    assertEquals(new TreeMap<>(charged), believed, "order by order");
    assertEquals(4, charged.values().stream().filter(times -> times == 2).count());
  }

  @Test
  void aTextOfTheAnswerTellsAndWhoDoesNotKnowTriesAgain() throws Exception {
    Seen seen = run(", \"toldBy\": \"$.status\"", "\"approved\"", "\"declined\"", "unknown");
    assertEquals(USERS + 4, seen.lines().size());
    // 504 and 202 fail by their status; what they say of the order is read all the same.
    assertEquals(5, seen.lines("unknown", "timed-out"));
    assertEquals(3, seen.lines("unknown", "paying"));
    assertEquals(10, seen.lines("declined", "declined"));
    Set<String> customers = new HashSet<>();
    seen.lines().forEach(one -> customers.add(one.customer()));
    assertEquals(USERS, customers.size());
    assertTrue(seen.lines().stream().allMatch(one -> one.reference().startsWith("no. ")));
  }
}
