package org.emporion.capacity.network;

import static org.emporion.testkit.ReferenceCase.numbers;
import static org.emporion.testkit.ReferenceCase.rows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.capacity.network.ClosedModel.CustomerClass;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** The queueing network cases of {@code releng/reference-cases/cases.json}; each names its publication there. */
class NetworkCasesTest {
  private static double[] demands(JsonNode inputs) {
    double[] service = numbers(inputs.get("service"));
    double[] visits = numbers(inputs.get("visits"));
    return IntStream.range(0, service.length).mapToDouble(k -> service[k] * visits[k]).toArray();
  }

  private static double think(JsonNode inputs) {
    return inputs.has("Z") ? inputs.get("Z").asDouble() : 0;
  }

  /** MVA-01: Lazowska et al. 1984, p. 117, with the solution of JMT. */
  @Test
  void terminalsWithTwoDisks() {
    ReferenceCase one = ReferenceCase.of("MVA-01-lazowska-p117");
    ClosedModel model = ClosedModel.of(
        one.inputs().get("N").asInt(), think(one.inputs()), numbers(one.inputs().get("demands")));
    NetworkSolution exact = new ExactMva().solve(model);
    JsonNode expected = one.expected().get("exact");
    double within = one.within("exact");
    assertEquals(expected.get("X").asDouble(), exact.throughput()[0], within);
    assertArrayEquals(numbers(expected.get("residence")), exact.residence()[0], within);
    assertArrayEquals(numbers(expected.get("queue")), exact.queue()[0], within);
    assertArrayEquals(numbers(expected.get("utilisation")), exact.utilisation()[0], within);
    assertEquals(expected.get("thinking").asDouble(), exact.throughput()[0] * think(one.inputs()), within);
    NetworkSolution estimate = Linearizer.bardSchweitzer().solve(model);
    JsonNode approximate = one.expected().get("bard_schweitzer");
    assertArrayEquals(numbers(approximate.get("queue")), estimate.queue()[0], one.within("approx"));
    assertEquals(approximate.get("X").asDouble(), estimate.throughput()[0], one.within("approx"));
    // Two decimals are printed.
    assertEquals(approximate.get("R").asDouble(), estimate.response(0), 0.005);
  }

  /** MVA-02: Jain 1991, example 34.2. */
  @Test
  void timesharing() {
    ReferenceCase one = ReferenceCase.of("MVA-02-jain");
    double[] visits = numbers(one.inputs().get("visits"));
    NetworkSolution exact = new ExactMva().solve(
        ClosedModel.of(one.inputs().get("N").asInt(), think(one.inputs()), demands(one.inputs())));
    double[] perVisit = numbers(one.expected().get("response_per_visit"));
    for (int k = 0; k < visits.length; k++) {
      assertEquals(perVisit[k], exact.residence()[0][k] / visits[k], one.within("abs"));
    }
    assertArrayEquals(numbers(one.expected().get("queue")), exact.queue()[0], one.within("abs"));
    // The case's notes, derived there: X=0.333247, the second station with a demand of 3 holds everything up.
    assertEquals(0.333247, exact.throughput()[0], 5e-7);
    assertEquals(0.333247 * 3, exact.utilisation(1), 2e-6);
  }

  /** MVA-04: Bolch et al., examples 8.4 and 8.7: two servers, and a delay. */
  @Test
  void severalServersAndADelay() {
    ReferenceCase one = ReferenceCase.of("MVA-04-multiserver");
    List<Station> stations = new ArrayList<>();
    one.inputs().get("servers").forEach(servers -> stations.add(servers.isNumber()
        ? Station.queue("station", servers.asInt()) : Station.delay("delay")));
    NetworkSolution exact = new ExactMva().solve(new ClosedModel(stations,
        List.of(new CustomerClass("jobs", one.inputs().get("N").asInt(), 0)), new double[][] {demands(one.inputs())}));
    double[] visits = numbers(one.inputs().get("visits"));
    double within = one.within("abs");
    assertArrayEquals(numbers(one.expected().get("Q")), exact.queue()[0], within);
    for (int k = 0; k < visits.length; k++) {
      assertEquals(one.expected().get("X").get(k).asDouble(), exact.throughput()[0] * visits[k], within);
      assertEquals(one.expected().get("R").get(k).asDouble(), exact.residence()[0][k] / visits[k], within);
    }
  }

  /** MVA-05: Lazowska et al. 1984, p. 142, in fractions. */
  @Test
  void twoClassesInFractions() {
    ReferenceCase one = ReferenceCase.of("MVA-05-two-class-rational");
    double[] population = numbers(one.inputs().get("N"));
    NetworkSolution exact = new ExactMva().solve(new ClosedModel(
        List.of(Station.queue("1", 1), Station.queue("2", 1)),
        List.of(new CustomerClass("A", (int) population[0], 0), new CustomerClass("B", (int) population[1], 0)),
        rows(one.inputs().get("demands"))));
    double within = one.within("exact");
    assertArrayEquals(numbers(one.expected().get("X")), exact.throughput(), within);
    for (int c = 0; c < population.length; c++) {
      assertArrayEquals(rows(one.expected().get("queue"))[c], exact.queue()[c], within);
      assertArrayEquals(rows(one.expected().get("residence"))[c], exact.residence()[c], within);
    }
  }

  /** MVA-07: Chandy and Neuse 1982: what the approximations are off by. */
  @Test
  void approximationsAreOffByWhatTheirAuthorsSay() {
    ReferenceCase one = ReferenceCase.of("MVA-07-approximation-error");
    double[] population = numbers(one.inputs().get("N"));
    ClosedModel model = new ClosedModel(List.of(Station.delay("delay"), Station.queue("queue", 1)),
        List.of(new CustomerClass("1", (int) population[0], 0), new CustomerClass("2", (int) population[1], 0)),
        rows(one.inputs().get("demands")));
    NetworkSolution exact = new ExactMva().solve(model);
    assertArrayEquals(numbers(one.expected().get("exact_queue_class1")), exact.queue()[0], one.within("exact"));
    assertArrayEquals(numbers(one.expected().get("X")), exact.throughput(), one.within("exact"));
    double[] residence = numbers(one.expected().get("residence_queue"));
    // Single precision is printed: seven digits.
    assertEquals(residence[0], exact.residence()[0][1], 1e-6);
    assertEquals(residence[1], exact.residence()[1][1], 1e-6);
    assertArrayEquals(numbers(one.expected().get("linearizer_queue_class1")),
        new Linearizer().solve(model).queue()[0], one.within("approx"));
    assertArrayEquals(numbers(one.expected().get("bard_schweitzer_queue_class1")),
        Linearizer.bardSchweitzer().solve(model).queue()[0], one.within("approx"));
  }

  /** MVA-15: three servers for two classes, against QNAP2. */
  @Test
  void severalServersForTwoClasses() {
    ReferenceCase one = ReferenceCase.of("MVA-15-multiserver-two-class");
    double[] population = numbers(one.inputs().get("N"));
    double[] delay = numbers(one.inputs().get("delay"));
    double[] first = numbers(one.inputs().get("queue1_demand"));
    JsonNode second = one.inputs().get("queue2");
    NetworkSolution exact = new ExactMva().solve(new ClosedModel(
        List.of(Station.delay("delay"), Station.queue("queue 1", 1),
            Station.queue("queue 2", second.get("servers").asInt())),
        List.of(new CustomerClass("1", (int) population[0], 0), new CustomerClass("2", (int) population[1], 0)),
        new double[][] {
            {delay[0], first[0], 0},
            {delay[1], first[1], second.get("service").asDouble() * second.get("visits_class2").asDouble()}}));
    double within = one.within("rel");
    double[] throughput = numbers(one.expected().get("X"));
    double[] queue = numbers(one.expected().get("queue1").get("Q"));
    for (int c = 0; c < 2; c++) {
      assertEquals(throughput[c], exact.throughput()[c], throughput[c] * within);
      assertEquals(queue[c], exact.queue()[c][1], queue[c] * within);
    }
    assertEquals(one.expected().get("queue1").get("U").asDouble(), exact.utilisation(1), within);
    assertEquals(one.expected().get("queue2").get("U").asDouble(), exact.utilisation(2), within);
    assertEquals(one.expected().get("queue2").get("Q").asDouble(), exact.queue(2), within);
  }

  /**
   * MVA-15, what if there were one to four servers, for which the case prints nothing: three customers never queue for three
   * servers, so that a fourth changes nothing, and each one before does.
   */
  @Test
  void aFourthServerForThreeCustomersChangesNothing() {
    ReferenceCase one = ReferenceCase.of("MVA-15-multiserver-two-class");
    double[] delay = numbers(one.inputs().get("delay"));
    double[] first = numbers(one.inputs().get("queue1_demand"));
    JsonNode second = one.inputs().get("queue2");
    double demand = second.get("service").asDouble() * second.get("visits_class2").asDouble();
    double[] response = new double[4];
    for (int servers = 1; servers <= response.length; servers++) {
      response[servers - 1] = new ExactMva().solve(new ClosedModel(
          List.of(Station.delay("delay"), Station.queue("queue 1", 1), Station.queue("queue 2", servers)),
          List.of(new CustomerClass("1", 4, 0), new CustomerClass("2", 3, 0)),
          new double[][] {{delay[0], first[0], 0}, {delay[1], first[1], demand}})).residence()[1][2];
    }
    assertTrue(response[0] > response[1] && response[1] > response[2], response[0] + ", " + response[1]);
    assertEquals(demand, response[2], 1e-12);
    assertEquals(demand, response[3], 1e-12);
  }

  /** QN-09: Lazowska et al. 1984, p. 113. */
  @Test
  void openNetwork() {
    ReferenceCase one = ReferenceCase.of("QN-09-open");
    double arrivals = one.inputs().get("arrival").asDouble();
    NetworkSolution open = new MixedNetwork().solve(new OpenModel(
        List.of(Station.queue("cpu", 1), Station.queue("disk 1", 1), Station.queue("disk 2", 1)),
        List.of(new OpenModel.ArrivingClass("jobs", arrivals)), new double[][] {demands(one.inputs())}));
    double within = one.within("abs");
    assertEquals(one.expected().get("U_cpu").asDouble(), open.utilisation(0), within);
    assertEquals(one.expected().get("X_cpu").asDouble(),
        open.throughput()[0] * one.inputs().get("visits").get(0).asDouble(), within);
    assertEquals(one.expected().get("Q_cpu").asDouble(), open.queue(0), within);
    // The case's notes, derived there: all U=[0.1815, 0.63, 0.405], R_system=8.6837.
    assertEquals(0.1815, open.utilisation(0), 1e-9);
    assertEquals(0.63, open.utilisation(1), 1e-9);
    assertEquals(0.405, open.utilisation(2), 1e-9);
    assertEquals(8.6837, open.response(0), 5e-5);
  }

  /** MMM-13: M/M/2 and M/M/4 as stations of an open network; visits one. */
  @Test
  void severalServersOfAnOpenNetwork() {
    ReferenceCase one = ReferenceCase.of("MMM-13");
    double arrivals = one.inputs().get("arrival").asDouble();
    double service = 1 / one.inputs().get("mu").asDouble();
    for (int servers : new int[] {2, 4}) {
      JsonNode expected = one.expected().get("m" + servers);
      NetworkSolution open = new MixedNetwork().solve(new OpenModel(List.of(Station.queue("servers", servers)),
          List.of(new OpenModel.ArrivingClass("jobs", arrivals)), new double[][] {{service}}));
      assertEquals(expected.get("R").asDouble(), open.response(0), one.within("abs"));
      assertEquals(expected.get("Lq").asDouble(), open.queue(0) - arrivals * service, one.within("abs"));
    }
  }

  /** MMM-13 by the closed form. */
  @Test
  void severalServersAlone() {
    ReferenceCase one = ReferenceCase.of("MMM-13");
    for (int servers : new int[] {2, 4}) {
      MultiServerQueue queue = new MultiServerQueue(
          one.inputs().get("arrival").asDouble(), 1 / one.inputs().get("mu").asDouble(), servers);
      JsonNode expected = one.expected().get("m" + servers);
      assertEquals(expected.get("Lq").asDouble(), queue.waiting(), one.within("abs"));
      assertEquals(expected.get("R").asDouble(), queue.responseSeconds(), one.within("abs"));
    }
  }

  /**
   * MMM-14: Gross and Harris, example 4.1, as PDQ's demo quotes it. The quoted wait is right, the quoted 3.44
   * customers at the check-out are a misprint: Little's law with that wait gives 3.4235.
   */
  @Test
  void bookstore() {
    ReferenceCase one = ReferenceCase.of("MMM-14-bookstore-misprint");
    double perMinute = one.inputs().get("arrival_per_hour").asDouble() / 60;
    MultiServerQueue checkout = new MultiServerQueue(
        perMinute, one.inputs().get("service_minutes").asDouble(), one.inputs().get("cashiers").asInt());
    JsonNode derived = one.expected().get("derived_here");
    assertEquals(one.expected().get("quoted").get("wait_minutes").asDouble(), checkout.waitSeconds(), one.within("wait"));
    // Four decimals are printed.
    assertEquals(derived.get("wait_minutes").asDouble(), checkout.waitSeconds(), 6e-5);
    assertEquals(derived.get("customers_at_checkout").asDouble(), checkout.there(), 6e-5);
    double browsing = perMinute * one.inputs().get("browse_minutes").asDouble();
    assertEquals(derived.get("customers_in_store").asDouble(), checkout.there() + browsing, 6e-5);
    assertTrue(Math.abs(one.expected().get("quoted").get("customers_at_checkout").asDouble() - checkout.there()) > 0.01);
  }

  /** BOUND-11: Bolch et al., example 9.6. */
  @Test
  void asymptoticBounds() {
    ReferenceCase one = ReferenceCase.of("BOUND-11-asymptotic");
    Bounds bounds = Bounds.asymptotic(
        one.inputs().get("N").asInt(), think(one.inputs()), numbers(one.inputs().get("demands")));
    assertEquals(one.expected().get("X_upper").asDouble(), bounds.upperThroughput(), one.within("abs"));
    assertEquals(one.expected().get("R_lower").asDouble(), bounds.lowerResponse(), one.within("abs"));
  }
}
