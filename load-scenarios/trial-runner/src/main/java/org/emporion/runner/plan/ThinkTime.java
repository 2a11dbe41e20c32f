package org.emporion.runner.plan;

/** Pause of a user after a step, drawn evenly between two bounds, ms, 0 ≤ min ≤ max. */
public record ThinkTime(long minMillis, long maxMillis) {
  /** No pause. */
  public static final ThinkTime NONE = new ThinkTime(0, 0);
}
