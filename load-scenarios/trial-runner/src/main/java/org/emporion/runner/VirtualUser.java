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

  private final String journey;
  private final Map<String, String> values;
  private final SplittableRandom random;
  private boolean goesOn = true;
  private boolean turnedAway;
  private long sentNanos;
  private int status;
  private Optional<String> complaint = Optional.empty();
  private Optional<String> location = Optional.empty();
  private Optional<Exchange> exchange = Optional.empty();
  private final Map<String, Waiting> waiting = new HashMap<>();

  /** What the requests of a business transaction took so far. */
  private record Waiting(int requests, long micros) {
    Waiting and(long more) {
      return new Waiting(requests + 1, micros + more);
    }
  }

  VirtualUser(String journey, Map<String, String> values, SplittableRandom random) {
    this.journey = journey;
    this.values = values;
    this.random = random;
  }

  /** The user whose session it is. */
  static VirtualUser of(Session session) {
    return session.<VirtualUser>get(KEY);
  }

  /** The session with this user in it. */
  Session in(Session session) {
    return session.set(KEY, this);
  }

  String journey() {
    return journey;
  }

  /** The same customer on another journey. */
  VirtualUser on(String other) {
    return new VirtualUser(other, values, random);
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

  void sent() {
    status = NO_ANSWER;
    complaint = Optional.empty();
    sentNanos = System.nanoTime();
  }

  void answered(int code, String redirect) {
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

  /** Time since the request was sent, µs. */
  long microsSinceSent() {
    return (System.nanoTime() - sentNanos) / 1000;
  }

  /**
   * Another request of a business transaction is done.
   *
   * @return how many that makes
   */
  int waited(String transaction, long micros) {
    return waiting.merge(transaction, new Waiting(1, micros), (sum, one) -> sum.and(micros)).requests();
  }

  /** What the requests of a business transaction took together so far, µs. */
  long waitedMicros(String transaction) {
    return waiting.get(transaction).micros();
  }

  /** How long to pause now. */
  Duration think(ThinkTime time) {
    long micros = 1000 * random.nextLong(time.minMillis(), time.maxMillis() + 1);
    long gone = time.paced() ? microsSinceSent() : 0;
    return Duration.ofNanos(1000 * Math.max(0, micros - gone));
  }
}
