package org.emporion.runner;

import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emporion.runner.plan.ThinkTime;

/**
 * What one user carries along. Gatling runs a user's actions one after the other, so this needs no
 * lock.
 */
final class VirtualUser {
  private static final String KEY = "emporion.user";
  private static final int NO_ANSWER = 0;
  /** A kind of error must stay short enough to count by. */
  private static final int LONGEST_REASON = 120;
  /** Gatling's clock and timers know whole milliseconds: it starts and wakes users up to two of them late. */
  private static final long TIMER_NANOS = 2_000_000;

  private final String uid;
  private final String journey;
  private final Map<String, String> values;
  private final SplittableRandom random;
  private boolean goesOn = true;
  private boolean turnedAway;
  private Submission submission = Submission.FIRST;
  private int repeated;
  private long dueNanos;
  private boolean dueAtOnce;
  private long countedFromNanos;
  private long answeredNanos;
  private long pacedFromNanos;
  private int status;
  private Optional<String> complaint = Optional.empty();
  private Optional<String> silence = Optional.empty();
  private Optional<String> location = Optional.empty();
  private Optional<Exchange> exchange = Optional.empty();
  private final Map<String, Waiting> waiting = new HashMap<>();

  /** What the requests of a business transaction took so far. */
  static final class Waiting {
    private int requests;
    private long micros;

    /** How many they are. */
    int requests() {
      return requests;
    }

    /** What they took together, µs. */
    long micros() {
      return micros;
    }
  }

  VirtualUser(String uid, String journey, Map<String, String> values, SplittableRandom random) {
    this.uid = uid;
    this.journey = journey;
    this.values = values;
    this.random = random;
  }

  /** The user whose session it is. */
  static VirtualUser of(Session session) {
    return session.<VirtualUser>get(KEY);
  }

  /** The same for what Gatling itself makes of sessions. */
  static VirtualUser of(io.gatling.core.session.Session session) {
    return (VirtualUser) session.attributes().apply(KEY);
  }

  /** The session with this user in it. */
  Session in(Session session) {
    return session.set(KEY, this);
  }

  /** What no other user of any trial has. */
  String uid() {
    return uid;
  }

  String journey() {
    return journey;
  }

  /** The same customer on another journey. */
  VirtualUser on(String other) {
    return new VirtualUser(uid, other, values, random);
  }

  /** What is noted of the request under way; nothing unless somebody looks at every exchange. */
  Optional<Exchange> exchange() {
    return exchange;
  }

  /** Notes what is sent and answered from now on. */
  void noteExchange() {
    exchange = Optional.of(new Exchange());
  }

  /** The values drawn from the feeders. */
  Map<String, String> values() {
    return values;
  }

  boolean goesOn() {
    return goesOn;
  }

  /** Leaves the shop: the remaining steps are not taken. */
  void giveUp() {
    goesOn = false;
  }

  /** Came after the end of the trial was asked for: counts for nobody. */
  void turnAway() {
    turnedAway = true;
  }

  boolean isTurnedAway() {
    return turnedAway;
  }

  /** Which submission of a request is next. */
  enum Submission {
    FIRST,
    AFTER_SUCCESS,
    AFTER_FAILURE
  }

  void submission(Submission next) {
    submission = next;
  }

  Submission submission() {
    return submission;
  }

  /** Is going to send the request once more that was just answered. */
  boolean sendsAgain() {
    return submission != Submission.FIRST;
  }

  /** Is through with a step once more; whether that was not the last of so many times. */
  boolean repeats(int times) {
    repeated = (repeated + 1) % times;
    return repeated != 0;
  }

  /** The next request is due then, by {@link System#nanoTime()}. */
  void due(long nanos) {
    dueNanos = nanos;
    dueAtOnce = false;
  }

  /** The turn of the next request has come: it is due now, unless it is known since when it is. */
  void turnHasCome(long nanos) {
    if (dueAtOnce) {
      due(nanos);
    }
  }

  /** Is about to send a request: nothing is known of its answer. */
  void asks() {
    status = NO_ANSWER;
    complaint = Optional.empty();
    silence = Optional.empty();
    pacedFromNanos = dueNanos;
    countedFromNanos = dueNanos;
  }

  /**
   * The request leaves now. Its response time counts from the moment it was due, or from as long after as the
   * timer may be late: what the load generator was late beyond that is time that the customer waits.
   *
   * @return how late it is, ns, 0 when it keeps to the granularity of the timer
   */
  long sent() {
    long now = System.nanoTime();
    countedFromNanos = Math.min(now, dueNanos + TIMER_NANOS);
    return countedFromNanos == now ? 0 : now - dueNanos;
  }

  /**
   * The request is over: its response time, µs, until the answer was there; what the load generator then read in it is
   * no time of the shop's. The next one is due at once unless there is a pause.
   */
  long over() {
    dueAtOnce = true;
    return ((hasAnswer() ? answeredNanos : System.nanoTime()) - countedFromNanos) / 1000;
  }

  /** The answer is there, to its end; where it redirects to may be null. */
  void answered(int code, String redirect) {
    answeredNanos = System.nanoTime();
    status = code;
    location = Optional.ofNullable(redirect);
  }

  /** Where the answer redirects to. */
  Optional<String> location() {
    return location;
  }

  boolean hasAnswer() {
    return status != NO_ANSWER;
  }

  int status() {
    return status;
  }

  /** There is no answer, or none that could be taken in; why, in Gatling's words. */
  void unanswered(String reason) {
    status = NO_ANSWER;
    String said = reason.strip();
    silence = Optional.of(said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON) + "…")
        .filter(text -> !text.isEmpty());
  }

  /** Why there was no answer, as far as it is known. */
  Optional<String> silence() {
    return silence;
  }

  /** Notes what the answer says that it should not; the first complaint is kept. */
  void complain(String what) {
    complaint = complaint.or(() -> Optional.of(what));
  }

  /** What the answer says that it should not. */
  Optional<String> complaint() {
    return complaint;
  }

  /** One of these, each as likely. */
  String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Uniform, 0 to below 1. */
  double draw() {
    return random.nextDouble();
  }

  /** Another request of a business transaction is done; what that makes. */
  Waiting waited(String transaction, long micros) {
    Waiting sum = waiting.computeIfAbsent(transaction, name -> new Waiting());
    sum.requests++;
    sum.micros += micros;
    return sum;
  }

  /** How long to pause now; the next request is due when the pause is over. */
  Duration think(ThinkTime time) {
    long nanos = 1_000_000 * random.nextLong(time.minMillis(), time.maxMillis() + 1);
    long now = System.nanoTime();
    long gone = time.paced() ? now - pacedFromNanos : 0;
    long pause = Math.max(0, nanos - gone);
    due(now + pause);
    return Duration.ofNanos(pause);
  }
}
