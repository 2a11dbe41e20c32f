package org.emporion.capacity.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.emporion.capacity.network.ClosedModel.CustomerClass;
import org.junit.jupiter.api.Test;

/** Laws of queueing networks, held against thousands of random models. */
class NetworkLawsTest {
  private static final int MODELS = 1500;
  private static final double OFF = 0.05;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);

  private List<Station> stations(int count, int mostServers) {
    List<Station> stations = new ArrayList<>();
    int several = 0;
    for (int k = 0; k < count; k++) {
      int servers = several < 3 ? random.nextInt(1, mostServers + 1) : 1;
      several += servers > 1 ? 1 : 0;
      stations.add(random.nextInt(6) == 0 ? Station.delay("d" + k) : Station.queue("s" + k, servers));
    }
    return stations;
  }

  private double[][] demands(int classes, int stations) {
    double[][] demands = new double[classes][stations];
    for (double[] row : demands) {
      Arrays.setAll(row, k -> random.nextInt(5) == 0 ? 0 : Math.exp(random.nextDouble(-4, 1)));
      row[random.nextInt(stations)] = random.nextDouble(0.01, 1);
    }
    return demands;
  }

  private ClosedModel closed(int mostClasses, int mostCustomers, int mostServers) {
    int classes = random.nextInt(1, mostClasses + 1);
    List<CustomerClass> customers = IntStream.range(0, classes).mapToObj(c -> new CustomerClass("c" + c,
        random.nextInt(0, mostCustomers + 1), random.nextBoolean() ? 0 : random.nextDouble(10))).toList();
    List<Station> stations = stations(random.nextInt(1, 6), mostServers);
    return new ClosedModel(stations, customers, demands(classes, stations.size()));
  }

  /** Little's law over the whole network: everybody is somewhere; the utilisation law; nobody works more than always. */
  @Test
  void everybodyIsSomewhereAndNoServerWorksMoreThanAlways() {
    for (int i = 0; i < MODELS; i++) {
      ClosedModel model = closed(3, 6, 4);
      for (NetworkSolution found : List.of(new ExactMva().solve(model), new Linearizer().solve(model))) {
        for (int c = 0; c < model.classes().size(); c++) {
          CustomerClass one = model.classes().get(c);
          double there = Arrays.stream(found.queue()[c]).sum() + found.throughput()[c] * one.thinkSeconds();
          assertEquals(one.population(), there, 1e-8 * (1 + one.population()), found.solver());
        }
        for (int k = 0; k < model.stations().size(); k++) {
          // An approximation does not know the limit; it is as near to it as to the rest.
          double limit = found.solver().equals(ExactMva.NAME) ? 1 + 1e-9 : 1 + OFF;
          assertTrue(model.stations().get(k).delays() || found.utilisation(k) <= limit, found.solver());
        }
      }
    }
  }

  /** How far the Linearizer is off, in throughput, with single servers. */
  @Test
  void theLinearizerIsNearTheExactSolution() {
    double worst = 0;
    for (int i = 0; i < MODELS; i++) {
      ClosedModel model = closed(3, 8, 1);
      NetworkSolution exact = new ExactMva().solve(model);
      NetworkSolution near = new Linearizer().solve(model);
      for (int c = 0; c < model.classes().size(); c++) {
        if (model.classes().get(c).population() > 0) {
          double off = Math.abs(near.throughput()[c] / exact.throughput()[c] - 1);
          worst = Math.max(worst, off);
        }
      }
    }
    assertTrue(worst < OFF, "off by " + worst);
  }

  /** Single class, single servers: asymptotic and balanced bounds hold the exact solution between them. */
  @Test
  void boundsHoldTheExactSolution() {
    for (int i = 0; i < MODELS; i++) {
      double[] demands = demands(1, random.nextInt(1, 7))[0];
      int population = random.nextInt(1, 60);
      double think = random.nextBoolean() ? 0 : random.nextDouble(20);
      double exact = new ExactMva().solve(ClosedModel.of(population, think, demands)).throughput()[0];
      Bounds asymptotic = Bounds.asymptotic(population, think, demands);
      Bounds balanced = Bounds.balanced(population, think, demands);
      double little = 1e-9 * exact;
      assertTrue(asymptotic.lowerThroughput() <= exact + little && exact <= asymptotic.upperThroughput() + little);
      assertTrue(balanced.lowerThroughput() <= exact + little && exact <= balanced.upperThroughput() + little);
      assertTrue(asymptotic.lowerThroughput() <= balanced.lowerThroughput() + little
          && balanced.upperThroughput() <= asymptotic.upperThroughput() + little, "the balanced ones are tighter");
    }
  }

  /** Nobody to wait for: approximations and exact solution are the same. */
  @Test
  void oneCustomerAloneIsExactToAll() {
    for (int i = 0; i < MODELS; i++) {
      ClosedModel model = closed(1, 1, 4).withPopulation(1);
      double[] exact = new ExactMva().solve(model).residence()[0];
      assertArrayEquals(exact, Linearizer.bardSchweitzer().solve(model).residence()[0], 1e-9);
      assertArrayEquals(exact, new Linearizer().solve(model).residence()[0], 1e-9);
    }
  }

  /** Classes that are alike are one class. */
  @Test
  void equalClassesAreOneClass() {
    for (int i = 0; i < MODELS; i++) {
      ClosedModel one = closed(1, 12, 4);
      int population = one.classes().getFirst().population();
      int some = random.nextInt(population + 1);
      double think = one.classes().getFirst().thinkSeconds();
      ClosedModel two = new ClosedModel(one.stations(),
          List.of(new CustomerClass("a", some, think), new CustomerClass("b", population - some, think)),
          new double[][] {one.demands()[0], one.demands()[0]});
      NetworkSolution together = new ExactMva().solve(one);
      NetworkSolution apart = new ExactMva().solve(two);
      assertEquals(together.throughput()[0], apart.throughput()[0] + apart.throughput()[1], 1e-9);
      for (int k = 0; k < one.stations().size(); k++) {
        assertEquals(together.queue(k), apart.queue(k), 1e-8);
      }
    }
  }

  /** Against the definition: product form summed over all states (Buzen's G by brute force), single class. */
  @Test
  void exactIsTheSumOverAllStates() {
    for (int i = 0; i < MODELS; i++) {
      ClosedModel model = closed(1, 7, 5);
      int population = model.classes().getFirst().population();
      if (population == 0) {
        continue;
      }
      double here = constant(model, population, 0);
      double less = constant(model, population - 1, 0);
      assertEquals(less / here, new ExactMva().solve(model).throughput()[0], 1e-9 * less / here);
    }
  }

  /** The normalisation constant of the stations from one on, by its definition. */
  private static double constant(ClosedModel model, int customers, int from) {
    if (from == model.stations().size()) {
      double think = model.classes().getFirst().thinkSeconds();
      double term = 1;
      for (int n = 1; n <= customers; n++) {
        term *= think / n;
      }
      return term;
    }
    double sum = 0;
    double term = 1;
    for (int n = 0; n <= customers; n++) {
      sum += term * constant(model, customers - n, from + 1);
      term *= model.demand(0, from) / model.stations().get(from).rate(n + 1);
    }
    return sum;
  }

  /** Many servers at the edge of saturation, where the usual recursion goes negative (Reiser 1981). */
  @Test
  void stableNearSaturation() {
    NetworkSolution found = new ExactMva().solve(new ClosedModel(List.of(Station.queue("servers", 40)),
        List.of(new CustomerClass("jobs", 400, 8)), new double[][] {{1}}));
    assertTrue(found.utilisation(0) <= 1 && found.utilisation(0) > 0.99, "" + found.utilisation(0));
    assertEquals(400, found.queue(0) + 8 * found.throughput()[0], 1e-6);
  }

  /** M/M/c by Erlang's formula, summed directly. */
  @Test
  void openStationsKeepErlangsFormula() {
    for (int i = 0; i < MODELS; i++) {
      int servers = random.nextInt(1, 60);
      double offered = servers * random.nextDouble(0.01, 0.99);
      double term = 1;
      double sum = 0;
      for (int n = 0; n < servers; n++) {
        sum += term;
        term *= offered / (n + 1);
      }
      double waits = term / (1 - offered / servers);
      double expected = offered + waits / (sum + waits) * offered / (servers - offered);
      NetworkSolution found = new MixedNetwork().solve(new OpenModel(List.of(Station.queue("s", servers)),
          List.of(new OpenModel.ArrivingClass("c", offered)), new double[][] {{1}}));
      assertEquals(expected, found.queue(0), 1e-9 * expected);
      MultiServerQueue queue = new MultiServerQueue(offered, 1, servers);
      assertEquals(expected, queue.there(), 1e-9 * expected);
      assertEquals(waits / (sum + waits), queue.waitingProbability(), 1e-9);
    }
  }

  /** M/G/1 by Pollaczek and Khinchine; the percentile of the wait is where the tail of M/M/c has its share left. */
  @Test
  void oneServerKeepsPollaczekAndKhinchine() {
    for (int i = 0; i < MODELS; i++) {
      double load = random.nextDouble(0.01, 0.99);
      double variation = random.nextDouble(4);
      assertEquals(load * (1 + variation) / (2 * (1 - load)),
          new MultiServerQueue(load, 1, 1, 1, variation).waitSeconds(), 1e-9 / (1 - load));
      int servers = random.nextInt(1, 40);
      MultiServerQueue queue = new MultiServerQueue(load * servers, 1, servers);
      double wait = queue.waitPercentile(0.99);
      double tail = queue.waitingProbability() * Math.exp(-servers * (1 - load) * wait);
      assertEquals(wait == 0 ? queue.waitingProbability() : 0.01, tail, 1e-9);
    }
  }

  /** A closed class of very many far away customers arrives at random: the mixed network is then an open one. */
  @Test
  void closedCustomersFromFarAwayAreOpenOnes() {
    List<Station> stations = List.of(Station.queue("one", 1), Station.queue("three", 3));
    double[] demands = {0.2, 0.9};
    OpenModel some = new OpenModel(stations, List.of(new OpenModel.ArrivingClass("open", 1)), new double[][] {demands});
    OpenModel all = new OpenModel(stations, List.of(new OpenModel.ArrivingClass("open", 2)), new double[][] {demands});
    int population = 200_000;
    ClosedModel far = new ClosedModel(stations, List.of(new CustomerClass("far", population, population)),
        new double[][] {demands});
    MixedNetwork.Solution mixed = new MixedNetwork().solve(some, far);
    NetworkSolution open = new MixedNetwork().solve(all);
    assertEquals(open.response(0), mixed.open().response(0), 1e-3 * open.response(0));
    assertEquals(open.response(0), mixed.closed().response(0), 1e-3 * open.response(0));
  }

  /** Without open customers the mixed network is the closed one, and the open ones see what arrivals see. */
  @Test
  void nobodyFromOutsideChangesNothing() {
    for (int i = 0; i < 300; i++) {
      ClosedModel closed = closed(2, 5, 3);
      OpenModel nobody = new OpenModel(closed.stations(), List.of(new OpenModel.ArrivingClass("nobody", 0)),
          demands(1, closed.stations().size()));
      MixedNetwork.Solution mixed = new MixedNetwork().solve(nobody, closed);
      assertArrayEquals(new ExactMva().solve(closed).throughput(), mixed.closed().throughput(), 1e-12);
    }
  }

  /** More than a station can do is refused by its name. */
  @Test
  void overloadNamesTheStation() {
    OpenModel model = new OpenModel(List.of(Station.queue("database", 2)),
        List.of(new OpenModel.ArrivingClass("visits", 10)), new double[][] {{0.2}});
    assertEquals("database",
        assertThrows(MixedNetwork.OverloadException.class, () -> new MixedNetwork().solve(model)).station());
  }

  /** The exact recursion refuses what would not fit into memory. */
  @Test
  void tooLargeForExactIsRefused() {
    ClosedModel large = new ClosedModel(List.of(Station.queue("s", 1)),
        IntStream.range(0, 6).mapToObj(c -> new CustomerClass("c" + c, 50, 1)).toList(),
        IntStream.range(0, 6).mapToObj(c -> new double[] {1}).toArray(double[][]::new));
    assertThrows(IllegalArgumentException.class, () -> new ExactMva().solve(large));
    assertEquals(1, new Linearizer().solve(large).utilisation(0), 0.01);
  }
}
