package org.emporion.trial.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a record's plan says of load and journeys. It reads plans of every edition, because it asks for nothing else.
 *
 * @param baseUrl address of the target
 * @param seed seed of every draw
 * @param maxRequestsPerSecond cap on the requests that leave
 * @param injection how customers arrived, one stretch after the other
 * @param journeys what customers did, by weight
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecordedPlan(
    String baseUrl, long seed, long maxRequestsPerSecond, List<Stretch> injection, List<Journey> journeys) {
  /** Keeps copies; a missing list is an empty one. */
  public RecordedPlan {
    injection = injection == null ? List.of() : List.copyOf(injection);
    journeys = journeys == null ? List.of() : List.copyOf(journeys);
  }

  /**
   * A stretch of arrivals.
   *
   * @param type {@code ramp} or {@code constant}
   * @param from sessions per second at the start of a ramp
   * @param to sessions per second at its end
   * @param rate sessions per second of a constant stretch
   * @param seconds length
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Stretch(String type, double from, double to, double rate, int seconds) {
    /** True when it stays at one rate. */
    public boolean constant() {
      return "constant".equals(type);
    }

    double arrivals() {
      return (constant() ? rate : (from + to) / 2) * seconds;
    }
  }

  /**
   * A journey.
   *
   * @param id its id
   * @param weight its part of the sessions relative to the others
   * @param steps its requests
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Journey(String id, double weight, List<Step> steps) {
    /** Keeps a copy. */
    public Journey {
      steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** Requests of one session. */
    public int requests() {
      return steps.stream().mapToInt(Step::times).sum();
    }

    /** Requests of one session in a transaction. */
    int requests(String transaction) {
      return steps.stream().filter(step -> step.transaction().equals(transaction)).mapToInt(Step::times).sum();
    }
  }

  /**
   * A request.
   *
   * @param request its name
   * @param transaction business transaction it belongs to; its own name when the plan names none
   * @param repeat how often it is sent; 0 stands for once
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Step(String request, String transaction, int repeat) {
    /** Takes the request for the transaction where there is none. */
    public Step {
      transaction = transaction == null ? request : transaction;
    }

    int times() {
      return Math.max(1, repeat);
    }
  }

  /** The business transaction of each request, in the order of the journeys. */
  public Map<String, String> transactions() {
    Map<String, String> byRequest = new LinkedHashMap<>();
    journeys.forEach(journey -> journey.steps().forEach(
        step -> byRequest.putIfAbsent(step.request(), step.transaction())));
    return byRequest;
  }

  /** Planned share of each journey in the sessions, 0 to 1. */
  public Map<String, Double> mix() {
    double weights = journeys.stream().mapToDouble(Journey::weight).sum();
    Map<String, Double> mix = new TreeMap<>();
    journeys.forEach(one -> mix.merge(one.id(), one.weight() / weights, Double::sum));
    return mix;
  }

  /** Requests of a customer who goes through a transaction: the mean over the journeys that have it, by weight. */
  public double requestsPerVisit(String transaction) {
    double requests = 0;
    double weights = 0;
    for (Journey journey : journeys) {
      int count = journey.requests(transaction);
      requests += journey.weight() * count;
      weights += count > 0 ? journey.weight() : 0;
    }
    return weights == 0 ? 1 : requests / weights;
  }

  /** Mean requests per second over the whole trial. */
  double requestsPerSecond() {
    double weights = journeys.stream().mapToDouble(Journey::weight).sum();
    double perSession = journeys.stream()
        .mapToDouble(one -> one.weight() * one.requests()).sum() / weights;
    return injection.stream().mapToDouble(Stretch::arrivals).sum() * perSession / Math.max(1, seconds());
  }

  /** Length of all stretches, s. */
  public int seconds() {
    return injection.stream().mapToInt(Stretch::seconds).sum();
  }
}
