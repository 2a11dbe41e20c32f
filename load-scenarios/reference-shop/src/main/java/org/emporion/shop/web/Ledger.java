package org.emporion.shop.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.shop.RequestKind;

/**
 * Counts every answered request exactly once, before the answer leaves: whoever has read an answer
 * finds it counted.
 */
public final class Ledger {
  private final Map<RequestKind, Map<Integer, Long>> counts = new EnumMap<>(RequestKind.class);
  private final Map<RequestKind, Long> faults = new EnumMap<>(RequestKind.class);
  private long unknown;

  /** An empty ledger. */
  public Ledger() {
    for (RequestKind kind : RequestKind.values()) {
      counts.put(kind, new TreeMap<>());
      faults.put(kind, 0L);
    }
  }

  /**
   * Counts an answer.
   *
   * @param fault whether the shop failed (injected 500, full queue, own fault); a payment that is
   *     declined or times out is business, not a fault
   */
  synchronized void count(RequestKind kind, int code, boolean fault) {
    counts.get(kind).merge(code, 1L, Long::sum);
    if (fault) {
      faults.merge(kind, 1L, Long::sum);
    }
  }

  /** Counts a request for a path the shop does not have. */
  synchronized void countUnknown() {
    unknown++;
  }

  /** Answers so far by kind and status code. */
  public synchronized Map<RequestKind, Map<Integer, Long>> byCode() {
    Map<RequestKind, Map<Integer, Long>> copy = new EnumMap<>(RequestKind.class);
    counts.forEach((kind, codes) -> copy.put(kind, Map.copyOf(codes)));
    return copy;
  }

  /** Faults so far by kind. */
  public synchronized Map<RequestKind, Long> faults() {
    return Map.copyOf(faults);
  }

  /** Requests for unknown paths. */
  public synchronized long unknown() {
    return unknown;
  }
}
