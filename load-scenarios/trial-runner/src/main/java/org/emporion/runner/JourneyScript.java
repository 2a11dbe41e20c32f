package org.emporion.runner;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGeneratorIf;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emporion.runner.plan.Belief;
import org.emporion.runner.plan.Journey;
import org.emporion.runner.plan.Step;
import org.emporion.runner.plan.ThinkTime;

/**
 * Turns the plan's journeys into Gatling actions, with a hook before and after every request. A user
 * whose request fails leaves, as a customer would.
 */
final class JourneyScript {
  private static final Duration TURN = Duration.ofMillis(20);

  private final Trial trial;
  private final TransactionWatch transactions;
  private final Arrivals arrivals;

  JourneyScript(Trial trial, Arrivals arrivals) {
    this.trial = trial;
    this.transactions = new TransactionWatch(trial.plan(), trial.recorder());
    this.arrivals = arrivals;
  }

  /** The life of one user. */
  ChainBuilder life() {
    return exec(this::arrive)
        .exec(stopLoadGeneratorIf("the trial was stopped", session -> trial.stop().mustCut()))
        .exec(turn())
        .exec(journeys())
        .exec(this::depart);
  }

  /** In a dry run customers come one after the other. */
  private ChainBuilder turn() {
    return trial.dry()
        .map(walk -> exec(asLongAs(session -> !walk.turnOf(user(session)) && user(session).goesOn())
            .on(pause(TURN))))
        .orElse(ChainBuilder.EMPTY);
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
    VirtualUser user = trial.dry().isPresent() ? trial.users().nextInTurn() : trial.users().next();
    long now = System.nanoTime();
    long due = arrivals.came(now);
    user.due(due);
    if (trial.stop().isAsked()) {
      // Gatling lets users in until the very end; whoever comes after closing time is no visitor.
      user.giveUp();
      user.turnAway();
    } else {
      trial.recorder().userStarted(now - due);
    }
    Session known = user.in(session);
    for (Map.Entry<String, String> value : user.values().entrySet()) {
      known = known.set(value.getKey(), value.getValue());
    }
    return known;
  }

  private Session depart(Session session) {
    trial.dry().ifPresent(walk -> walk.left(user(session)));
    if (!user(session).isTurnedAway() && !trial.stop().isCut()) {
      trial.recorder().userEnded();
    }
    return session;
  }

  private ChainBuilder journey(Journey journey) {
    ChainBuilder chain = ChainBuilder.EMPTY;
    for (int i = 0; i < journey.steps().size(); i++) {
      Step step = journey.steps().get(i);
      ChainBuilder one = step(journey, step, i + 1);
      chain = chain.exec(step.repeat() == 1 ? one : repeat(step.repeat()).on(one));
    }
    return chain;
  }

  private ChainBuilder step(Journey journey, Step step, int number) {
    ChainBuilder gated = gated(journey, step, number);
    if (step.resubmission().isPresent() && trial.dry().isEmpty()) {
      gated = gated.exec(doIf(s -> user(s).goesOn() && user(s).sendsAgain()).then(gated(journey, step, number)));
    }
    if (step.think().equals(ThinkTime.NONE) || trial.dry().isPresent()) {
      return gated;
    }
    return gated.exec(doIf(s -> user(s).goesOn()).then(pause(s -> user(s).think(step.think()))));
  }

  /**
   * Every action of Gatling around a request costs a part of what the request costs itself; so the usual way,
   * through an open gate, is one condition before it and one hook behind it.
   */
  private ChainBuilder gated(Journey journey, Step step, int number) {
    TransactionWatch.Part part = transactions.part(journey, step);
    ChainBuilder noted = step.order().isEmpty() ? ChainBuilder.EMPTY : exec(s -> trial.orders().sent(s, step));
    ChainBuilder sent = noted.exec(action(step)).exec(s -> receive(s, step, number, part));
    ChainBuilder held = pause(s -> user(s).hold()).exec(doIf(s -> enters(user(s))).then(sent));
    return exec(doIfOrElse(this::passes).then(sent).orElse(doIf(s -> user(s).isHeld()).then(held)));
  }

  /** Whether the next request leaves now: its user may have given up, be held back or come after closing time. */
  private boolean passes(Session session) {
    VirtualUser user = user(session);
    if (!user.goesOn()) {
      return false;
    }
    user.holdBack(trial.gate().take());
    return !user.isHeld() && enters(user);
  }

  private boolean enters(VirtualUser user) {
    user.holdBack(Duration.ZERO);
    if (trial.deadline().over()) {
      trial.stop().ask(Deadline.REASON);
    }
    if (!trial.stop().enter()) {
      user.giveUp();
      return false;
    }
    // Who walks the journeys one after the other is due when it is that one's turn.
    trial.dry().ifPresent(walk -> user.due(System.nanoTime()));
    trial.health().overdue(user.sent());
    trial.dry().ifPresent(walk -> user.noteExchange());
    return true;
  }

  private HttpRequestActionBuilder action(Step step) {
    HttpRequestActionBuilder action = new StepRequest(step, trial).action();
    return trial.dry().isEmpty() ? action : action.sign((request, session) -> {
      user(session).exchange().ifPresent(one -> one.asked(request));
      return request;
    });
  }

  private Session receive(Session session, Step step, int number, TransactionWatch.Part part) {
    VirtualUser user = user(session);
    long micros = user.over();
    if (session.isFailed()) {
      trial.failures().take(session.userId()).map(trial.secrets()::masked).ifPresent(user::unanswered);
    }
    trial.dry().ifPresent(walk -> walk.tell(user, step, number, session, micros, new StepRequest(step, trial)));
    if (!trial.stop().leave()) {
      return session;
    }
    Belief belief = trial.orders().answered(session, step);
    VirtualUser.Submission was = user.submission();
    boolean failed = session.isFailed();
    boolean again = was == VirtualUser.Submission.FIRST && trial.orders().again(step, user, belief);
    user.submission(!again ? VirtualUser.Submission.FIRST
        : failed ? VirtualUser.Submission.AFTER_FAILURE : VirtualUser.Submission.AFTER_SUCCESS);
    // Of two submissions one counts for the transaction: the first that is good, else the second.
    if (was != VirtualUser.Submission.AFTER_SUCCESS && !(again && failed)) {
      part.done(user, micros, !failed);
    }
    if (!failed) {
      trial.recorder().ok(step.request(), micros, counted(step, user.status()));
      return session;
    }
    trial.recorder().ko(step.request(), micros, new StepRequest(step, trial).fault(user));
    if (!again) {
      user.giveUp();
    }
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

  private static VirtualUser user(Session session) {
    return VirtualUser.of(session);
  }
}
