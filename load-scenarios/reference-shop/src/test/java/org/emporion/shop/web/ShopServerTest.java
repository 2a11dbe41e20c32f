package org.emporion.shop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emporion.shop.Profiles;
import org.emporion.shop.profile.KindProfile;
import org.emporion.shop.profile.PaymentProfile;
import org.emporion.shop.profile.ShopProfile;
import org.emporion.shop.web.ShopClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShopServerTest {
  private static final String ITEM = "{\"sku\":\"EM-0007\",\"quantity\":2}";

  private static ShopProfile profile(double errorRate, PaymentProfile payment) {
    return Profiles.uniform(4, 1000, 0, new KindProfile(1, 0, 0, errorRate), payment);
  }

  private static ShopServer shop(double errorRate, PaymentProfile payment) throws Exception {
    return ShopServer.inMemory(0, profile(errorRate, payment), 42);
  }

  private static PaymentProfile always(double approved, double declined, double timedOut) {
    return new PaymentProfile(approved, declined, timedOut, 1, 0.3, 2);
  }

  @Test
  void aVisitorShops() throws Exception {
    try (ShopServer shop = shop(0, always(1, 0, 0)); ShopClient ann = new ShopClient(shop.port())) {
      assertTrue(ann.get("/").body().contains("參考商店"));
      assertEquals(12, ann.get("/api/categories").json().size());
      JsonNode page = ann.get("/api/categories/mugs/products?page=3").json();
      assertEquals(20, page.path("total").intValue());
      assertEquals(4, page.path("products").size());
      assertEquals(60, ann.get("/api/search?q=ROSE").json().path("total").intValue());
      assertEquals(60,
          ann.get("/api/search?q=%E7%8E%AB%E7%91%B0").json().path("total").intValue());
      assertEquals(0, ann.get("/api/search?q=100%25").json().path("total").intValue());
      assertEquals("紅色星星馬克杯",
          ann.get("/api/products/EM-0007").json().path("name").path("zh-TW").textValue());
      assertTrue(ann.get("/products/EM-0007").body().contains("Red star mug"));
      assertEquals(401, ann.get("/api/account").status());
      assertEquals(409, ann.post("/api/orders", "").status());

      Answer cart = ann.post("/api/cart/items", ITEM);
      assertEquals(201, cart.status());
      ann.post("/api/cart/items", ITEM);
      JsonNode item = ann.get("/api/cart").json().path("items").path(0);
      assertEquals(4, item.path("quantity").intValue());
      assertEquals(200, ann.post("/api/login", "{\"customer\":\"ann\"}").status());
      Answer order = ann.post("/api/orders", "");
      assertEquals(201, order.status());
      assertEquals("placed", order.json().path("status").textValue());
      assertEquals(
          item.path("price").decimalValue().movePointRight(2).intValueExact() * 4,
          order.json().path("total").decimalValue().movePointRight(2).intValueExact());
      String path = "/api/orders/" + order.json().path("orderId").asText();
      assertEquals(409, ann.post("/api/orders", "").status(), "the cart is empty again");
      assertEquals("placed", ann.get(path).json().path("status").textValue());
      assertEquals(200, ann.post(path + "/payment", "{\"method\":\"card\"}").status());
      assertEquals(409, ann.post(path + "/payment", "{\"method\":\"card\"}").status());
      assertEquals("approved", ann.get(path).json().path("status").textValue());
      assertEquals(1, ann.get("/api/account").json().path("orders").intValue());

      JsonNode ledger = ann.get("/_ledger").json();
      assertEquals(1, ledger.path("orders").path("approved").intValue());
      assertEquals(order.json().path("total").decimalValue(),
          ledger.path("revenue").decimalValue());
      try (ShopClient other = new ShopClient(shop.port())) {
        assertEquals(404, other.get(path).status(), "a stranger does not see the order");
      }
    }
  }

  @Test
  void wrongRequestsAreToldSo() throws Exception {
    try (ShopServer shop = shop(0, always(1, 0, 0)); ShopClient ann = new ShopClient(shop.port())) {
      assertEquals(404, ann.get("/nowhere").status());
      assertEquals(404, ann.get("/_secret").status());
      assertEquals(404, ann.get("/api/products/EM-9999").status());
      assertEquals(404, ann.get("/api/categories/cars/products").status());
      assertEquals(400, ann.get("/api/categories/mugs/products?page=0").status());
      assertEquals(400, ann.get("/api/search").status());
      assertEquals(400, ann.post("/api/cart/items", "not JSON").status());
      assertEquals(400,
          ann.post("/api/cart/items", "{\"sku\":\"EM-0001\",\"quantity\":100}").status());
      assertEquals(404,
          ann.post("/api/cart/items", "{\"sku\":\"EM-9999\",\"quantity\":1}").status());
      assertEquals(404, ann.post("/api/orders/1/payment", "{\"method\":\"card\"}").status());
      JsonNode ledger = ann.get("/_ledger").json();
      assertEquals(1, ledger.path("unknownPaths").intValue());
      assertEquals(3, ledger.path("requests").path("cart").path("count").intValue());
      assertEquals(0, ledger.path("requests").path("cart").path("errors").intValue());
    }
  }

  @Test
  void theLedgerIsExactUnderConcurrency() throws Exception {
    int visitors = 16;
    Map<String, Integer> seen = new TreeMap<>();
    Set<Long> placed = new HashSet<>();
    try (ShopServer shop = shop(0.1, always(0.6, 0.3, 0.1));
        ShopClient auditor = new ShopClient(shop.port())) {
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        List<Future<List<String>>> visits = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
          visits.add(threads.submit(() -> visit(shop.port())));
        }
        for (Future<List<String>> visit : visits) {
          for (String event : visit.get()) {
            if (event.startsWith("id ")) {
              placed.add(Long.parseLong(event.substring(3)));
            } else {
              seen.merge(event, 1, Integer::sum);
            }
          }
        }
      }
      JsonNode ledger = auditor.get("/_ledger").json();
      for (String kind : List.of("home", "cart", "order", "payment")) {
        JsonNode counted = ledger.path("requests").path(kind);
        assertEquals(seen.get(kind), counted.path("count").intValue(), kind);
        assertEquals(seen.getOrDefault(kind + " 500", 0), counted.path("errors").intValue(), kind);
      }
      JsonNode orders = ledger.path("orders");
      assertEquals(placed.size(), orders.path("placed").intValue());
      assertEquals(seen.getOrDefault("payment 200", 0), orders.path("approved").intValue());
      assertEquals(seen.getOrDefault("payment 402", 0), orders.path("declined").intValue());
      assertEquals(seen.getOrDefault("payment 504", 0), orders.path("timedOut").intValue());
      Set<Long> ids = new HashSet<>();
      ledger.path("orderIds").forEach(id -> ids.add(id.longValue()));
      assertEquals(placed, ids);
      String metrics = auditor.get("/metrics").body();
      assertTrue(metrics.contains("shop_requests_total{kind=\"payment\",code=\"402\"} "
          + seen.get("payment 402") + "\n"), metrics);
    }
  }

  /** One visitor; tells what it saw. */
  private static List<String> visit(int port) throws Exception {
    List<String> events = new ArrayList<>();
    try (ShopClient client = new ShopClient(port)) {
      for (int i = 0; i < 5; i++) {
        note(events, "home", client.get("/").status());
        note(events, "cart", client.post("/api/cart/items", ITEM).status());
        Answer order = client.post("/api/orders", "");
        note(events, "order", order.status());
        if (order.status() == 201) {
          String id = order.json().path("orderId").asText();
          events.add("id " + id);
          note(events, "payment",
              client.post("/api/orders/" + id + "/payment", "{\"method\":\"card\"}").status());
        }
      }
    }
    return events;
  }

  private static void note(List<String> events, String kind, int status) {
    events.add(kind);
    events.add(kind + " " + status);
  }

  @Test
  void paymentOutcomesFollowTheSharesAndTheSeed() throws Exception {
    PaymentProfile shares = always(0.5, 0.3, 0.2);
    List<Integer> first = outcomes(shares, 1, 100);
    assertEquals(first, outcomes(shares, 1, 100), "the same seed repeats the outcomes");
    assertNotEquals(first, outcomes(shares, 2, 100));
    // Four standard deviations of a binomial with n = 100: 20, 18.3 and 16.
    assertEquals(50, first.stream().filter(s -> s == 200).count(), 20);
    assertEquals(30, first.stream().filter(s -> s == 402).count(), 18.3);
    assertEquals(20, first.stream().filter(s -> s == 504).count(), 16);
  }

  private static List<Integer> outcomes(PaymentProfile payment, long seed, int n)
      throws Exception {
    ShopProfile fast = Profiles.uniform(2, 100, 0, new KindProfile(0, 0, 0, 0),
        new PaymentProfile(payment.approved(), payment.declined(), payment.timedOut(), 0, 0, 0));
    List<Integer> statuses = new ArrayList<>();
    try (ShopServer shop = ShopServer.inMemory(0, fast, seed);
        ShopClient client = new ShopClient(shop.port())) {
      for (int i = 0; i < n; i++) {
        client.post("/api/cart/items", ITEM);
        String id = client.post("/api/orders", "").json().path("orderId").asText();
        statuses.add(
            client.post("/api/orders/" + id + "/payment", "{\"method\":\"card\"}").status());
      }
    }
    return statuses;
  }
}
