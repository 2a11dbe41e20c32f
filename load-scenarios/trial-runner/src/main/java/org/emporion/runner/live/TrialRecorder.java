package org.emporion.runner.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * Counts users and responses and cuts them into seconds by completion time. The clock is read under
 * the lock, so every event falls into exactly one second and no second is handed out too early.
 */
public final class TrialRecorder {
  private static final long SECOND = 1000;
  private static final long NOT_BEGUN = Long.MIN_VALUE;
  /** Who comes so much after being due is late: where a healthy injector's lag ends (docs/decisions/0009). */
  private static final long LATE_NANOS = 50_000_000;

  private final LongSupplier clock;
  private final Deque<SecondRecord> complete = new ArrayDeque<>();
  private final Map<String, TrialTotals.Count> totals = new TreeMap<>();
  private final Map<String, Long> totalOutcomes = new TreeMap<>();
  private Map<String, RequestCell> cells = new HashMap<>();
  private Map<String, RequestCell> transactions = new HashMap<>();
  private Map<String, Long> outcomes = new TreeMap<>();
  private long second = NOT_BEGUN;
  private long startedInSecond;
  private long lateInSecond;
  private LongUnaryOperator dueUntil = millis -> 0;
  private long dueBefore;
  private long started;
  private long ended;

  /** A recorder on a clock of epoch milliseconds; its first second is that of the first event. */
  public TrialRecorder(LongSupplier clock) {
    this.clock = clock;
  }

  /** The trial begins, even if nobody arrives yet. */
  public synchronized void begin() {
    roll();
  }

  /** How many users are due until an epoch ms; nobody is while this is not known. */
  public synchronized void expect(LongUnaryOperator dueUntil) {
    this.dueUntil = dueUntil;
  }

  /**
   * A user has arrived.
   *
   * @param lateNanos how long after being due
   */
  public synchronized void userStarted(long lateNanos) {
    roll();
    started++;
    startedInSecond++;
    if (lateNanos > LATE_NANOS) {
      lateInSecond++;
    }
  }

  /** A user is done. */
  public synchronized void userEnded() {
    roll();
    ended++;
  }

  /** Users on their journey now. */
  public synchronized long usersActive() {
    return started - ended;
  }

  /** A response that the plan accepts; it may count towards named outcomes. */
  public synchronized void ok(String request, long micros, Collection<String> counted) {
    roll();
    cells.computeIfAbsent(request, name -> new RequestCell()).ok(micros);
    for (String outcome : counted) {
      outcomes.merge(outcome, 1L, Long::sum);
      totalOutcomes.merge(outcome, 1L, Long::sum);
    }
  }

  /** A response that the plan does not accept, or none at all. */
  public synchronized void ko(String request, long micros, String message) {
    roll();
    cells.computeIfAbsent(request, name -> new RequestCell()).ko(micros, message);
  }

  /**
   * A customer is through with a business transaction, or had to give it up.
   *
   * @param micros what all its requests took together; of no meaning when it was given up
   */
  public synchronized void transaction(String name, long micros, boolean good) {
    roll();
    RequestCell cell = transactions.computeIfAbsent(name, any -> new RequestCell());
    if (good) {
      cell.ok(micros);
    } else {
      cell.lost();
    }
  }

  /** The seconds that are over and were not taken before, in order and without gaps. */
  synchronized List<SecondRecord> takeComplete() {
    if (second != NOT_BEGUN) {
      roll();
    }
    List<SecondRecord> taken = new ArrayList<>(complete);
    complete.clear();
    return taken;
  }

  /** Ends the second in progress and returns all that is left. */
  synchronized List<SecondRecord> takeRest() {
    if (second != NOT_BEGUN) {
      roll();
      close();
    }
    List<SecondRecord> taken = new ArrayList<>(complete);
    complete.clear();
    return taken;
  }

  /** Sums up to now. */
  synchronized TrialTotals totals() {
    Map<String, TrialTotals.Count> upToNow = new TreeMap<>(totals);
    count(upToNow);
    return new TrialTotals(upToNow, started, ended, new TreeMap<>(totalOutcomes));
  }

  private void roll() {
    long now = Math.floorDiv(clock.getAsLong(), SECOND);
    if (second == NOT_BEGUN) {
      second = now;
    }
    while (second < now) {
      close();
    }
  }

  private void close() {
    long due = dueUntil.applyAsLong((second + 1) * SECOND);
    complete.add(new SecondRecord(
        second * SECOND, due - dueBefore, startedInSecond, lateInSecond, started - ended,
        new TreeMap<>(cells), new TreeMap<>(transactions), outcomes));
    count(totals);
    dueBefore = due;
    lateInSecond = 0;
    cells = new HashMap<>();
    transactions = new HashMap<>();
    outcomes = new TreeMap<>();
    startedInSecond = 0;
    second++;
  }

  /** Adds the second in progress. */
  private void count(Map<String, TrialTotals.Count> sums) {
    cells.forEach((name, cell) ->
        sums.merge(name, new TrialTotals.Count(cell.ok(), cell.ko()), TrialRecorder::sum));
  }

  private static TrialTotals.Count sum(TrialTotals.Count a, TrialTotals.Count b) {
    return new TrialTotals.Count(a.ok() + b.ok(), a.ko() + b.ko());
  }
}
