package org.emporion.shop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestThreadsTest {
  /** Lets requests wait until the test says that there is a thread. */
  private static final class Waiting extends AbstractExecutorService {
    private final List<Runnable> requests = new ArrayList<>();

    @Override
    public void execute(Runnable request) {
      requests.add(request);
    }

    @Override
    public void shutdown() {
      requests.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
      shutdown();
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return requests.isEmpty();
    }

    @Override
    public boolean isTerminated() {
      return isShutdown();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  @Test
  void aRequestArrivedBeforeItWaitedForAThread() {
    Waiting waiting = new Waiting();
    try (RequestThreads threads = new RequestThreads(waiting)) {
      List<Long> arrivals = new ArrayList<>();
      long before = System.nanoTime();
      threads.execute(() -> arrivals.add(threads.arrival().nanos()));
      long between = System.nanoTime();
      threads.execute(() -> arrivals.add(threads.arrival().nanos()));
      long after = System.nanoTime();
      waiting.requests.reversed().forEach(Runnable::run);
      assertEquals(2, arrivals.size());
      assertTrue(before <= arrivals.get(1) && arrivals.get(1) <= between, "the first, which ran last");
      assertTrue(between <= arrivals.get(0) && arrivals.get(0) <= after, "the second, which ran first");
    }
  }
}
