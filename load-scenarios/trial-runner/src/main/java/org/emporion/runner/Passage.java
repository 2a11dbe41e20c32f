package org.emporion.runner;

import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import java.util.List;
import java.util.Map;
import org.emporion.runner.plan.Belief;
import org.emporion.runner.plan.Step;
import org.emporion.runner.plan.ThinkTime;

/** What a step of a journey asks of a user before its request leaves, and makes of the answer. */
final class Passage {
  private final Trial trial;
  private final Step step;
  private final int number;
  private final StepRequest request;
  private final TransactionWatch.Part part;

  /**
   * The passage of a step.
   *
   * @param number of the step in its journey, from 1
   * @param request what the step sends
   * @param part what it adds to its business transaction
   */
  Passage(Trial trial, Step step, int number, StepRequest request, TransactionWatch.Part part) {
    this.trial = trial;
    this.step = step;
    this.number = number;
    this.request = request;
    this.part = part;
  }

  /** What sends the request and hands the user on. */
  Sending sending(ScenarioContext context, UserAction answered) {
    return new Sending(trial, request, context, answered);
  }

  /** Takes a place for the next request; how long its user waits for it, ns, usually not at all. */
  long wait(VirtualUser user) {
    if (!user.goesOn()) {
      return 0;
    }
    long now = System.nanoTime();
    user.turnHasCome(now);
    return trial.gate().take(now).toNanos();
  }

  /** Whether the request leaves now: its user may have given up, or it is after closing time. */
  boolean enter(VirtualUser user) {
    if (!user.goesOn()) {
      return false;
    }
    if (trial.deadline().over()) {
      trial.stop().ask(Deadline.REASON);
    }
    if (!trial.stop().enter()) {
      user.giveUp();
      return false;
    }
    if (trial.dry().isPresent()) {
      // Who walks the journeys one after the other is due when it is that one's turn.
      user.due(System.nanoTime());
      user.noteExchange();
    }
    user.asks();
    return true;
  }

  /** The request is about to leave. */
  Session sent(Session session) {
    return step.order().isEmpty() ? session
        : trial.orders().sent(new io.gatling.javaapi.core.Session(session), step).asScala();
  }

  /** The answer is there, or is known to be missing. */
  Session answered(Session session, VirtualUser user) {
    long micros = user.over();
    boolean failed = session.isFailed();
    if (trial.dry().isPresent()) {
      trial.dry().get().tell(user, step, number, new io.gatling.javaapi.core.Session(session), micros, request);
    }
    if (!trial.stop().leave()) {
      return session;
    }
    boolean again = sendsAgain(session, user, micros, failed);
    if (!failed) {
      trial.recorder().ok(step.request(), micros, counted(user.status()));
      return session;
    }
    trial.recorder().ko(step.request(), micros, request.fault(user));
    if (!again) {
      user.giveUp();
    }
    return session.markAsSucceeded();
  }

  /** How long the user pauses before what comes next, ns. */
  long pause(VirtualUser user) {
    return !user.goesOn() || step.think().equals(ThinkTime.NONE) || trial.dry().isPresent()
        ? 0 : user.think(step.think()).toNanos();
  }

  /** Whether the step comes once more. */
  boolean repeats(VirtualUser user) {
    return user.goesOn() && user.repeats(step.repeat());
  }

  private boolean sendsAgain(Session session, VirtualUser user, long micros, boolean failed) {
    Belief belief = step.order().isEmpty() ? Belief.UNKNOWN
        : trial.orders().answered(new io.gatling.javaapi.core.Session(session), step);
    VirtualUser.Submission was = user.submission();
    boolean again = was == VirtualUser.Submission.FIRST && trial.dry().isEmpty() && trial.orders().again(step, user, belief);
    user.submission(!again ? VirtualUser.Submission.FIRST
        : failed ? VirtualUser.Submission.AFTER_FAILURE : VirtualUser.Submission.AFTER_SUCCESS);
    // Of two submissions one counts for the transaction: the first that is good, else the second.
    if (was != VirtualUser.Submission.AFTER_SUCCESS && !(again && failed)) {
      part.done(user, micros, !failed);
    }
    return again;
  }

  private List<String> counted(int status) {
    return step.outcomes().isEmpty() ? List.of() : step.outcomes().entrySet().stream()
        .filter(outcome -> outcome.getValue().contains(status))
        .map(Map.Entry::getKey)
        .toList();
  }
}
