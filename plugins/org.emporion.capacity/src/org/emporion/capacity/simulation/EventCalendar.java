package org.emporion.capacity.simulation;

import java.util.Arrays;

/** What comes first: a binary heap of times, or of other amounts, each with a number that says what. */
final class EventCalendar {
  private double[] times = new double[64];
  private long[] events = new long[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** When the next event is due. */
  double nextTime() {
    return times[0];
  }

  void add(double time, long event) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      events = Arrays.copyOf(events, size * 2);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (times[parent] <= time) {
        break;
      }
      times[hole] = times[parent];
      events[hole] = events[parent];
      hole = parent;
    }
    times[hole] = time;
    events[hole] = event;
  }

  /** Takes the next event off. */
  long take() {
    final long first = events[0];
    size--;
    double time = times[size];
    final long event = events[size];
    int hole = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && times[child + 1] < times[child]) {
        child++;
      }
      if (times[child] >= time) {
        break;
      }
      times[hole] = times[child];
      events[hole] = events[child];
      hole = child;
      child = 2 * hole + 1;
    }
    times[hole] = time;
    events[hole] = event;
    return first;
  }
}
