package org.emporion.shop.service;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.emporion.shop.RequestKind;

/**
 * Seeded random numbers: one stream per purpose and request kind, so that the k-th payment of a run
 * has the same outcome whatever else is going on. Safe for use by many threads.
 */
public final class OutcomeStreams {
  private final Map<RequestKind, SplittableRandom> streams = new EnumMap<>(RequestKind.class);

  /**
   * @param seed the shop's seed
   * @param purpose keeps the streams for times, errors and payments independent of each other
   */
  public OutcomeStreams(long seed, String purpose) {
    SplittableRandom root = new SplittableRandom(seed ^ mix(purpose));
    for (RequestKind kind : RequestKind.values()) {
      streams.put(kind, root.split());
    }
  }

  /** Uses the stream of one kind; the draws of one call stay together. */
  public <T> T with(RequestKind kind, Draw<T> draw) {
    SplittableRandom stream = streams.get(kind);
    synchronized (stream) {
      return draw.from(stream);
    }
  }

  /** The next uniform number of the kind's stream, 0 ≤ x < 1. */
  public double uniform(RequestKind kind) {
    return with(kind, SplittableRandom::nextDouble);
  }

  /** Something drawn from a stream. */
  @FunctionalInterface
  public interface Draw<T> {
    /** Draws. */
    T from(SplittableRandom stream);
  }

  private static long mix(String purpose) {
    long hash = 0xcbf29ce484222325L;
    for (char c : purpose.toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    return hash;
  }
}
