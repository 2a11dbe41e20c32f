package org.emporion.trial.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of a trial as the runner reads it ({@code plan.json}).
 *
 * @param format version of the plan's format, {@value #FORMAT}
 * @param name what the trial is called in the load generator's own log
 * @param baseUrl base address, without a slash at its end
 * @param seed seed of every draw
 * @param headers headers of every request
 * @param injection how virtual customers arrive, one phase after another
 * @param maxDurationSeconds when the run is ended whatever goes on
 * @param maxRequestsPerSecond cap on the requests that leave, a whole number from 1
 * @param journeys what virtual customers do, by weight
 * @param feeders values they draw from, by name
 * @param secrets names of values that all of them know; the values are no part of the plan
 * @param leave where load may go, and until when
 */
public record TrialPlan(
    int format,
    String name,
    String baseUrl,
    long seed,
    Map<String, String> headers,
    List<Phase> injection,
    long maxDurationSeconds,
    long maxRequestsPerSecond,
    List<PlannedJourney> journeys,
    Map<String, List<String>> feeders,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> secrets,
    Leave leave) {
  /** Version of the protocol between this room and the runner. */
  public static final int FORMAT = 1;

  /** A plan without secrets for the loopback. */
  public TrialPlan(int format, String name, String baseUrl, long seed, Map<String, String> headers,
      List<Phase> injection, long maxDurationSeconds, long maxRequestsPerSecond, List<PlannedJourney> journeys,
      Map<String, List<String>> feeders) {
    this(format, name, baseUrl, seed, headers, injection, maxDurationSeconds, maxRequestsPerSecond, journeys, feeders,
        List.of(), Leave.LOOPBACK);
  }

  /** A plan written before leave and secrets were part of it has neither. */
  public TrialPlan {
    secrets = secrets == null ? List.of() : List.copyOf(secrets);
    leave = leave == null ? Leave.LOOPBACK : leave;
  }

  /** The same plan with at most this many requests per second, or as few as it had before. */
  public TrialPlan cappedAt(long requestsPerSecond) {
    return new TrialPlan(format, name, baseUrl, seed, headers, injection, maxDurationSeconds,
        Math.min(maxRequestsPerSecond, requestsPerSecond), journeys, feeders, secrets, leave);
  }

  /** The same plan for another base address. */
  public TrialPlan at(URI address) {
    String text = address.toString();
    String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return new TrialPlan(format, name, base, seed, headers, injection, maxDurationSeconds, maxRequestsPerSecond,
        journeys, feeders, secrets, leave);
  }

  /** The same plan with a leave. */
  public TrialPlan with(Leave given) {
    return new TrialPlan(format, name, baseUrl, seed, headers, injection, maxDurationSeconds, maxRequestsPerSecond,
        journeys, feeders, secrets, given);
  }

  /** Mean requests of one session. */
  public double requestsPerSession() {
    double weights = journeys.stream().mapToDouble(PlannedJourney::weight).sum();
    return journeys.stream().mapToDouble(one -> one.weight() * one.requests()).sum() / weights;
  }

  /** Most sessions per second of any phase. */
  public double peakSessionsPerSecond() {
    return injection.stream().mapToDouble(Phase::highestRate).max().orElse(0);
  }

  /** Mean requests per second at the highest load that is planned. */
  public double peakRequestsPerSecond() {
    return peakSessionsPerSecond() * requestsPerSession();
  }

  /** The business transaction of each request, in the order of the journeys. */
  public Map<String, String> transactions() {
    Map<String, String> byRequest = new LinkedHashMap<>();
    journeys.forEach(journey -> journey.steps().forEach(
        step -> byRequest.putIfAbsent(step.request(), step.transaction())));
    return byRequest;
  }
}
