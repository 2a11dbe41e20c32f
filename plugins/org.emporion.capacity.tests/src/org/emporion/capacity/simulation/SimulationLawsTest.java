package org.emporion.capacity.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.emporion.capacity.network.ClosedModel;
import org.emporion.capacity.network.ExactMva;
import org.emporion.capacity.network.MultiServerQueue;
import org.emporion.capacity.network.NetworkSolution;
import org.emporion.capacity.network.Station;
import org.emporion.capacity.simulation.SimulationModel.Discipline;
import org.emporion.capacity.simulation.SimulationModel.Patience;
import org.emporion.capacity.simulation.SimulationModel.Place;
import org.emporion.capacity.simulation.SimulationModel.Source;
import org.emporion.capacity.simulation.SimulationModel.Traffic;
import org.emporion.capacity.simulation.SimulationModel.Visit;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.junit.jupiter.api.Test;

/** The simulation against exact results, by its own intervals. */
class SimulationLawsTest {
  private static final double LEVEL = 0.9;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
  private int held;
  private int asked;

  private static SimulationModel station(Discipline discipline, int servers, double perSecond, Spread service) {
    return new SimulationModel(List.of(new Place("servers", discipline, servers)),
        List.of(new Traffic("requests", new Source.Poisson(perSecond), List.of(new Visit(0, service, 1)), Optional.empty())));
  }

  private static List<ReplicationResult> run(SimulationModel model, double warmUp, double seconds, int count, long seed) {
    return new Simulation(model, new RunLength(warmUp, seconds), seed).run(0, count, Progress.NONE);
  }

  private void ask(List<ReplicationResult> results, ToDoubleFunction<ReplicationResult> figure, double exact) {
    asked++;
    held += Simulation.mean(results, figure, LEVEL).holds(exact) ? 1 : 0;
  }

  /** As many intervals hold the exact value as they say: below that by chance once in a thousand such tests. */
  private void intervalsHoldAtTheirRate() {
    int least = new BinomialDistribution(null, asked, LEVEL).inverseCumulativeProbability(0.001);
    assertTrue(held >= least, held + " of " + asked + " intervals hold the exact value, " + least + " must");
    assertTrue(held < asked, "intervals that always hold are too wide");
  }

  @Test
  void intervalsHoldTheExactResultsOfMultiServerQueues() {
    for (int i = 0; i < 60; i++) {
      int servers = random.nextInt(1, 9);
      double load = random.nextDouble(0.2, 0.8);
      MultiServerQueue exact = new MultiServerQueue(servers * load, 1, servers);
      List<ReplicationResult> results = run(station(Discipline.FIRST_COME, servers, servers * load,
          new Spread.Exponential(1)), 200, 3000, 10, i);
      ask(results, one -> one.traffic().getFirst().meanSeconds(), exact.responseSeconds());
      ask(results, one -> one.places().getFirst().utilisation(), load);
      ask(results, one -> one.places().getFirst().meanThere(), exact.there());
    }
    intervalsHoldAtTheirRate();
  }

  /** M/M/1, first come first served: the response is exponential, so that its percentiles are known. */
  @Test
  void percentilesOfTheResponseAreThoseOfTheExponential() {
    for (int i = 0; i < 30; i++) {
      double load = random.nextDouble(0.3, 0.7);
      List<ReplicationResult> results =
          run(station(Discipline.FIRST_COME, 1, load, new Spread.Exponential(1)), 300, 20_000, 10, 1000 + i);
      ask(results, one -> one.traffic().getFirst().percentile(0.5), Math.log(2) / (1 - load));
      ask(results, one -> one.traffic().getFirst().percentile(0.95), Math.log(20) / (1 - load));
    }
    intervalsHoldAtTheirRate();
  }

  /** Sharing does not ask for the distribution of service, only for its mean; first come does (Pollaczek, Khinchine). */
  @Test
  void sharingKnowsOnlyTheMeanOfTheService() {
    List<Spread> spreads = List.of(new Spread.Fixed(1), new Spread.Gamma(1, 0.5), new Spread.Gamma(1, 1.6),
        new Spread.LogNormal(1, 1.2), new Spread.Exponential(1));
    double[] squared = {0, 0.25, 2.56, 1.44, 1};
    for (int i = 0; i < 40; i++) {
      int which = i % spreads.size();
      double load = random.nextDouble(0.2, 0.7);
      List<ReplicationResult> shared =
          run(station(Discipline.SHARING, 1, load, spreads.get(which)), 300, 6000, 10, 2000 + i);
      ask(shared, one -> one.traffic().getFirst().meanSeconds(), 1 / (1 - load));
      List<ReplicationResult> ordered =
          run(station(Discipline.FIRST_COME, 1, load, spreads.get(which)), 300, 6000, 10, 3000 + i);
      ask(ordered, one -> one.traffic().getFirst().meanSeconds(),
          new MultiServerQueue(load, 1, 1, 1, squared[which]).responseSeconds());
    }
    intervalsHoldAtTheirRate();
  }

  /** Closed networks with several servers, a delay and thinking against exact MVA. */
  @Test
  void intervalsHoldTheExactResultsOfClosedNetworks() {
    for (int i = 0; i < 25; i++) {
      int customers = random.nextInt(2, 30);
      double think = random.nextDouble(1, 20);
      int servers = random.nextInt(1, 5);
      double[] demands = {random.nextDouble(0.2, 2), random.nextDouble(0.05, 0.5), random.nextDouble(0.1, 1)};
      NetworkSolution exact = new ExactMva().solve(new ClosedModel(
          List.of(Station.queue("web", servers), Station.queue("database", 1), Station.delay("payment")),
          List.of(new ClosedModel.CustomerClass("customers", customers, think)), new double[][] {demands}));
      List<Visit> route = IntStream.range(0, 3).mapToObj(k -> new Visit(k, new Spread.Exponential(demands[k]), 1)).toList();
      SimulationModel model = new SimulationModel(
          List.of(new Place("web", Discipline.FIRST_COME, servers), new Place("database", Discipline.SHARING, 1),
              new Place("payment", Discipline.DELAY, 1)),
          List.of(new Traffic("customers", new Source.Closed(customers, new Spread.Exponential(think)), route,
              Optional.empty())));
      List<ReplicationResult> results = run(model, 500, 5000, 10, 4000 + i);
      ask(results, one -> one.traffic().getFirst().perSecond(), exact.throughput()[0]);
      ask(results, one -> one.traffic().getFirst().meanSeconds(), exact.response(0));
      ask(results, one -> one.places().get(1).utilisation(), exact.utilisation(1));
      ask(results, one -> one.places().get(2).meanThere(), exact.queue(2));
    }
    intervalsHoldAtTheirRate();
  }

  /** Steps that are done with a probability carry the demand of that share. */
  @Test
  void aStepWithAProbabilityCarriesThatShareOfItsDemand() {
    SimulationModel model = new SimulationModel(List.of(new Place("servers", Discipline.SHARING, 2)),
        List.of(new Traffic("requests", new Source.Poisson(1), List.of(new Visit(0, new Spread.Exponential(0.5), 1),
            new Visit(0, new Spread.Exponential(2), 0.25)), Optional.empty())));
    List<ReplicationResult> results = run(model, 100, 20_000, 12, 5);
    assertTrue(Simulation.mean(results, one -> one.places().getFirst().utilisation(), 0.999).holds(0.5));
  }

  /** Bursts come at their mean rate, and make waits longer than the same rate evenly. */
  @Test
  void burstsComeAtTheirMeanRateAndMakeWaitsLonger() {
    Source bursts = new Source.Bursts(0.25, 1.25, 90, 30);
    SimulationModel model = new SimulationModel(List.of(new Place("servers", Discipline.FIRST_COME, 1)),
        List.of(new Traffic("requests", bursts, List.of(new Visit(0, new Spread.Exponential(1), 1)), Optional.empty())));
    List<ReplicationResult> results = run(model, 1000, 100_000, 12, 6);
    assertTrue(Simulation.mean(results, one -> one.traffic().getFirst().perSecond(), 0.999).holds(0.5));
    Simulation.Mean response = Simulation.mean(results, one -> one.traffic().getFirst().meanSeconds(), 0.999);
    assertTrue(response.mean() - response.halfWidth() > 1 / (1 - 0.5), response.toString());
  }

  /** Everybody who comes is served, fails or is still there; retries make more work of the same customers. */
  @Test
  void retriesMakeMoreWorkOfTheSameCustomers() {
    SimulationModel patient = station(Discipline.FIRST_COME, 2, 1.7, new Spread.Exponential(1));
    SimulationModel retrying = new SimulationModel(patient.places(), List.of(new Traffic("requests",
        new Source.Poisson(1.7), List.of(new Visit(0, new Spread.Exponential(1), 1)),
        Optional.of(new Patience(8, 2, new Spread.Exponential(0.5))))));
    ReplicationResult calm = run(patient, 0, 20_000, 1, 7).getFirst();
    ReplicationResult storm = run(retrying, 0, 20_000, 1, 7).getFirst();
    ReplicationResult.Served served = storm.traffic().getFirst();
    assertTrue(served.gaveUp() > 3 * served.failed() - 50, "three attempts before a failure");
    assertTrue(storm.places().getFirst().utilisation() > calm.places().getFirst().utilisation());
    // The same arrivals: common random numbers.
    double came = calm.traffic().getFirst().done();
    assertEquals(came, served.done() + served.failed(), 200);
  }

  @Test
  void theSameSeedGivesTheSameWhateverTheOrder() {
    SimulationModel model = station(Discipline.SHARING, 2, 1.2, new Spread.LogNormal(1, 2));
    Simulation simulation = new Simulation(model, new RunLength(10, 500), 8);
    List<ReplicationResult> together = simulation.run(0, 6, Progress.NONE);
    List<ReplicationResult> apart = new ArrayList<>(simulation.run(0, 2, Progress.NONE));
    apart.addAll(simulation.run(2, 4, Progress.NONE));
    for (int i = 0; i < 6; i++) {
      assertEquals(together.get(i).traffic(), apart.get(i).traffic());
      assertEquals(together.get(i).places(), apart.get(i).places());
    }
    assertTrue(!together.get(0).traffic().equals(together.get(1).traffic()), "replications are different ones");
  }

  /** An empty system fills up: what is left out by MSER-5 covers the time until it is full, and not half of the run. */
  @Test
  void theWarmUpIsFound() {
    SimulationModel model = station(Discipline.FIRST_COME, 1, 0.9, new Spread.Exponential(1));
    List<ReplicationResult> pilots = run(model, 0, 20_000, 40, 9);
    double warmUp = Simulation.warmUpSeconds(pilots);
    // The relaxation time of M/M/1 is (1 - sqrt(load))^-2 = 380 service times (J. W. Cohen 1982).
    assertTrue(warmUp >= 200 && warmUp < 10_000, "warm-up " + warmUp);
  }

  @Test
  void moreThanCanBeDoneIsNoticed() {
    SimulationModel model = station(Discipline.FIRST_COME, 1, 3000, new Spread.Exponential(1));
    assertThrows(SimulationOverflowException.class, () -> run(model, 0, 1e6, 1, 10));
  }

  @Test
  void aCancelEndsIt() {
    Progress cancelled = new Progress() {
      private int asked;

      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return ++asked > 3;
      }
    };
    SimulationModel model = station(Discipline.FIRST_COME, 1, 0.5, new Spread.Exponential(1));
    assertThrows(CancellationException.class,
        () -> new Simulation(model, new RunLength(0, 1e9), 11).run(0, 1, cancelled));
  }
}
