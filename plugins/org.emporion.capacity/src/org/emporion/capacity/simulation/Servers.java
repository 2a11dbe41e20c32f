package org.emporion.capacity.simulation;

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
  private final EventCalendar due = new EventCalendar();
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
    due.add(attained + service, job);
    there++;
  }

  /** The request of a shared place that is done first leaves it. */
  int leave() {
    there--;
    return (int) due.take();
  }

  /** Seconds until the first request of a shared place is done, if nothing changes. */
  double untilDone() {
    return Math.max(0, due.nextTime() - attained) / rate();
  }
}
