package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets reach the target and nothing else: no event, no log, no file, also when a target repeats them. */
@Timeout(60)
class SecretTrialTest {
  private static final String PASSWORD = "pa ss\"wörd/7";
  private static final String PIN = "4711";
  private static final String PLAN = """
      {"format": 1, "name": "secret", "baseUrl": "http://127.0.0.1:%d",
       "injection": [{"type": "constant", "rate": 5, "seconds": 1}],
       "maxDurationSeconds": 30, "maxRequestsPerSecond": 100, "secrets": ["password", "port", "pin"],
       "journeys": [
         {"id": "repeats", "weight": 1, "steps": [
           {"request": "Login", "method": "POST", "path": "/login", "form": {"password": "#{password}", "pin": "#{pin}"},
            "expect": {"$.state": ["welcome"]}}]},
         {"id": "pin", "weight": 1, "steps": [
           {"request": "Pin", "method": "POST", "path": "/pin", "form": {"pin": "#{pin}"},
            "expect": {"$.state": ["welcome"]}}]},
         {"id": "leads away", "weight": 1, "steps": [{"request": "Away", "path": "/away"}]},
         {"id": "cannot be sent", "weight": 1, "steps": [
           {"request": "Broken", "path": "/broken", "headers": {"X-\\n#{port}": "#{port}\\n#{password}"}}]}]}
      """;

  @TempDir private Path folder;
  private HttpServer shop;
  private final Queue<String> forms = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext("/", exchange -> {
      forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      boolean away = exchange.getRequestURI().getPath().equals("/away");
      if (away) {
        exchange.getResponseHeaders().add("Location", "http://half-an-address-of-mine.invalid/");
      }
      String said = exchange.getRequestURI().getPath().equals("/pin") ? PIN : PASSWORD;
      byte[] body = ("{\"state\": \"" + said.replace("\"", "\\\"") + "\"}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(away ? 302 : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    shop.start();
  }

  @AfterEach
  void close() {
    shop.stop(0);
  }

  @Test
  void theTargetAloneHearsThem() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.formatted(shop.getAddress().getPort()));
    Set<String> errors = new HashSet<>();
    try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
      runner.say("{\"secrets\": {\"password\": \"pa ss\\\"w\u00f6rd/7\", \"port\": \"half-an-address-of-mine\","
          + " \"pin\": \"4711\"}}");
      JsonNode finished = runner.await("finished");
      assertEquals(0, runner.exitCode(5), runner.errors());
      runner.seconds().forEach(second -> second.path("requests").forEach(cell ->
          cell.path("errors").properties().forEach(kind -> errors.add(kind.getKey()))));
      assertTrue(forms.stream().anyMatch(
          form -> Set.of(form.split("&")).equals(Set.of("password=pa+ss%22w%C3%B6rd%2F7", "pin=4711"))), forms.toString());
      assertTrue(errors.contains("status 200 with $.state \"***\""), errors.toString());
      assertTrue(errors.contains("status 302, a redirect to another host, not followed: \"***.invalid\""),
          errors.toString());
      assertFalse(errors.stream().anyMatch(one -> one.contains("4711")), errors.toString());
      tellsNone("events", runner.events().toString().getBytes(StandardCharsets.UTF_8));
      // Still a log that reads.
      SimulationLog.read(Path.of(finished.path("simulationLog").textValue()));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tellsNone(file.toString(), Files.readAllBytes(file));
      }
    }
  }

  private static void tellsNone(String where, byte[] bytes) {
    String narrow = new String(bytes, StandardCharsets.ISO_8859_1);
    String utf = new String(bytes, StandardCharsets.UTF_8);
    // UTF-16 of characters below 256 is these characters with a zero beside each.
    String wide = narrow.replace("\0", "");
    for (String part : List.of("pa ss", "pa+ss", "pa%20ss", "half-an-address")) {
      assertFalse(narrow.contains(part) || utf.contains(part) || wide.contains(part), where + " tells " + part);
    }
  }

  @Test
  void aMissingSecretIsAFaultThatQuotesNothing() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.formatted(shop.getAddress().getPort()));
    try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
      runner.say("{\"secrets\": {\"password\": \"hush-hush\", \"pin\": 4}");
      String told = runner.await("fault").path("message").textValue();
      assertTrue(told.contains("missing: [password, pin, port]"), told);
      assertFalse(told.contains("hush"), told);
      assertEquals(1, runner.exitCode(5));
    }
    assertTrue(forms.isEmpty());
  }
}
