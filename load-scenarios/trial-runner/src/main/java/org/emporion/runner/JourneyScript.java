package org.emporion.runner;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGeneratorIf;

import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.runner.plan.Journey;
import org.emporion.runner.plan.Step;
import org.emporion.runner.plan.TrialPlan;

/**
 * Turns the plan's journeys into Gatling actions, with a {@link Passage} around every request. A user
 * whose request fails leaves, as a customer would.
 */
final class JourneyScript {
  private static final Duration TURN = Duration.ofMillis(20);

  private final Trial trial;
  private final TransactionWatch transactions;
  private final Arrivals arrivals;
  /** Values of users that any step refers to. */
  private final Set<String> used;

  JourneyScript(Trial trial, Arrivals arrivals) {
    this.trial = trial;
    this.transactions = new TransactionWatch(trial.plan(), trial.recorder());
    this.arrivals = arrivals;
    this.used = Stream.of(trial.plan().feeders().keySet(), trial.plan().secrets(), Set.of(TrialPlan.UID))
        .flatMap(Set::stream).filter(trial.plan()::uses).collect(Collectors.toUnmodifiableSet());
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
      // Sessions with few values are quicker to look in.
      if (used.contains(value.getKey())) {
        known = known.set(value.getKey(), value.getValue());
      }
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
      Passage passage =
          new Passage(trial, step, i + 1, new StepRequest(step, trial), transactions.part(journey, step));
      ActionBuilder action = () -> new StepAction(passage);
      chain = chain.exec(action);
    }
    return chain;
  }

  private static VirtualUser user(Session session) {
    return VirtualUser.of(session);
  }
}
