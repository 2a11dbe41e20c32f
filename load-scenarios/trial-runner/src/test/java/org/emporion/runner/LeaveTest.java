package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.emporion.runner.plan.Leave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * No request leaves for a host without leave, nor after the end of the leave. A listener on 127.0.0.2 stands for the
 * host without leave: it must stay silent.
 */
@Timeout(60)
class LeaveTest {
  private static final String PLAN = """
      {"format": 1, "name": "leave", "baseUrl": "http://%s:%d",
       "injection": [{"type": "constant", "rate": 20, "seconds": %d}],
       "maxDurationSeconds": 60, "maxRequestsPerSecond": 100, "leave": %s,
       "journeys": [{"id": "only", "weight": 1, "steps": [
         {"request": "Home", "path": "/home"}, {"request": "Again", "path": "/home"}]}]}
      """;

  @TempDir private Path folder;
  private HttpServer shop;
  private ServerSocket stranger;
  private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
  private final Queue<String> hosts = new ConcurrentLinkedQueue<>();
  private String redirect = "";

  @BeforeEach
  void open() throws IOException {
    stranger = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    shop.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    shop.createContext("/", exchange -> {
      arrivals.add(System.currentTimeMillis());
      hosts.add(exchange.getRequestHeaders().getFirst("Host"));
      if (!redirect.isEmpty()) {
        exchange.getResponseHeaders().add("Location", redirect);
      }
      exchange.sendResponseHeaders(redirect.isEmpty() ? 200 : 302, -1);
      exchange.close();
    });
    shop.start();
  }

  @AfterEach
  void close() throws IOException {
    shop.stop(0);
    stranger.close();
  }

  private RunnerProcess run(String host, int port, int seconds, String leave) throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.formatted(host, port, seconds, leave));
    return new RunnerProcess(plan, Files.createTempDirectory(folder, "results"));
  }

  /** Whoever connected waits in the backlog, where accept finds it at once. */
  private void strangerHeardNothing() throws IOException {
    stranger.setSoTimeout(1);
    boolean silent = false;
    try {
      stranger.accept().close();
    } catch (SocketTimeoutException e) {
      silent = true;
    }
    assertTrue(silent, "somebody contacted the host without leave");
  }

  private static Map<String, Long> errors(RunnerProcess runner) {
    Map<String, Long> errors = new TreeMap<>();
    runner.seconds().forEach(second -> second.path("requests").forEach(cell -> cell.path("errors")
        .properties().forEach(kind -> errors.merge(kind.getKey(), kind.getValue().longValue(), Long::sum))));
    return errors;
  }

  @Test
  void aRedirectToAnotherHostIsToldAndNotFollowed() throws Exception {
    redirect = "http://127.0.0.2:" + stranger.getLocalPort() + "/home";
    try (RunnerProcess runner = run("127.0.0.1", shop.getAddress().getPort(), 1, "{}")) {
      runner.await("finished");
      assertEquals(0, runner.exitCode(5));
      assertEquals(
          Map.of("status 302, a redirect to another host, not followed: \"127.0.0.2\"", 20L), errors(runner));
    }
    assertEquals(20, arrivals.size(), "who is led elsewhere leaves");
    strangerHeardNothing();
  }

  /** The name leads nowhere in this machine's own look-up: only the checked address can have been used. */
  @Test
  void aNameLeadsToItsCheckedAddressOnlyAndIsWhatTheTargetHears() throws Exception {
    int port = shop.getAddress().getPort();
    try (RunnerProcess runner = run("shop.invalid", port, 1, "{\"addresses\": {\"shop.invalid\": [\"127.0.0.1\"]}}")) {
      JsonNode finished = runner.await("finished");
      assertEquals(0, runner.exitCode(5));
      assertEquals(20, finished.path("requests").path("Again").path("ok").intValue());
      assertEquals(Map.of(), errors(runner));
    }
    assertTrue(hosts.stream().allMatch(("shop.invalid:" + port)::equals), hosts.toString());
  }

  @Test
  void aHostWithoutLeaveIsRefused() throws Exception {
    String leave = "{\"addresses\": {\"shop.invalid\": [\"127.0.0.2\"]}}";
    for (String host : new String[] {"other.invalid", "192.0.2.1"}) {
      try (RunnerProcess runner = run(host, stranger.getLocalPort(), 1, leave)) {
        String told = runner.await("fault").path("message").textValue();
        assertTrue(told.endsWith("leave does not cover " + host), told);
        assertEquals(1, runner.exitCode(5));
      }
    }
    strangerHeardNothing();
  }

  @Test
  void anEndedLeaveSendsNothing() throws Exception {
    String leave = "{\"until\": " + (System.currentTimeMillis() - 1) + "}";
    try (RunnerProcess runner = run("127.0.0.2", stranger.getLocalPort(), 1, leave)) {
      String told = runner.await("fault").path("message").textValue();
      assertTrue(told.startsWith("the leave to load the target ended at "), told);
      assertEquals(1, runner.exitCode(5));
    }
    strangerHeardNothing();
  }

  @Test
  void aLeaveThatEndsDuringTheRunEndsTheRun() throws Exception {
    // On a busy machine the run may not have begun when a short leave is over.
    for (int seconds = 4; arrivals.isEmpty() && seconds <= 32; seconds *= 2) {
      endsAfter(seconds);
    }
    assertFalse(arrivals.isEmpty(), "no run began within its leave");
  }

  private void endsAfter(int seconds) throws Exception {
    long until = System.currentTimeMillis() + 1000 * seconds;
    try (RunnerProcess runner = run("127.0.0.1", shop.getAddress().getPort(), 30, "{\"until\": " + until + "}")) {
      JsonNode finished = runner.await("finished", "fault");
      if (finished.path("event").textValue().equals("fault")) {
        assertTrue(arrivals.isEmpty());
        return;
      }
      assertEquals(0, runner.exitCode(5));
      assertTrue(finished.path("stopped").booleanValue());
      assertEquals("leave-ended", finished.path("reason").textValue());
      assertTrue(System.currentTimeMillis() < until + 10_000, "it ends soon");
      assertEquals(arrivals.size(), finished.path("requests").path("Home").path("ok").intValue()
          + finished.path("requests").path("Again").path("ok").intValue());
    }
    long last = arrivals.stream().mapToLong(Long::longValue).max().orElse(0);
    // What was sent just before needs a moment to be heard on a busy machine; the plan went on for half a minute.
    assertTrue(last < until + 2000, "the last request came " + (last - until) + " ms after the end");
  }

  @Test
  void aClockThatIsSetBackLengthensNoLeave() {
    long[] clock = {1_000, 0};
    Deadline deadline = new Deadline(new Leave(Map.of(), OptionalLong.of(3_000)),
        () -> clock[0], () -> clock[1]);
    assertFalse(deadline.over());
    clock[0] = 0;
    clock[1] = 1_999_000_000L;
    assertFalse(deadline.over());
    clock[1] = 2_000_000_000L;
    assertTrue(deadline.over());
  }
}
