package org.emporion.capacity.simulation;

import java.util.Arrays;
import org.emporion.capacity.simulation.SimulationModel.Discipline;
import org.emporion.capacity.simulation.SimulationModel.Place;

/** A place while it works: who waits, who is served, and how much of both there was. */
final class Servers {
  final Discipline discipline;
  final int count;
  /** Requests here, waiting and being served. */
  int there;
  /** First and last of those that wait, linked by the pool. */
  int first = -1;
  int last = -1;
  /** Tells the departure of a shared place that still holds from those that were overtaken. */
  int version;
  /** Service that each request of a shared place has got since the beginning. */
  private double attained;
  /** Requests of a shared place by the attained service at which they are done. */
  private double[] due = new double[64];
  private int[] jobs = new int[64];
  private double changedAt;
  private double busy;
  private double present;

  Servers(Place place) {
    discipline = place.discipline();
    count = discipline == Discipline.DELAY ? Integer.MAX_VALUE : place.servers();
  }

  /** Time goes on to now; must come before the number here changes. */
  void advance(double now) {
    double passed = now - changedAt;
    busy += passed * Math.min(there, count);
    present += passed * there;
    if (discipline == Discipline.SHARING && there > 0) {
      attained += passed * rate();
    }
    changedAt = now;
  }

  /** Forgets what was before now. */
  void restart(double now) {
    advance(now);
    busy = 0;
    present = 0;
  }

  double busySeconds() {
    return busy;
  }

  double presentSeconds() {
    return present;
  }

  /** Service that a request of a shared place gets per second. */
  private double rate() {
    return there <= count ? 1 : (double) count / there;
  }

  /** A request begins to share. */
  void share(int job, double service) {
    if (there == due.length) {
      due = Arrays.copyOf(due, there * 2);
      jobs = Arrays.copyOf(jobs, there * 2);
    }
    double at = attained + service;
    int hole = there++;
    while (hole > 0 && due[(hole - 1) >>> 1] > at) {
      int parent = (hole - 1) >>> 1;
      due[hole] = due[parent];
      jobs[hole] = jobs[parent];
      hole = parent;
    }
    due[hole] = at;
    jobs[hole] = job;
  }

  /** The request of a shared place that is done first leaves it. */
  int leave() {
    final int done = jobs[0];
    there--;
    double at = due[there];
    final int job = jobs[there];
    int hole = 0;
    int child = 1;
    while (child < there) {
      if (child + 1 < there && due[child + 1] < due[child]) {
        child++;
      }
      if (due[child] >= at) {
        break;
      }
      due[hole] = due[child];
      jobs[hole] = jobs[child];
      hole = child;
      child = 2 * hole + 1;
    }
    due[hole] = at;
    jobs[hole] = job;
    return done;
  }

  /** Seconds until the first request of a shared place is done, if nothing changes. */
  double untilDone() {
    return Math.max(0, due[0] - attained) / rate();
  }
}
