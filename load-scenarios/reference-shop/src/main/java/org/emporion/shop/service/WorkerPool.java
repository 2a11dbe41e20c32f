package org.emporion.shop.service;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.emporion.shop.RequestKind;
import org.emporion.shop.profile.KindProfile;
import org.emporion.shop.profile.ShopProfile;

/**
 * The station whose truth is known: {@code N} workers behind one bounded first-come-first-served
 * queue. A request of kind k draws a service time S with the mean and spread of its kind and holds a
 * worker for
 *
 * <pre>
 *   (1 − σ_k)·S                 in parallel with others (the real database work happens here)
 *   + W                         waiting for the one global lock, first come first served
 *   + σ_k·S + κ·S·(B − 1)       alone, holding that lock; B = busy workers when it enters
 * </pre>
 *
 * <p>With σ = κ = 0 this is a G/G/N queue with service demand S̄_k per visit (utilisation
 * U = Σ λ_k·S̄_k / N). With all N workers kept busy, the synchronous bound of Gunther ("A General
 * Theory of Computational Scalability Based on Rational Functions", 2008) is the universal
 * scalability law: N / (S̄·(1 + σ(N−1) + κN(N−1))) ≤ X(N) ≤ min(N / (S̄ + κS̄(N−1)),
 * 1 / (S̄(σ + κ(N−1)))).
 */
public final class WorkerPool implements AutoCloseable {
  private final ShopProfile profile;
  private final OutcomeStreams times;
  private final BusyMeter meter = new BusyMeter();
  private final ReentrantLock serial = new ReentrantLock(true);
  private final ThreadPoolExecutor workers;

  /** Starts the workers of a profile; service times follow the seed. */
  public WorkerPool(ShopProfile profile, long seed) {
    this.profile = profile;
    this.times = new OutcomeStreams(seed, "service-time");
    this.workers = new ThreadPoolExecutor(
        profile.workers(),
        profile.workers(),
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(profile.queueCapacity()),
        Thread.ofPlatform().name("worker-", 1).daemon().factory());
    workers.prestartAllCoreThreads();
  }

  /**
   * Queues the request, lets a worker do the work and hold the service time, and returns its result.
   *
   * @throws QueueFullException when the queue is full or the pool is closing
   */
  public <T> T serve(RequestKind kind, Supplier<T> work) throws QueueFullException {
    CompletableFuture<T> result = new CompletableFuture<>();
    long queued = System.nanoTime();
    try {
      workers.execute(() -> hold(kind, queued, work, result));
    } catch (RejectedExecutionException e) {
      throw new QueueFullException();
    }
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueueFullException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The workers' meter. */
  public BusyMeter meter() {
    return meter;
  }

  /** Requests waiting for a worker now. */
  public int waiting() {
    return workers.getQueue().size();
  }

  private <T> void hold(
      RequestKind kind, long queued, Supplier<T> work, CompletableFuture<T> result) {
    long start = System.nanoTime();
    meter.enter(start - queued);
    KindProfile cost = profile.of(kind);
    double service = 1e6 * times.with(kind,
        stream -> profile.distribution().draw(cost.meanMillis(), cost.cv(), stream));
    long parallelEnd = start + Math.round(service * (1 - cost.serialShare()));
    T value = null;
    Throwable fault = null;
    try {
      value = work.get();
    } catch (RuntimeException | Error e) {
      fault = e;
    }
    long overrun = Math.max(0, System.nanoTime() - parallelEnd);
    PreciseHold.until(parallelEnd);
    long lockWait = 0;
    long held = 0;
    if (cost.serialShare() > 0 || profile.coherency() > 0) {
      long asked = System.nanoTime();
      serial.lock();
      try {
        long got = System.nanoTime();
        lockWait = got - asked;
        double alone = service
            * (cost.serialShare() + profile.coherency() * (meter.busy() - 1));
        PreciseHold.until(got + Math.round(alone));
        held = System.nanoTime() - got;
      } finally {
        serial.unlock();
      }
    }
    meter.leave(kind, System.nanoTime() - start, held, lockWait, overrun);
    if (fault == null) {
      result.complete(value);
    } else {
      result.completeExceptionally(fault);
    }
  }

  /** Ends the workers; requests still waiting are dropped, those in service have a moment to end. */
  @Override
  public void close() {
    workers.shutdownNow();
    Ending.await(workers);
  }
}
