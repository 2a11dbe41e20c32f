package org.emporion.trial.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One second of a trial, complete. A response counts in the second in which it came back.
 *
 * @param second its middle, s after load began
 * @param stretch where in the plan the trial was
 * @param planned sessions that were to arrive in it
 * @param arrived sessions that arrived
 * @param active sessions under way at its end
 * @param all all responses
 * @param transactions responses by business transaction, those that had any
 * @param errors failed responses by kind as in {@link org.emporion.model.finding.TrialObservations.ErrorCount}, those
 *     that occurred
 * @param injector how the load generator did
 */
public record TrialSecond(
    double second,
    Stretch stretch,
    double planned,
    long arrived,
    long active,
    Timing all,
    Map<String, Timing> transactions,
    Map<String, Long> errors,
    Injector injector) {
  /** Keeps copies in their order. */
  public TrialSecond {
    transactions = Collections.unmodifiableMap(new LinkedHashMap<>(transactions));
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** What a stretch of the plan is for. */
  public enum Kind {
    /** Load rises, or waits for the opening of a spike: in no verdict. */
    WARM_UP,
    /** Load is even: verdicts rest on it. */
    STEADY,
    /** Nobody comes any more; the last sessions go to their end. */
    DRAINING
  }

  /**
   * A place in the plan.
   *
   * @param kind what the stretch is for
   * @param second seconds of the stretch that have gone by
   * @param seconds its length; 0 while draining, which takes as long as it takes
   * @param level which of the steady parts it is or leads to, from 1
   * @param levels how many there are
   */
  public record Stretch(Kind kind, int second, int seconds, int level, int levels) {}

  /**
   * Responses of a second.
   *
   * @param responses how many, good and failed
   * @param failed failed ones
   * @param p50Millis median, ms; 0 without responses, as the others
   * @param p95Millis 95th percentile
   * @param p99Millis 99th percentile
   * @param maxMillis longest
   */
  public record Timing(
      long responses, long failed, double p50Millis, double p95Millis, double p99Millis, double maxMillis) {}

  /**
   * How the load generator itself did.
   *
   * @param cpuCores processor cores it used
   * @param lagMillis longest delay of its event loop, ms
   * @param gcMillis time in garbage collection, ms
   * @param held requests held back by the plan's cap
   */
  public record Injector(double cpuCores, double lagMillis, double gcMillis, long held) {}
}
