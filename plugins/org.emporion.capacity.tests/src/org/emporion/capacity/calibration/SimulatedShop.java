package org.emporion.capacity.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.LoadLevel.Served;
import org.emporion.capacity.simulation.ReplicationResult;
import org.emporion.capacity.simulation.RunLength;
import org.emporion.capacity.simulation.Simulation;
import org.emporion.capacity.simulation.SimulationModel;
import org.emporion.capacity.simulation.SimulationModel.Discipline;
import org.emporion.capacity.simulation.SimulationModel.Place;
import org.emporion.capacity.simulation.SimulationModel.Source;
import org.emporion.capacity.simulation.SimulationModel.Traffic;
import org.emporion.capacity.simulation.SimulationModel.Visit;
import org.emporion.capacity.simulation.Spread;
import org.emporion.model.Progress;

/**
 * A shop whose truth is known: levels are measured on it by simulation, and so is the load that was not measured.
 *
 * @param name of the profile
 * @param places where it works
 * @param transactions what customers do, and how often
 * @param recorded true when the busy time of its places is told
 * @param capacity requests per second at which its bottleneck has no time left
 * @param levels measured, as shares of the capacity
 * @param asked the load that is not measured, as a share of the capacity
 */
record SimulatedShop(String name, List<Place> places, List<Transaction> transactions, boolean recorded,
    double capacity, double[] levels, double asked) {
  private static final double WARM_UP = 60;

  /**
   * One business transaction.
   *
   * @param name id
   * @param share of all requests
   * @param route what it does
   */
  record Transaction(String name, double share, List<Visit> route) {}

  private static final double[] LIGHT = {0.1, 0.2, 0.3, 0.4, 0.55};
  private static final double[] HEAVY = {0.3, 0.5, 0.65, 0.8, 0.9};

  private static Visit visit(int place, Spread service) {
    return new Visit(place, service, 1);
  }

  private static Spread work(double seconds) {
    return new Spread.Exponential(seconds);
  }

  private static SimulatedShop one(String name, Discipline discipline, int servers, Spread service, boolean recorded,
      double[] levels, double asked) {
    return new SimulatedShop(name, List.of(new Place("web", discipline, servers)),
        List.of(new Transaction("request", 1, List.of(visit(0, service)))), recorded, servers / service.mean(), levels,
        asked);
  }

  /** Profiles of every kind. */
  static List<SimulatedShop> all() {
    List<Place> tiers = List.of(new Place("web", Discipline.FIRST_COME, 8), new Place("database", Discipline.SHARING, 2),
        new Place("payment", Discipline.DELAY, 1));
    List<Transaction> mix = List.of(
        new Transaction("browse", 0.7, List.of(visit(0, work(0.06)), visit(1, work(0.01)))),
        new Transaction("search", 0.2, List.of(visit(0, work(0.08)), visit(1, work(0.05)))),
        new Transaction("checkout", 0.1,
            List.of(visit(0, work(0.1)), visit(1, work(0.06)), visit(2, new Spread.Gamma(0.8, 0.3)))));
    double database = 2 / (0.7 * 0.01 + 0.2 * 0.05 + 0.1 * 0.06);
    double web = 8 / (0.7 * 0.06 + 0.2 * 0.08 + 0.1 * 0.1);
    double both = Math.min(web, database);
    return List.of(
        one("one worker, light", Discipline.FIRST_COME, 1, work(0.02), true, LIGHT, 0.35),
        one("one worker, heavy", Discipline.FIRST_COME, 1, work(0.01), true, HEAVY, 0.72),
        one("eight workers, heavy", Discipline.FIRST_COME, 8, work(0.08), true, HEAVY, 0.72),
        one("four workers, long tail", Discipline.FIRST_COME, 4, new Spread.LogNormal(0.04, 1.5), true, HEAVY, 0.72),
        one("two workers, even work", Discipline.FIRST_COME, 2, new Spread.Gamma(0.02, 0.2), true, HEAVY, 0.72),
        one("four cores, shared", Discipline.SHARING, 4, new Spread.Gamma(0.04, 0.7), true, HEAVY, 0.72),
        one("eight workers, not recorded", Discipline.FIRST_COME, 8, work(0.08), false, HEAVY, 0.72),
        one("two workers, not recorded, light", Discipline.FIRST_COME, 2, new Spread.Gamma(0.02, 0.5), false, LIGHT, 0.35),
        new SimulatedShop("mixed transactions", List.of(new Place("web", Discipline.SHARING, 4)),
            List.of(new Transaction("browse", 0.8, List.of(visit(0, work(0.03)))),
                new Transaction("checkout", 0.2, List.of(visit(0, work(0.12))))),
            true, 4 / (0.8 * 0.03 + 0.2 * 0.12), HEAVY, 0.72),
        new SimulatedShop("two tiers and a payment", tiers, mix, true, both, HEAVY, 0.72),
        new SimulatedShop("two tiers, not recorded", tiers, mix, false, both, HEAVY, 0.72));
  }

  /** Rates by transaction at a share of the capacity. */
  double[] rates(double load) {
    return transactions.stream().mapToDouble(one -> one.share() * load * capacity).toArray();
  }

  /** A staircase measured on it; each seed is another day. */
  List<LoadLevel> staircase(double seconds, long seed) {
    return IntStream.range(0, levels.length)
        .mapToObj(l -> measured(levels[l], seconds, 1, seed * 31 + l).getFirst()).toList();
  }

  /** A load measured, with as many repeats. */
  List<LoadLevel> measured(double load, double seconds, int repeats, long seed) {
    List<Traffic> traffic = new ArrayList<>();
    for (Transaction one : transactions) {
      double rate = one.share() * load * capacity;
      traffic.add(new Traffic(one.name(), new Source.Poisson(rate), one.route(), Optional.empty()));
    }
    return new Simulation(new SimulationModel(places, traffic), new RunLength(WARM_UP, seconds), seed)
        .run(0, repeats, Progress.NONE).stream().map(result -> level(result, load, seconds)).toList();
  }

  private LoadLevel level(ReplicationResult result, double load, double seconds) {
    double[] rates = rates(load);
    List<Served> served = IntStream.range(0, rates.length).mapToObj(c -> {
      ReplicationResult.Served one = result.traffic().get(c);
      return new Served(one.name(), rates[c], one.perSecond(), one.meanSeconds(), one.percentile(0.95), one.done());
    }).toList();
    List<Busy> busy = new ArrayList<>();
    for (int k = 0; k < places.size() && recorded; k++) {
      if (places.get(k).discipline() != Discipline.DELAY) {
        int servers = places.get(k).servers();
        busy.add(new Busy(places.get(k).name(), result.places().get(k).utilisation() * servers, OptionalInt.of(servers)));
      }
    }
    return new LoadLevel(seconds, served, busy, true, true);
  }
}
