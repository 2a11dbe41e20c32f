package org.emporion.runner.plan;

/**
 * Pause of a user after a step, drawn evenly between two bounds, ms, 0 ≤ min ≤ max.
 *
 * @param paced true when the time counts from the sending of the request, false from its answer
 */
public record ThinkTime(long minMillis, long maxMillis, boolean paced) {
  /** No pause. */
  public static final ThinkTime NONE = new ThinkTime(0, 0, false);
}
