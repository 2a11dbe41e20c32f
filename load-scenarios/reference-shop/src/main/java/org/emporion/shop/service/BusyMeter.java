package org.emporion.shop.service;

import java.util.EnumMap;
import java.util.Map;
import org.emporion.shop.RequestKind;

/**
 * Integrates the number of busy workers over time, exactly: the value at an instant includes the
 * requests being served at it. Thread-safe.
 */
public final class BusyMeter {
  private final Map<RequestKind, Long> byKind = new EnumMap<>(RequestKind.class);
  private long integralNanos;
  private long since = System.nanoTime();
  private int busy;
  private long serialNanos;
  private long lockWaitNanos;
  private long overrunNanos;
  private long queueWaitNanos;

  /** A worker takes up a request after it waited; returns the number of busy workers with it. */
  synchronized int enter(long queuedNanos) {
    advance();
    queueWaitNanos += queuedNanos;
    return ++busy;
  }

  /** A worker is done with a request of a kind that took so long, lock waits included. */
  synchronized void leave(RequestKind kind, long nanos, long serial, long lockWait, long overrun) {
    advance();
    busy--;
    byKind.merge(kind, nanos, Long::sum);
    serialNanos += serial;
    lockWaitNanos += lockWait;
    overrunNanos += overrun;
  }

  /** Workers serving a request now. */
  public synchronized int busy() {
    return busy;
  }

  /** What has been measured up to now. */
  public synchronized Reading read() {
    advance();
    Map<RequestKind, Double> kinds = new EnumMap<>(RequestKind.class);
    for (RequestKind kind : RequestKind.values()) {
      kinds.put(kind, byKind.getOrDefault(kind, 0L) / 1e9);
    }
    return new Reading(integralNanos / 1e9, kinds, serialNanos / 1e9, lockWaitNanos / 1e9,
        overrunNanos / 1e9, queueWaitNanos / 1e9);
  }

  private void advance() {
    long now = System.nanoTime();
    integralNanos += (now - since) * busy;
    since = now;
  }

  /**
   * Cumulated seconds since the start.
   *
   * @param busySeconds worker-seconds busy, requests in service included
   * @param byKind worker-seconds of completed requests per kind
   * @param serialSeconds time the global lock was held
   * @param lockWaitSeconds worker time spent waiting for the lock (part of busy)
   * @param overrunSeconds time by which real work exceeded the service time drawn for it
   * @param queueWaitSeconds time that requests waited for a worker
   */
  public record Reading(
      double busySeconds,
      Map<RequestKind, Double> byKind,
      double serialSeconds,
      double lockWaitSeconds,
      double overrunSeconds,
      double queueWaitSeconds) {}
}
