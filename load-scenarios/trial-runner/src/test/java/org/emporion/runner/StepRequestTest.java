package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a step can say, against a shop that answers 200 to everything and errors in the body. */
@Timeout(60)
class StepRequestTest {
  private static final int USERS = 40;
  private static final String PLAN = """
      {"format": 1, "name": "trial", "baseUrl": "http://127.0.0.1:%d", "seed": 3,
       "injection": [{"type": "constant", "rate": 20, "seconds": 2}],
       "maxDurationSeconds": 30, "maxRequestsPerSecond": 500,
       "journeys": [{"id": "buy", "weight": 1, "steps": [
         {"request": "Search", "path": "/search",
          "extract": {"slug": {"random": "$.data.items[*].slug"}, "first": "$.data.items[*].slug"}},
         {"request": "Add", "method": "POST", "path": "/add", "body": "{\\"n\\":#{qty},\\"slug\\":\\"#{slug}\\"}",
          "extract": {"token": {"header": "Shop-Token"}},
          "expect": {"$.data.add.__typename": ["Order"], "$.data.add.lines": ["1", "2"]}},
         {"request": "Customer", "method": "POST", "path": "/customer",
          "headers": {"Authorization": "Bearer #{token}"},
          "form": {"mail": "#{uid}@example.test", "first": "#{first}", "note": "a b&c"},
          "count": {"orders-placed": [200]}},
         {"request": "Paid", "path": "/paid", "expect": {"$.errors.code": ["none"]}}]}],
       "feeders": {"qty": ["1", "2"]}}
      """;

  private static final String PAGES = """
      {"format": 1, "name": "pages", "baseUrl": "http://127.0.0.1:%d", "seed": 3,
       "injection": [{"type": "constant", "rate": 5, "seconds": 1}],
       "maxDurationSeconds": 30, "maxRequestsPerSecond": 500,
       "journeys": [{"id": "buy", "weight": 1, "steps": [
         {"request": "Page", "path": "/page",
          "extract": {"csrf": {"css": "input[name=csrf]", "attribute": "value"}, "title": {"css": "h1"},
                      "state": {"pattern": "state=\\"([^\\"#{}]+)\\""}, "id": {"header": "Location", "pattern": "/orders/([0-9]+)"}}},
         {"request": "Kept", "method": "POST", "path": "/kept",
          "form": {"all": "#{csrf}|#{title}|#{state}|#{id}"}},
         {"request": "Gone", "path": "/page", "extract": {"other": {"css": "input[name=gone]", "attribute": "value"}}}]}]}
      """;

  @TempDir private Path folder;
  private final Set<String> added = ConcurrentHashMap.newKeySet();
  private final Queue<String> forms = new ConcurrentLinkedQueue<>();
  private final Queue<String> bearers = new ConcurrentLinkedQueue<>();
  private final Queue<String> types = new ConcurrentLinkedQueue<>();
  private final Queue<Boolean> cookies = new ConcurrentLinkedQueue<>();
  private HttpServer shop;

  @BeforeEach
  void open() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    shop.createContext("/search", exchange -> {
      exchange.getResponseHeaders().add("Set-Cookie", "visit=1; Path=/");
      answer(exchange, """
          {"data": {"items": [{"slug": "a"}, {"slug": "b"}, {"slug": "c"}]}}""");
    });
    shop.createContext("/add", exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      added.add(body);
      exchange.getResponseHeaders().add("Shop-Token", "T-" + body.hashCode());
      // A business error, as GraphQL tells it: status 200.
      answer(exchange, body.contains("\"c\"")
          ? "{\"data\": {\"add\": {\"__typename\": \"InsufficientStock\"}}}"
          : "{\"data\": {\"add\": {\"__typename\": \"Order\", \"lines\": 1}}}");
    });
    shop.createContext("/customer", exchange -> {
      bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
      types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
      cookies.add("visit=1".equals(exchange.getRequestHeaders().getFirst("Cookie")));
      forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      answer(exchange, "{}");
    });
    shop.createContext("/page", exchange -> {
      exchange.getResponseHeaders().add("Location", "/orders/77?new");
      answer(exchange, """
          <html><h1>Mugs</h1><form><input name="user" value="no"><input name="csrf" value="t-0k"></form>
          <script>state="S1"; state="S2"</script></html>""");
    });
    shop.createContext("/kept", exchange -> {
      forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      answer(exchange, "{}");
    });
    shop.createContext("/paid", exchange -> answer(exchange, "{\"data\": null}"));
    shop.start();
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @AfterEach
  void close() {
    shop.stop(0);
  }

  @Test
  void valuesAreCarriedOnAndBusinessErrorsAreErrorsByKind() throws Exception {
    Path plan =
        Files.writeString(folder.resolve("plan.json"), PLAN.formatted(shop.getAddress().getPort()));
    JsonNode finished;
    Map<String, Long> errors = new TreeMap<>();
    try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
      finished = runner.await("finished");
      assertEquals(0, runner.exitCode(5));
      runner.seconds().forEach(second -> second.path("requests").forEach(cell -> cell.path("errors")
          .properties().forEach(kind -> errors.merge(kind.getKey(), kind.getValue().longValue(), Long::sum))));
    }
    // Every value of the list is drawn, and numbers stand in the body without quotes.
    assertEquals(Set.of("a", "b", "c"), added.stream()
        .map(body -> body.replaceAll(".*\"slug\":\"(.)\".*", "$1")).collect(Collectors.toSet()));
    assertTrue(added.contains("{\"n\":1,\"slug\":\"a\"}"), added.toString());

    long refused = finished.path("requests").path("Add").path("ko").longValue();
    long good = finished.path("requests").path("Add").path("ok").longValue();
    assertEquals(USERS, refused + good);
    assertTrue(refused > 0 && good > 0, refused + " refused, " + good + " good");
    assertEquals(Map.of(
        "status 200 with $.data.add.__typename \"InsufficientStock\"", refused,
        "status 200 without $.errors.code", good), errors);

    // Who was refused leaves; the others go on with token, cookie and an address of their own.
    assertEquals(good, finished.path("requests").path("Customer").path("ok").longValue());
    assertEquals(good, finished.path("outcomes").path("orders-placed").longValue());
    assertTrue(bearers.stream().allMatch(one -> one.startsWith("Bearer T-")), bearers.toString());
    assertEquals(Set.of("application/x-www-form-urlencoded"), new HashSet<>(types));
    assertEquals(Set.of(true), new HashSet<>(cookies));
    Set<String> mails = forms.stream().map(form -> field(form, "mail")).collect(Collectors.toSet());
    assertEquals(good, mails.size());
    assertTrue(mails.stream().allMatch(mail -> mail.endsWith("@example.test")), mails.toString());
    assertEquals(Set.of("a"), forms.stream().map(form -> field(form, "first")).collect(Collectors.toSet()));
    assertEquals(Set.of("a b&c"), forms.stream().map(form -> field(form, "note")).collect(Collectors.toSet()));
  }

  /** The page's own first input and the header's other digits would be the values of a kind that is read wrongly. */
  @Test
  void whatAPageATextOrAPartOfAHeaderTellsIsCarriedOn() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.json"), PAGES.formatted(shop.getAddress().getPort()));
    Set<String> errors = new HashSet<>();
    try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
      JsonNode finished = runner.await("finished");
      assertEquals(0, runner.exitCode(5));
      runner.seconds().forEach(second -> second.path("requests").forEach(cell ->
          cell.path("errors").properties().forEach(kind -> errors.add(kind.getKey()))));
      assertEquals(5, finished.path("requests").path("Kept").path("ok").longValue(), errors.toString());
    }
    assertEquals(Set.of("t-0k|Mugs|S1|77"), forms.stream().map(form -> field(form, "all")).collect(Collectors.toSet()));
    assertEquals(Set.of("status 200 without css input[name=gone] value"), errors);
  }

  private static String field(String form, String name) {
    return List.of(form.split("&")).stream()
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst().orElseThrow();
  }
}
