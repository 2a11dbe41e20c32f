package org.emporion.runner;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGeneratorIf;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emporion.runner.plan.Journey;
import org.emporion.runner.plan.Step;
import org.emporion.runner.plan.ThinkTime;

/**
 * Turns the plan's journeys into Gatling actions, with a hook before and after every request. A user
 * whose request fails leaves, as a customer would.
 */
final class JourneyScript {
  private static final String USER = "emporion.user";

  private final Trial trial;

  JourneyScript(Trial trial) {
    this.trial = trial;
  }

  /** The life of one user. */
  ChainBuilder life() {
    return exec(this::arrive)
        .exec(stopLoadGeneratorIf("the trial was stopped", session -> trial.stop().mustCut()))
        .exec(journeys())
        .exec(this::depart);
  }

  private ChainBuilder journeys() {
    List<Journey> journeys = trial.plan().journeys();
    if (journeys.size() == 1) {
      // Gatling refuses a switch with a single case.
      return journey(journeys.getFirst());
    }
    List<Choice.WithKey> cases = new ArrayList<>();
    for (Journey journey : journeys) {
      cases.add(onCase(journey.id()).then(journey(journey)));
    }
    return doSwitch(session -> user(session).journey()).on(cases);
  }

  private Session arrive(Session session) {
    VirtualUser user = trial.users().next();
    if (trial.stop().isAsked()) {
      // Gatling lets users in until the very end; whoever comes after closing time is no visitor.
      user.giveUp();
      user.turnAway();
    } else {
      trial.recorder().userStarted();
    }
    Session known = session.set(USER, user);
    for (Map.Entry<String, String> value : user.values().entrySet()) {
      known = known.set(value.getKey(), value.getValue());
    }
    return known;
  }

  private Session depart(Session session) {
    if (!user(session).isTurnedAway() && !trial.stop().isCut()) {
      trial.recorder().userEnded();
    }
    return session;
  }

  private ChainBuilder journey(Journey journey) {
    ChainBuilder chain = ChainBuilder.EMPTY;
    for (Step step : journey.steps()) {
      ChainBuilder one = step(step);
      chain = chain.exec(step.repeat() == 1 ? one : repeat(step.repeat()).on(one));
    }
    return chain;
  }

  private ChainBuilder step(Step step) {
    ChainBuilder sent = exec(this::send).exec(request(step)).exec(s -> receive(s, step));
    ChainBuilder gated = pause(s -> user(s).goesOn() ? trial.gate().take() : Duration.ZERO)
        .exec(doIf(this::mayEnter).then(sent));
    if (step.think().equals(ThinkTime.NONE)) {
      return gated;
    }
    return gated.exec(doIf(s -> user(s).goesOn()).then(pause(s -> user(s).think(step.think()))));
  }

  private boolean mayEnter(Session session) {
    VirtualUser user = user(session);
    if (user.goesOn() && !trial.stop().enter()) {
      user.giveUp();
    }
    return user.goesOn();
  }

  private Session send(Session session) {
    user(session).sent();
    return session;
  }

  private Session receive(Session session, Step step) {
    VirtualUser user = user(session);
    long micros = user.microsSinceSent();
    if (!trial.stop().leave()) {
      return session;
    }
    if (!session.isFailed()) {
      trial.recorder().ok(step.request(), micros, counted(step, user.status()));
      return session;
    }
    trial.recorder().ko(step.request(), micros, message(step, user));
    user.giveUp();
    return session.markAsSucceeded();
  }

  private static List<String> counted(Step step, int status) {
    if (step.outcomes().isEmpty()) {
      return List.of();
    }
    return step.outcomes().entrySet().stream()
        .filter(outcome -> outcome.getValue().contains(status))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String message(Step step, VirtualUser user) {
    if (!user.hasAnswer()) {
      return "no answer (refused, reset or timed out)";
    }
    if (!step.accepted().contains(user.status())) {
      return "status " + user.status();
    }
    return "status " + user.status() + " without " + String.join(", ", step.extract().values());
  }

  private HttpRequestActionBuilder request(Step step) {
    HttpRequestActionBuilder request =
        http(step.request()).httpRequest(step.method(), step.path());
    for (Map.Entry<String, String> parameter : step.query().entrySet()) {
      request = request.queryParam(parameter.getKey(), parameter.getValue());
    }
    if (step.body().isPresent()) {
      request = request.body(StringBody(step.body().get()));
      if (step.headers().keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
        request = request.header("Content-Type", "application/json");
      }
    }
    request = request.headers(step.headers())
        .transformResponse((response, session) -> {
          user(session).answered(response.status().code());
          return response;
        })
        .check(status().in(List.copyOf(step.accepted())));
    for (Map.Entry<String, String> value : step.extract().entrySet()) {
      request = request.check(jsonPath(value.getValue()).saveAs(value.getKey()));
    }
    return request;
  }

  private static VirtualUser user(Session session) {
    return session.<VirtualUser>get(USER);
  }
}
