package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Neither a target nor a load generator that stands still may hide it (coordinated omission: Gil Tene, How
 * not to measure latency, 2013). Customers are due every 20 ms, whatever happens. When everything stands still
 * for d, those due in it wait for what is left of it, so at least half of the λd customers due wait for d/2.
 */
@Timeout(60)
class StallTest {
  private static final int RATE = 50;
  private static final int SECONDS = 7;
  private static final long STALL_MILLIS = 2_000;
  /** λd/2, less one customer at each end and the two or so whom the first and last moment cut. */
  private static final long LEAST_WAITING = RATE * STALL_MILLIS / 2000 - 4;

  private static final String PLAN = """
      {"format": 1, "name": "stall", "baseUrl": "http://127.0.0.1:%d",
       "injection": [{"type": "constant", "rate": %d, "seconds": %d}],
       "maxDurationSeconds": 30, "maxRequestsPerSecond": 1000,
       "journeys": [{"id": "only", "weight": 1, "steps": [{"request": "Home", "path": "/"}]}]}
      """;

  @TempDir
  private Path folder;

  private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
  private final AtomicInteger served = new AtomicInteger();
  private HttpServer shop;

  @BeforeEach
  void openShop() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    shop.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    shop.createContext("/", this::serve);
    shop.start();
  }

  @AfterEach
  void closeShop() {
    shop.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    open.readLock().lock();
    try (exchange) {
      exchange.sendResponseHeaders(200, -1);
      served.incrementAndGet();
    } finally {
      open.readLock().unlock();
    }
  }

  private RunnerProcess run() throws IOException {
    Path plan = Files.writeString(
        folder.resolve("plan.json"), PLAN.formatted(shop.getAddress().getPort(), RATE, SECONDS));
    return new RunnerProcess(plan, folder.resolve("results"));
  }

  @Test
  void aTargetThatStandsStillIsSeenAsItsCustomersSeeIt() throws Exception {
    try (RunnerProcess runner = run()) {
      long begun = runner.await("started").path("t").longValue();
      runner.awaitTraffic();
      open.writeLock().lock();
      try {
        // Nothing is awaited but time: this is the stall.
        assertTrue(runner.exitCode(STALL_MILLIS) == null, "the trial goes on");
      } finally {
        open.writeLock().unlock();
      }
      mustHaveBeenInTime(begun);
      JsonNode finished = runner.await("finished");
      assertEquals(served.get(), finished.path("requests").path("Home").path("ok").intValue());
      mustShowTheStall(runner);
    }
  }

  @Test
  void aLoadGeneratorThatStandsStillHidesNothing() throws Exception {
    Path kill = Path.of("/bin/kill");
    assumeTrue(Files.isExecutable(kill), "needs a system with signals that stop and go on");
    try (RunnerProcess runner = run()) {
      JsonNode started = runner.await("started");
      long pid = started.path("pid").longValue();
      runner.awaitTraffic();
      assertEquals(0, new ProcessBuilder(kill.toString(), "-STOP", Long.toString(pid)).start().waitFor());
      try {
        assertTrue(runner.exitCode(STALL_MILLIS) == null, "the load generator is there");
      } finally {
        assertEquals(0, new ProcessBuilder(kill.toString(), "-CONT", Long.toString(pid)).start().waitFor());
      }
      mustHaveBeenInTime(started.path("t").longValue());
      runner.await("finished");
      mustShowTheStall(runner);
      long late = runner.seconds().stream().mapToLong(one -> one.path("users").path("late").longValue()).sum();
      assertTrue(late >= 2 * LEAST_WAITING, late + " customers came late");
      assertTrue(runner.seconds().stream()
          .anyMatch(one -> one.path("health").path("lateMs").longValue() >= STALL_MILLIS * 0.9));
    }
  }

  /** Nobody is due in a stall that comes after the last arrival. */
  private static void mustHaveBeenInTime(long begunMillis) {
    assumeTrue(System.currentTimeMillis() < begunMillis + TimeUnit.SECONDS.toMillis(SECONDS),
        "this machine is too busy to stall a trial while it runs");
  }

  private static void mustShowTheStall(RunnerProcess runner) throws Exception {
    Histogram all = new Histogram(3);
    long due = 0;
    long started = 0;
    for (JsonNode second : runner.seconds()) {
      due += second.path("users").path("due").longValue();
      started += second.path("users").path("started").longValue();
      String encoded = second.path("requests").path("Home").path("histogram").asText("");
      if (!encoded.isEmpty()) {
        all.add(Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)), 0));
      }
    }
    assertEquals(SECONDS * RATE, due, "the whole plan");
    assertEquals(due, started, "nobody was left out");
    long waiting = all.getTotalCount() - all.getCountBetweenValues(0, TimeUnit.MILLISECONDS.toMicros(STALL_MILLIS / 2));
    assertTrue(waiting >= LEAST_WAITING, waiting + " of " + all.getTotalCount() + " waited for half of the stall");
    assertTrue(all.getMaxValue() >= TimeUnit.MILLISECONDS.toMicros(STALL_MILLIS * 9 / 10), "longest " + all.getMaxValue());
  }
}
