package org.emporion.runner;

import com.typesafe.scalalogging.Logger;
import com.typesafe.scalalogging.Logger$;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import org.slf4j.LoggerFactory;

/** An action that deals with the user of a session, and what Gatling wants of an action beside its work. */
abstract class UserAction implements Action {
  private static final Logger LOGGER = Logger$.MODULE$.apply(LoggerFactory.getLogger(UserAction.class));

  private final String name;

  UserAction(String name) {
    this.name = name;
  }

  /** Takes a user on, on that user's event loop. */
  abstract void take(Session session, VirtualUser user);

  @Override
  public final void execute(Session session) {
    take(session, VirtualUser.of(session));
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
