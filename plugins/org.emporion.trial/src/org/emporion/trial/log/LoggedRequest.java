package org.emporion.trial.log;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.emporion.trial.measure.Tally;

/** What logs say of one request, over all and second by second. */
final class LoggedRequest {
  private static final int MINUTE = 60;

  private final String name;
  private final String transaction;
  /** By minute, then by second of the minute: one map entry for each second would weigh more than its values. */
  private final NavigableMap<Long, SecondCounts[]> minutes = new TreeMap<>();
  private final Map<Long, OpenSecond> open = new HashMap<>();
  private final Map<String, Long> errors = new TreeMap<>();
  private long ok;
  private long failed;
  /** The second of the last response: they come nearly in order. */
  private long currentSecond = Long.MIN_VALUE;
  private OpenSecond current;

  LoggedRequest(String name, String transaction) {
    this.name = name;
    this.transaction = transaction;
  }

  /** Counts a response. */
  void count(long second, int millis, boolean good) {
    if (good) {
      ok++;
    } else {
      failed++;
    }
    if (second != currentSecond) {
      current = open.computeIfAbsent(second, at -> new OpenSecond());
      currentSecond = second;
    }
    current.add(millis, good);
  }

  /** Counts why a response failed. */
  void error(String message) {
    errors.merge(message, 1L, Long::sum);
  }

  /** Folds the seconds that were counted in since this was done last. */
  void fold(Folding folding) {
    open.forEach((second, counts) -> {
      SecondCounts[] minute =
          minutes.computeIfAbsent(Math.floorDiv(second, MINUTE), at -> new SecondCounts[MINUTE]);
      int at = Math.floorMod(second, MINUTE);
      minute[at] = counts.fold(Optional.ofNullable(minute[at]), folding);
    });
    open.clear();
    currentSecond = Long.MIN_VALUE;
  }

  /** A second with responses; only folded ones are there. */
  Optional<SecondCounts> second(long second) {
    SecondCounts[] minute = minutes.get(Math.floorDiv(second, MINUTE));
    return minute == null ? Optional.empty() : Optional.ofNullable(minute[Math.floorMod(second, MINUTE)]);
  }

  /** Tells every second with responses. */
  void seconds(LongConsumer taker) {
    minutes.forEach((minute, seconds) -> {
      for (int i = 0; i < MINUTE; i++) {
        if (seconds[i] != null) {
          taker.accept(minute * MINUTE + i);
        }
      }
    });
  }

  String name() {
    return name;
  }

  String transaction() {
    return transaction;
  }

  /** Tells every folded value with how often it came, second by second. */
  void times(CountedMillis.Taker taker) {
    seconds(second -> second(second).orElseThrow().each(taker));
  }

  Map<String, Long> errors() {
    return errors;
  }

  Tally tally() {
    return new Tally(ok, failed);
  }
}
