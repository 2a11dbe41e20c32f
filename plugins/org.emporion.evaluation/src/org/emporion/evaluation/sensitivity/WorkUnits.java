package org.emporion.evaluation.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;

/**
 * Works on numbered units with several threads. Which thread takes which unit is left to chance, so
 * workers must add up in a way that does not depend on order.
 *
 * @param threads at least 1
 */
record WorkUnits(int threads) {
  /** What one thread keeps and does; used by that thread only. */
  interface Worker {
    /** Works on one unit. */
    void work(int unit);
  }

  WorkUnits {
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed, not " + threads);
    }
  }

  /**
   * Works on all units and hands back the workers, one for each thread that was of use.
   *
   * @throws CancellationException when the user ends the work, or the calling thread is interrupted
   */
  <W extends Worker> List<W> run(int units, Supplier<W> workers, LocalText what, Progress progress) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    int hands = Math.min(threads, units);
    List<W> all = new ArrayList<>();
    for (int i = 0; i < hands; i++) {
      all.add(workers.get());
    }
    // The caller is one of the hands: a small simulation needs no further thread.
    try (ExecutorService pool = Executors.newThreadPerTaskExecutor(
        Thread.ofPlatform().daemon().name("simulation-", 0).factory())) {
      List<Future<?>> others = new ArrayList<>();
      for (W worker : all.subList(1, hands)) {
        others.add(pool.submit(() -> drain(worker, next, stop, units, what, progress)));
      }
      drain(all.getFirst(), next, stop, units, what, progress);
      for (Future<?> other : others) {
        other.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      stop.set(true);
    }
    if (next.get() < units || progress.cancelled()) {
      throw new CancellationException();
    }
    progress.report(what, 1);
    return all;
  }

  private static void drain(
      Worker worker, AtomicInteger next, AtomicBoolean stop, int units, LocalText what, Progress progress) {
    int step = Math.max(1, units / 100);
    try {
      while (!stop.get() && !progress.cancelled() && !Thread.currentThread().isInterrupted()) {
        int unit = next.getAndIncrement();
        if (unit >= units) {
          return;
        }
        if (unit % step == 0) {
          progress.report(what, (double) unit / units);
        }
        worker.work(unit);
      }
      stop.set(true);
    } catch (RuntimeException | Error e) {
      stop.set(true);
      throw e;
    }
  }
}
