package org.emporion.capacity.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.emporion.capacity.network.NetworkSolver.Measure;
import org.emporion.model.network.QueueingModel;
import org.emporion.model.network.QueueingModel.CustomerClass;
import org.emporion.model.network.QueueingModel.Kind;
import org.emporion.model.network.QueueingModel.ServiceStation;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** Networks as other tools describe them, against published answers and laws. */
class NetworkSolverTest {
  private static ServiceStation queue(String name, int servers, double seconds, double visits) {
    return new ServiceStation(name, Kind.QUEUE, servers, List.of(List.of(seconds)), List.of(visits));
  }

  private static NetworkSolver.Solved solved(CustomerClass one, ServiceStation... stations) {
    return new NetworkSolver().solve(new QueueingModel("", List.of(one), List.of(stations)));
  }

  /** Case MVA-01: Lazowska, Zahorjan, Graham and Sevcik, Quantitative System Performance, 1984, page 117, as a JMVA model. */
  @Test
  void thePublishedNetworkOfTerminals() {
    JsonNode expected = ReferenceCase.of("MVA-01-lazowska-p117").expected().get("exact");
    List<Measure> told = solved(new CustomerClass.Closed("users", 3), queue("cpu", 1, 0.005, 121), queue("disk1", 1, 0.03, 70),
        queue("disk2", 1, 0.027, 50),
        new ServiceStation("terminals", Kind.DELAY, 1, List.of(List.of(15.0)), List.of(1.0))).measures();
    assertEquals(expected.get("X").asDouble(), told.getLast().throughput(), 1e-9);
    assertEquals(121 * expected.get("X").asDouble(), told.getFirst().throughput(), 1e-7);
    for (int k = 0; k < 3; k++) {
      assertEquals(expected.get("residence").get(k).asDouble(), told.get(k).residence(), 1e-9);
      assertEquals(expected.get("queue").get(k).asDouble(), told.get(k).queue(), 1e-9);
      assertEquals(expected.get("utilisation").get(k).asDouble(), told.get(k).utilisation(), 1e-9);
    }
    assertEquals(expected.get("thinking").asDouble(), told.getLast().queue(), 1e-9);
  }

  /** Case QN-09: the same machine with arrivals, page 113. */
  @Test
  void thePublishedNetworkOfArrivals() {
    JsonNode expected = ReferenceCase.of("QN-09-open").expected();
    Measure cpu = solved(new CustomerClass.Open("jobs", 0.3), queue("cpu", 1, 0.005, 121), queue("disk1", 1, 0.03, 70),
        queue("disk2", 1, 0.027, 50)).measures().getFirst();
    assertEquals(expected.get("U_cpu").asDouble(), cpu.utilisation(), 0.001);
    assertEquals(expected.get("X_cpu").asDouble(), cpu.throughput(), 0.001);
    assertEquals(expected.get("Q_cpu").asDouble(), cpu.queue(), 0.001);
  }

  /** Service times that fall as 1, 1/2, 1/3 … of one customer's are those of several servers. */
  @Test
  void aLoadDependentStationIsOneOfSeveralServers() {
    CustomerClass users = new CustomerClass.Closed("users", 6);
    ServiceStation disk = queue("disk", 1, 0.4, 2);
    List<Double> times = List.of(1.0, 0.5, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    List<Measure> dependent = solved(users,
        new ServiceStation("cpu", Kind.LOAD_DEPENDENT, 1, List.of(times), List.of(1.0)), disk).measures();
    List<Measure> several = solved(users, queue("cpu", 3, 1, 1), disk).measures();
    for (int k = 0; k < 2; k++) {
      assertEquals(several.get(k).residence(), dependent.get(k).residence(), 1e-9);
      assertEquals(several.get(k).queue(), dependent.get(k).queue(), 1e-9);
    }
  }

  @Test
  void whatArrivesTooOftenOrDoesNotFitIsRefused() {
    assertThrows(MixedNetwork.OverloadException.class,
        () -> solved(new CustomerClass.Open("jobs", 3), queue("cpu", 1, 0.5, 1)));
    ServiceStation strange = new ServiceStation("cpu", Kind.LOAD_DEPENDENT, 1,
        List.of(List.of(1.0, 0.5), List.of(1.0, 1.0)), List.of(1.0, 1.0));
    QueueingModel model = new QueueingModel("", List.of(new CustomerClass.Closed("a", 1), new CustomerClass.Closed("b", 1)),
        List.of(strange));
    assertThrows(IllegalArgumentException.class, () -> new NetworkSolver().solve(model));
  }

  /** Too many populations for the exact recursion: the approximation answers, and says that it is one. */
  @Test
  void whatIsTooLargeIsApproximated() {
    List<CustomerClass> classes = new ArrayList<>();
    List<List<Double>> seconds = new ArrayList<>();
    for (int c = 0; c < 6; c++) {
      classes.add(new CustomerClass.Closed("class " + c, 80));
      seconds.add(List.of(0.1 + c));
    }
    ServiceStation cpu = new ServiceStation("cpu", Kind.QUEUE, 1, seconds, List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
    NetworkSolver.Solved solved = new NetworkSolver().solve(new QueueingModel("", classes, List.of(cpu)));
    assertTrue(!solved.solver().equals(ExactMva.NAME), solved.solver());
  }

  /** Little's law at every station, the forced flow law between them, and in closed classes nobody is lost: mixed models. */
  @Test
  void laws() {
    SplittableRandom random = new SplittableRandom(31);
    for (int round = 0; round < 2000; round++) {
      boolean both = random.nextInt(3) > 0;
      List<CustomerClass> classes = new ArrayList<>(List.of(new CustomerClass.Closed("closed", 1 + random.nextInt(8))));
      if (both) {
        classes.add(new CustomerClass.Open("open", random.nextDouble(0.01, 0.5)));
      }
      List<ServiceStation> stations = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int k = 0; k < count; k++) {
        List<List<Double>> seconds = new ArrayList<>();
        List<Double> visits = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
          seconds.add(List.of(random.nextDouble(0.05, 0.5)));
          visits.add(random.nextDouble(0.2, 3));
        }
        stations.add(new ServiceStation("s" + k, random.nextInt(4) == 0 ? Kind.DELAY : Kind.QUEUE, 1 + random.nextInt(3),
            seconds, visits));
      }
      List<Measure> told;
      try {
        told = new NetworkSolver().solve(new QueueingModel("", classes, stations)).measures();
      } catch (MixedNetwork.OverloadException e) {
        continue;
      }
      double customers = 0;
      for (int i = 0; i < told.size(); i++) {
        Measure one = told.get(i);
        int c = i / count;
        ServiceStation station = stations.get(i % count);
        double rounds = one.throughput() / station.visits().get(c);
        assertEquals(told.get(c * count).throughput() / stations.getFirst().visits().get(c), rounds, 1e-9 * rounds);
        assertEquals(one.queue(), rounds * one.residence(), 1e-6 * (1 + one.queue()));
        double servers = station.kind() == Kind.DELAY ? 1 : station.servers();
        assertEquals(one.throughput() * station.seconds().get(c).getFirst() / servers, one.utilisation(), 1e-9 * (1 + one.utilisation()));
        customers += c == 0 ? one.queue() : 0;
      }
      assertEquals(((CustomerClass.Closed) classes.getFirst()).population(), customers, 1e-6);
    }
  }
}
