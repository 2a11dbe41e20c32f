package org.emporion.runner;

import io.gatling.javaapi.core.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.runner.live.OrderBook;
import org.emporion.runner.plan.Belief;
import org.emporion.runner.plan.OrderMark;
import org.emporion.runner.plan.Resubmission;
import org.emporion.runner.plan.Step;
import org.emporion.runner.secret.Secrets;

/** What users hold of their orders, and who sends a request once more. */
final class OrderScript {
  /** Where a session keeps what told a user how an order ended. */
  static final String TOLD = "emporion.told";

  private static final Pattern HOLE = Pattern.compile("#\\{([^}]*)}");

  private final OrderBook book;
  private final Secrets secrets;
  private final Map<String, AtomicLong> resubmitted = new ConcurrentHashMap<>();

  OrderScript(OrderBook book, Secrets secrets) {
    this.book = book;
    this.secrets = secrets;
  }

  /** A request is about to leave. */
  Session sent(Session session, Step step) {
    if (step.order().isEmpty()) {
      return session;
    }
    book.sent(VirtualUser.of(session).uid(), step.request(), reference(step.order().get(), session));
    return session.remove(TOLD);
  }

  /** Its answer came, or none did; what the user holds of the order then, {@code UNKNOWN} when it decides over none. */
  Belief answered(Session session, Step step) {
    if (step.order().isEmpty()) {
      return Belief.UNKNOWN;
    }
    OrderMark mark = step.order().get();
    VirtualUser user = VirtualUser.of(session);
    String told = secrets.masked(told(mark, session, user));
    Belief belief = mark.belief(told, !session.isFailed());
    book.answered(user.uid(), step.request(), reference(mark, session), belief, told);
    return belief;
  }

  private static String told(OrderMark mark, Session session, VirtualUser user) {
    if (!user.hasAnswer()) {
      return "no answer";
    }
    if (mark.toldBy().isEmpty()) {
      return Integer.toString(user.status());
    }
    return session.contains(TOLD) ? session.getString(TOLD) : "status " + user.status();
  }

  /** Empty when a value that it names is not there. */
  private static String reference(OrderMark mark, Session session) {
    Matcher hole = HOLE.matcher(mark.reference());
    StringBuilder reference = new StringBuilder();
    while (hole.find()) {
      if (!session.contains(hole.group(1))) {
        return "";
      }
      hole.appendReplacement(reference, Matcher.quoteReplacement(session.getString(hole.group(1))));
    }
    return hole.appendTail(reference).toString();
  }

  /** Whether a user sends a request once more; each is asked once. */
  boolean again(Step step, VirtualUser user, Belief belief) {
    if (step.resubmission().isEmpty()) {
      return false;
    }
    Resubmission who = step.resubmission().get();
    if (!who.after().map(belief::equals).orElse(true) || user.draw() >= who.share()) {
      return false;
    }
    return resubmitted.computeIfAbsent(step.request(), name -> new AtomicLong()).getAndIncrement() < who.customers();
  }
}
