package org.emporion.runner;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.util.List;
import scala.collection.Iterator;
import scala.concurrent.duration.FiniteDuration;

/**
 * When customers are due. Gatling starts the users of an open injection in the order of its own stream
 * of instants; this reads the same stream a second time, so the n-th customer who comes is held against
 * the n-th instant. A late customer is thus known to be late, by how much, and who is still missing.
 *
 * <p>The stream counts from a moment that Gatling does not tell. Nobody comes early, so it is at the
 * latest where the first control user comes, and nobody's lateness is below nought.
 */
final class Arrivals {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Iterator<FiniteDuration> ofThoseWhoCome;
  private final Iterator<FiniteDuration> ofThoseWhoAreDue;
  private long origin = Long.MAX_VALUE;
  private long due;
  private long next;
  private boolean more;

  /** The arrivals of the steps that Gatling was given, one step after the other. */
  Arrivals(List<OpenInjectionStep> steps) {
    this.ofThoseWhoCome = stream(steps);
    this.ofThoseWhoAreDue = stream(steps);
    advance();
  }

  private static Iterator<FiniteDuration> stream(List<OpenInjectionStep> steps) {
    Iterator<FiniteDuration> stream = scala.collection.Iterator$.MODULE$.empty();
    for (OpenInjectionStep step : steps.reversed()) {
      stream = step.asScala().chain(stream);
    }
    return stream;
  }

  /** Load has begun at the latest at this moment of {@link System#nanoTime()}. */
  synchronized void begun(long nanos) {
    origin = Math.min(origin, nanos);
  }

  /**
   * The next customer has come.
   *
   * @param nanos now, by {@link System#nanoTime()}
   * @return when that customer was due, at the latest now
   */
  synchronized long came(long nanos) {
    if (!ofThoseWhoCome.hasNext()) {
      return nanos;
    }
    long offset = wholeMillis(ofThoseWhoCome.next());
    origin = Math.min(origin, nanos - offset);
    return origin + offset;
  }

  /** How many customers were due until this moment of {@link System#currentTimeMillis()}; moments never fall. */
  long dueUntilMillis(long millis) {
    return dueUntil(System.nanoTime() - (System.currentTimeMillis() - millis) * NANOS_PER_MILLI);
  }

  /** How many customers were due until this moment of {@link System#nanoTime()}; moments never fall. */
  synchronized long dueUntil(long nanos) {
    while (more && origin != Long.MAX_VALUE && next <= nanos - origin) {
      due++;
      advance();
    }
    return due;
  }

  private void advance() {
    more = ofThoseWhoAreDue.hasNext();
    next = more ? wholeMillis(ofThoseWhoAreDue.next()) : 0;
  }

  /** Gatling's timer drops fractions of a millisecond. */
  private static long wholeMillis(FiniteDuration offset) {
    return offset.toMillis() * NANOS_PER_MILLI;
  }
}
