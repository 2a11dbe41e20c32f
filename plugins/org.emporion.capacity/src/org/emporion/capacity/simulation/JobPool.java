package org.emporion.capacity.simulation;

import java.util.Arrays;

/** Requests under way, as columns: who, since when, at which step. Numbers of those that are done are used again. */
final class JobPool {
  private static final int MOST = 4_000_000;

  int[] traffic = new int[256];
  int[] step = new int[256];
  int[] attempts = new int[256];
  int[] next = new int[256];
  /** Told apart from an earlier request of the same number. */
  int[] generation = new int[256];
  boolean[] givenUp = new boolean[256];
  double[] since = new double[256];
  double[] service = new double[256];
  private int free = -1;
  private int used;
  private int live;

  /**
   * A new request.
   *
   * @throws SimulationOverflowException when more are under way than fit: more comes than can be done
   */
  int take(int ofTraffic, double now, int attempt) {
    int job = free;
    if (job >= 0) {
      free = next[job];
    } else {
      if (used == traffic.length) {
        grow();
      }
      job = used++;
    }
    live++;
    traffic[job] = ofTraffic;
    since[job] = now;
    attempts[job] = attempt;
    givenUp[job] = false;
    step[job] = -1;
    return job;
  }

  void release(int job) {
    generation[job]++;
    next[job] = free;
    free = job;
    live--;
  }

  /** Requests under way. */
  int live() {
    return live;
  }

  private void grow() {
    if (used >= MOST) {
      throw new SimulationOverflowException(used);
    }
    int size = Math.min(MOST, used * 2);
    traffic = Arrays.copyOf(traffic, size);
    step = Arrays.copyOf(step, size);
    attempts = Arrays.copyOf(attempts, size);
    next = Arrays.copyOf(next, size);
    generation = Arrays.copyOf(generation, size);
    givenUp = Arrays.copyOf(givenUp, size);
    since = Arrays.copyOf(since, size);
    service = Arrays.copyOf(service, size);
  }
}
