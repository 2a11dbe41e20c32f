package org.emporion.capacity.simulation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.concurrent.CancellationException;
import org.emporion.capacity.simulation.SimulationModel.Patience;
import org.emporion.capacity.simulation.SimulationModel.Source;
import org.emporion.capacity.simulation.SimulationModel.Traffic;
import org.emporion.capacity.simulation.SimulationModel.Visit;
import org.emporion.model.SampleBlocks;
import org.emporion.model.UniformStream;

/**
 * One independent run of a simulation, event by event. Arrivals and services of each traffic have random
 * numbers of their own, so that a changed model meets the same customers (common random numbers).
 */
final class Replication {
  private static final int ARRIVES = 0;
  private static final int SERVED = 1;
  private static final int SHARED = 2;
  private static final int GIVES_UP = 3;
  private static final int TRIES_AGAIN = 4;
  private static final int RATE_CHANGES = 5;
  private static final int PASSED = 6;
  private static final int KIND_BITS = 3;
  private static final int NUMBER_BITS = 29;
  private static final int ROUNDS_BETWEEN_QUESTIONS = 1 << 16;

  private final SimulationModel model;
  private final RunLength length;
  private final BooleanSupplier cancelled;
  private final EventCalendar calendar = new EventCalendar();
  private final JobPool pool = new JobPool();
  private final Servers[] places;
  private final Traffic[] traffic;
  private final UniformStream[] arrivals;
  private final UniformStream[] services;
  private final boolean[] bursting;
  private final int[] rateVersion;
  private final Observations seen;
  private double now;
  private long events;

  /** The replication of that number; each number has its own random numbers. */
  Replication(SimulationModel model, RunLength length, long seed, int number, BooleanSupplier cancelled) {
    this.model = model;
    this.length = length;
    this.cancelled = cancelled;
    this.places = model.places().stream().map(Servers::new).toArray(Servers[]::new);
    this.traffic = model.traffic().toArray(Traffic[]::new);
    this.arrivals = new UniformStream[traffic.length];
    this.services = new UniformStream[traffic.length];
    this.bursting = new boolean[traffic.length];
    this.rateVersion = new int[traffic.length];
    for (int c = 0; c < traffic.length; c++) {
      arrivals[c] = new SampleBlocks(seed, "arrivals " + c, 1).numbers(number);
      services[c] = new SampleBlocks(seed, "services " + c, 1).numbers(number);
    }
    this.seen = new Observations(traffic.length, length);
  }

  /**
   * Runs to the end.
   *
   * @throws CancellationException when it was cancelled
   * @throws SimulationOverflowException when requests pile up without end
   */
  ReplicationResult run() {
    for (int c = 0; c < traffic.length; c++) {
      begin(c);
    }
    boolean warm = length.warmUpSeconds() == 0;
    double end = length.warmUpSeconds() + length.seconds();
    while (!calendar.isEmpty() && calendar.nextTime() <= end) {
      if (!warm && calendar.nextTime() >= length.warmUpSeconds()) {
        warm = true;
        for (Servers place : places) {
          place.restart(length.warmUpSeconds());
        }
      }
      now = calendar.nextTime();
      happen(calendar.take());
      if (++events % ROUNDS_BETWEEN_QUESTIONS == 0 && cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }
    for (Servers place : places) {
      place.advance(end);
    }
    return seen.result(model, places, events);
  }

  private void begin(int c) {
    switch (traffic[c].source()) {
      case Source.Poisson ignored -> nextArrival(c);
      case Source.Bursts bursts -> {
        bursting[c] = arrivals[c].next() < bursts.burstSeconds() / (bursts.burstSeconds() + bursts.calmSeconds());
        nextArrival(c);
        nextChange(c, bursts);
      }
      case Source.Closed closed -> {
        for (int i = 0; i < closed.customers(); i++) {
          calendar.add(closed.think().draw(arrivals[c]), event(ARRIVES, c, rateVersion[c]));
        }
      }
    }
  }

  private void happen(long event) {
    int kind = (int) (event & (1 << KIND_BITS) - 1);
    int number = (int) (event >>> KIND_BITS & (1 << NUMBER_BITS) - 1);
    int mark = (int) (event >>> KIND_BITS + NUMBER_BITS);
    switch (kind) {
      case ARRIVES -> arrive(number, mark);
      case SERVED -> served(number);
      case SHARED -> shared(number, mark);
      case GIVES_UP -> giveUp(number, mark);
      case TRIES_AGAIN -> attempt(number);
      case RATE_CHANGES -> changeRate(number);
      default -> passed(number);
    }
  }

  private static long event(int kind, int number, int mark) {
    return kind | (long) number << KIND_BITS | (long) mark << KIND_BITS + NUMBER_BITS;
  }

  private void arrive(int c, int mark) {
    if (mark != rateVersion[c]) {
      return;
    }
    if (!(traffic[c].source() instanceof Source.Closed)) {
      nextArrival(c);
    }
    attempt(pool.take(c, now, 0));
  }

  private void nextArrival(int c) {
    double rate = switch (traffic[c].source()) {
      case Source.Poisson poisson -> poisson.perSecond();
      case Source.Bursts bursts -> bursting[c] ? bursts.burstPerSecond() : bursts.perSecond();
      case Source.Closed closed -> throw new IllegalStateException("closed customers come back by themselves");
    };
    calendar.add(now - Math.log(arrivals[c].next()) / rate, event(ARRIVES, c, rateVersion[c]));
  }

  private void nextChange(int c, Source.Bursts bursts) {
    double mean = bursting[c] ? bursts.burstSeconds() : bursts.calmSeconds();
    calendar.add(now - Math.log(arrivals[c].next()) * mean, event(RATE_CHANGES, c, 0));
  }

  /** Times between arrivals are memoryless: the one that was planned at the old rate is drawn again at the new one. */
  private void changeRate(int c) {
    bursting[c] = !bursting[c];
    rateVersion[c]++;
    nextArrival(c);
    nextChange(c, (Source.Bursts) traffic[c].source());
  }

  private void attempt(int job) {
    Optional<Patience> patience = traffic[pool.traffic[job]].patience();
    if (patience.isPresent()) {
      calendar.add(now + patience.get().seconds(), event(GIVES_UP, job, pool.generation[job]));
    }
    onward(job);
  }

  /** To the next step of the route, or out. */
  private void onward(int job) {
    int c = pool.traffic[job];
    int step = pool.step[job] + 1;
    while (step < traffic[c].route().size()) {
      Visit visit = traffic[c].route().get(step);
      if (visit.probability() == 1 || services[c].next() < visit.probability()) {
        pool.step[job] = step;
        enter(job, visit);
        return;
      }
      step++;
    }
    finish(job);
  }

  private void enter(int job, Visit visit) {
    Servers place = places[visit.place()];
    place.advance(now);
    double service = visit.service().draw(services[pool.traffic[job]]);
    switch (place.discipline) {
      case DELAY -> {
        place.there++;
        calendar.add(now + service, event(PASSED, job, 0));
      }
      case SHARING -> {
        place.share(job, service);
        plan(visit.place());
      }
      case FIRST_COME -> {
        pool.service[job] = service;
        pool.next[job] = -1;
        if (place.there++ < place.count) {
          calendar.add(now + service, event(SERVED, job, 0));
        } else if (place.first < 0) {
          place.first = job;
          place.last = job;
        } else {
          pool.next[place.last] = job;
          place.last = job;
        }
      }
    }
  }

  private int placeOf(int job) {
    return traffic[pool.traffic[job]].route().get(pool.step[job]).place();
  }

  private void served(int job) {
    Servers place = places[placeOf(job)];
    place.advance(now);
    place.there--;
    int waiting = place.first;
    if (waiting >= 0) {
      place.first = pool.next[waiting];
      calendar.add(now + pool.service[waiting], event(SERVED, waiting, 0));
    }
    onward(job);
  }

  private void passed(int job) {
    Servers place = places[placeOf(job)];
    place.advance(now);
    place.there--;
    onward(job);
  }

  private void plan(int index) {
    Servers place = places[index];
    place.version++;
    if (place.there > 0) {
      calendar.add(now + place.untilDone(), event(SHARED, index, place.version));
    }
  }

  private void shared(int index, int version) {
    Servers place = places[index];
    if (version != place.version) {
      events--;
      return;
    }
    place.advance(now);
    int job = place.leave();
    plan(index);
    onward(job);
  }

  private void giveUp(int job, int generation) {
    if (generation != pool.generation[job] || pool.givenUp[job]) {
      return;
    }
    pool.givenUp[job] = true;
    int c = pool.traffic[job];
    Patience patience = traffic[c].patience().orElseThrow();
    seen.gaveUp(c, now);
    if (pool.attempts[job] < patience.retries()) {
      int again = pool.take(c, pool.since[job], pool.attempts[job] + 1);
      calendar.add(now + patience.backoff().draw(services[c]), event(TRIES_AGAIN, again, 0));
    } else {
      seen.failed(c, now);
      comeBack(c);
    }
  }

  private void finish(int job) {
    int c = pool.traffic[job];
    boolean waitedFor = !pool.givenUp[job];
    if (waitedFor) {
      seen.done(c, now, now - pool.since[job]);
    }
    pool.release(job);
    if (waitedFor) {
      comeBack(c);
    }
  }

  private void comeBack(int c) {
    if (traffic[c].source() instanceof Source.Closed closed) {
      calendar.add(now + closed.think().draw(arrivals[c]), event(ARRIVES, c, rateVersion[c]));
    }
  }
}
