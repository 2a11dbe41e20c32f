package org.emporion.runner;

import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.runner.live.EventWriter;
import org.emporion.runner.live.ExchangeRecord;
import org.emporion.runner.live.ExchangeRecord.Check;
import org.emporion.runner.live.ExchangeRecord.Message;
import org.emporion.runner.plan.Extraction;
import org.emporion.runner.plan.Journey;
import org.emporion.runner.plan.Step;
import org.emporion.runner.plan.TrialPlan;
import org.emporion.runner.secret.Secrets;

/**
 * A dry run: one user walks each journey once, one after the other and without think times, and every
 * exchange becomes an event. Requests are made, gated and checked exactly as under load.
 */
final class DryWalk {
  private final List<String> order;
  private final Secrets secrets;
  private final EventWriter events;
  private volatile int turn;

  DryWalk(TrialPlan plan, Secrets secrets, EventWriter events) {
    this.secrets = secrets;
    this.order = plan.journeys().stream().map(Journey::id).toList();
    this.events = events;
  }

  /** Whether a user may go now. */
  boolean turnOf(VirtualUser user) {
    return order.indexOf(user.journey()) <= turn;
  }

  /** A user is through, or came too late to begin. */
  void left(VirtualUser user) {
    turn = Math.max(turn, order.indexOf(user.journey()) + 1);
  }

  /** Tells what a request was and what came of it. */
  void tell(VirtualUser user, Step step, int number, Session session, long micros, StepRequest request) {
    Exchange exchange = user.exchange().orElseThrow();
    Map<String, String> kept = new LinkedHashMap<>();
    step.extract().keySet().forEach(name -> {
      if (session.contains(name)) {
        kept.put(name, secrets.masked(session.getString(name)));
      }
    });
    Optional<String> fault = session.isFailed() ? Optional.of(request.fault(user)) : Optional.empty();
    events.exchange(new ExchangeRecord(
        exchange.millis(),
        user.journey(),
        number,
        step.request(),
        step.method(),
        exchange.url().map(secrets::masked),
        masked(exchange.requestHeaders(), exchange.requestBody()),
        user.status(),
        exchange.statusText(),
        masked(exchange.responseHeaders(), exchange.responseBody()),
        micros,
        kept,
        user.hasAnswer() ? checks(exchange, user, step, kept) : List.of(),
        fault));
  }

  private Message masked(List<Map.Entry<String, String>> headers, Optional<String> body) {
    return new Message(
        headers.stream().map(one -> Map.entry(one.getKey(), secrets.masked(one.getValue()))).toList(),
        body.map(secrets::masked));
  }

  private List<Check> checks(Exchange exchange, VirtualUser user, Step step, Map<String, String> kept) {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("status", step.accepted().stream().sorted().map(String::valueOf).toList(),
        Optional.of(Integer.toString(user.status())), step.accepted().contains(user.status())));
    step.expect().forEach((path, allowed) -> {
      Optional<String> found = exchange.found().getOrDefault(path, Optional.empty());
      checks.add(new Check(path, allowed, found.map(secrets::masked), found.filter(allowed::contains).isPresent()));
    });
    for (Map.Entry<String, Extraction> one : step.extract().entrySet()) {
      Optional<String> value = Optional.ofNullable(kept.get(one.getKey()));
      checks.add(new Check(one.getValue().label(), List.of(), value, value.isPresent()));
    }
    return checks;
  }
}
