package org.emporion.trial.log;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each whole number of ms was measured: percentiles are exact, and counts of seconds, runs and
 * load generators add up exactly. Memory grows with the different values, not with the responses.
 */
final class MillisCounts implements CountedMillis {
  private static final int PAGE_BITS = 6;
  private static final int PAGE = 1 << PAGE_BITS;
  /** From here on values are rare; below, they are counted in pages. About two minutes, ms. */
  private static final int RARE = 1 << 17;
  private static final int FIRST_PAGES = 16;

  private final ArrayDeque<long[]> spare = new ArrayDeque<>();
  private final TreeMap<Integer, Long> rare = new TreeMap<>();
  private long[][] pages = new long[FIRST_PAGES][];

  /** Counts a value, at least 0, some times more. */
  void add(int millis, long times) {
    if (millis >= RARE) {
      rare.merge(millis, times, Long::sum);
      return;
    }
    int page = millis >> PAGE_BITS;
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(page + 1, 2 * pages.length));
    }
    long[] counts = pages[page];
    if (counts == null) {
      counts = spare.isEmpty() ? new long[PAGE] : spare.pop();
      pages[page] = counts;
    }
    counts[millis & PAGE - 1] += times;
  }

  /** Forgets everything but keeps its memory for new values. */
  void clear() {
    for (int i = 0; i < pages.length; i++) {
      if (pages[i] != null) {
        Arrays.fill(pages[i], 0);
        spare.push(pages[i]);
        pages[i] = null;
      }
    }
    rare.clear();
  }

  @Override
  public void each(Taker taker) {
    for (int page = 0; page < pages.length; page++) {
      long[] counts = pages[page];
      for (int i = 0; counts != null && i < PAGE; i++) {
        if (counts[i] > 0) {
          taker.take(page << PAGE_BITS | i, counts[i]);
        }
      }
    }
    for (Map.Entry<Integer, Long> one : rare.entrySet()) {
      taker.take(one.getKey(), one.getValue());
    }
  }
}
