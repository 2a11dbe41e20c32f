package org.emporion.runner;

import com.typesafe.scalalogging.Logger;
import com.typesafe.scalalogging.Logger$;
import io.gatling.core.action.Action;
import io.gatling.core.action.builder.ActionBuilder;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * A step of a journey: through the gate, Gatling's request, a look at the answer, the pause, and all that as often as the
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
    Gate gate = new Gate(passage.request().asScala().build(context, answered), next);
    answered.again = gate;
    return gate;
  }

  /** Later is on the user's own event loop, as Gatling wants all that a user does. */
  private static void later(Session session, long nanos, Runnable what) {
    session.eventLoop().schedule(what, nanos, TimeUnit.NANOSECONDS);
  }

  /** Lets the request leave now or when its turn has come, or the user pass by it. */
  private final class Gate extends Link {
    private final Action sending;
    private final Action next;

    Gate(Action sending, Action next) {
      super("gate");
      this.sending = sending;
      this.next = next;
    }

    @Override
    public void execute(Session session) {
      VirtualUser user = VirtualUser.of(session);
      long wait = passage.wait(user);
      if (wait == 0) {
        enter(session, user);
      } else {
        later(session, wait, () -> enter(session, user));
      }
    }

    private void enter(Session session, VirtualUser user) {
      if (passage.enter(user)) {
        sending.$bang(passage.sent(session));
      } else {
        next.$bang(session);
      }
    }
  }

  /** Takes in the answer, or that there is none, and sees where the user goes on. */
  private final class Answered extends Link {
    private final Action next;
    private Action again;

    Answered(Action next) {
      super("answered");
      this.next = next;
    }

    @Override
    public void execute(Session session) {
      VirtualUser user = VirtualUser.of(session);
      Session after = taken(session, user);
      if (user.goesOn() && user.sendsAgain()) {
        again.$bang(after);
        return;
      }
      long pause = passage.pause(user);
      Action then = passage.repeats(user) ? again : next;
      if (pause == 0) {
        then.$bang(after);
      } else {
        later(after, pause, () -> then.$bang(after));
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

  /** What Gatling wants of an action beside its work. */
  private abstract static class Link implements Action {
    private static final Logger LOGGER = Logger$.MODULE$.apply(LoggerFactory.getLogger(StepAction.class));

    private final String name;

    Link(String name) {
      this.name = name;
    }

    @Override
    public final String name() {
      return name;
    }

    @Override
    public final Logger logger() {
      return LOGGER;
    }

    @Override
    public final void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger logger) {
      // All of them share one.
    }
  }
}
