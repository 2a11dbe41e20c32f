package org.emporion.shop.web;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.emporion.shop.service.Ending;

/** A thread for each request that knows when the request reached the shop: before it waited for a thread or was read. */
final class RequestThreads implements Executor, AutoCloseable {
  private final ThreadLocal<Arrival> arrivals = new ThreadLocal<>();
  private final ExecutorService threads;

  /**
   * When a request reached the shop.
   *
   * @param millis epoch milliseconds
   * @param nanos by {@link System#nanoTime()}
   */
  record Arrival(long millis, long nanos) {
    private static Arrival now() {
      return new Arrival(System.currentTimeMillis(), System.nanoTime());
    }
  }

  /** Threads of a service, which is ended with this. */
  RequestThreads(ExecutorService threads) {
    this.threads = threads;
  }

  /** Called by the HTTP server as soon as there are bytes of a request to read. */
  @Override
  public void execute(Runnable request) {
    Arrival arrival = Arrival.now();
    threads.execute(() -> {
      arrivals.set(arrival);
      request.run();
    });
  }

  /** When the request of this thread arrived. */
  Arrival arrival() {
    return arrivals.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    // A request in the middle of a transaction would meet a database that is gone.
    Ending.await(threads);
  }
}
