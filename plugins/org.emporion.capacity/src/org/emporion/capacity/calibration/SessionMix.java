package org.emporion.capacity.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.emporion.model.study.JourneySet;

/**
 * How many requests of each business transaction a session sends, by the journeys and their shares.
 *
 * @param ways the journeys, shares summing to 1
 */
public record SessionMix(List<Way> ways) {
  /** Keeps a copy. */
  public SessionMix {
    ways = List.copyOf(ways);
  }

  /**
   * One journey.
   *
   * @param share of all sessions
   * @param requests by transaction
   */
  public record Way(double share, Map<String, Integer> requests) {}

  /**
   * The mix of a load.
   *
   * @param shares of all sessions by journey id
   */
  public static SessionMix of(JourneySet journeys, Map<String, Double> shares) {
    List<Way> ways = new ArrayList<>();
    journeys.journeys().forEach(journey -> {
      Map<String, Integer> requests = new LinkedHashMap<>();
      journey.steps().forEach(step -> requests.merge(step.transaction(), step.repeat(), Integer::sum));
      ways.add(new Way(shares.getOrDefault(journey.id(), 0.0), requests));
    });
    return new SessionMix(ways);
  }

  /** Requests of a transaction in a session, mean. */
  public double perSession(String transaction) {
    return ways.stream().mapToDouble(way -> way.share() * way.requests().getOrDefault(transaction, 0)).sum();
  }

  /** Requests of all transactions in a session, mean. */
  public double perSession() {
    return moment(way -> way.requests().values().stream().mapToInt(each -> each).sum());
  }

  /**
   * Relative standard error of the requests of some transactions that so many sessions send: a compound Poisson sum, as
   * sessions come at random and differ in length.
   */
  double error(Set<String> transactions, double sessions) {
    double mean = moment(way -> count(way, transactions));
    double square = moment(way -> Math.pow(count(way, transactions), 2));
    return Math.sqrt(square / sessions) / mean;
  }

  private static double count(Way way, Set<String> transactions) {
    return transactions.stream().mapToInt(one -> way.requests().getOrDefault(one, 0)).sum();
  }

  private double moment(ToDoubleFunction<Way> figure) {
    return ways.stream().mapToDouble(way -> way.share() * figure.applyAsDouble(way)).sum();
  }
}
