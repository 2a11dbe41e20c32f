package org.emporion.runner;

import io.gatling.core.action.Action;
import io.gatling.core.action.builder.ActionBuilder;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import java.util.concurrent.TimeUnit;

/**
 * A step of a journey: through the gate, the request, a look at the answer, the pause, and all that as often as the
 * step is repeated. Gatling's own conditions, hooks and loops around each request would cost the load generator a
 * part of what the request itself does, and its pauses are cut to whole milliseconds (releng/benchmarks/injector-overhead).
 */
final class StepAction implements ActionBuilder {
  private final Passage passage;

  StepAction(Passage passage) {
    this.passage = passage;
  }

  @Override
  public Action build(ScenarioContext context, Action next) {
    Answered answered = new Answered(next);
    Gate gate = new Gate(passage.sending(context, answered), next);
    answered.again = gate;
    return gate;
  }

  /** Later is on the user's own event loop, as Gatling wants all that a user does. */
  private static void later(Session session, long nanos, Runnable what) {
    session.eventLoop().schedule(what, nanos, TimeUnit.NANOSECONDS);
  }

  /** Lets the request leave now or when its turn has come, or the user pass by it. */
  private final class Gate extends UserAction {
    private final Sending sending;
    private final Action next;

    Gate(Sending sending, Action next) {
      super("gate");
      this.sending = sending;
      this.next = next;
    }

    @Override
    void take(Session session, VirtualUser user) {
      long wait = passage.wait(user);
      if (wait == 0) {
        enter(session, user);
      } else {
        later(session, wait, () -> enter(session, user));
      }
    }

    private void enter(Session session, VirtualUser user) {
      if (passage.enter(user)) {
        sending.send(passage.sent(session), user);
      } else {
        next.$bang(session);
      }
    }
  }

  /** Takes in the answer, or that there is none, and sees where the user goes on. */
  private final class Answered extends UserAction {
    private final Action next;
    private Gate again;

    Answered(Action next) {
      super("answered");
      this.next = next;
    }

    @Override
    void take(Session session, VirtualUser user) {
      Session after = taken(session, user);
      if (user.goesOn() && user.sendsAgain()) {
        again.take(after, user);
        return;
      }
      long pause = passage.pause(user);
      boolean repeats = passage.repeats(user);
      if (pause == 0) {
        goOn(after, user, repeats);
      } else {
        later(after, pause, () -> goOn(after, user, repeats));
      }
    }

    private void goOn(Session session, VirtualUser user, boolean repeats) {
      if (repeats) {
        again.take(session, user);
      } else {
        next.$bang(session);
      }
    }

    private Session taken(Session session, VirtualUser user) {
      try {
        return passage.answered(session, user);
      } catch (RuntimeException e) {
        // Whoever could not be recorded must not stay in the shop for ever.
        logger().underlying().error("An answer could not be recorded", e);
        user.giveUp();
        return session;
      }
    }
  }
}
