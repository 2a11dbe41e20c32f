package org.emporion.runner.live;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** One request name, or one business transaction, in one second; guarded by its {@link TrialRecorder} until it is handed on. */
final class RequestCell {
  private static final int SIGNIFICANT_DIGITS = 3;

  private final Histogram micros = new Histogram(SIGNIFICANT_DIGITS);
  private final Map<String, Long> errors = new TreeMap<>();
  private long ok;
  private long ko;

  void ok(long responseMicros) {
    ok++;
    micros.recordValue(responseMicros);
  }

  /** Given up; how long it would have taken nobody knows. */
  void lost() {
    ko++;
  }

  void ko(long responseMicros, String message) {
    ko++;
    micros.recordValue(responseMicros);
    errors.merge(message, 1L, Long::sum);
  }

  long ok() {
    return ok;
  }

  long ko() {
    return ko;
  }

  Histogram histogram() {
    return micros;
  }

  Map<String, Long> errors() {
    return errors;
  }
}
