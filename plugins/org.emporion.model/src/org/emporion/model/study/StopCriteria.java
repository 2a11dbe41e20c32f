package org.emporion.model.study;

import java.util.Optional;

/**
 * When a trial ends before its plan is done, because going on would teach nothing or do harm. Each is
 * held against the last {@code forSeconds} seconds together, warm-up included.
 *
 * @param errorShare ends when more than this share of the responses failed, above 0 and below 1
 * @param p95Millis ends when the 95th percentile of the response times lies above this, ms, above 0
 * @param injectorOverload ends when the load generator was overloaded in every one of the seconds
 * @param forSeconds how many seconds, at least 1
 */
public record StopCriteria(
    Optional<Double> errorShare, Optional<Double> p95Millis, boolean injectorOverload, int forSeconds) {
  /** So many seconds unless the study says otherwise. */
  public static final int USUAL_SECONDS = 10;

  /** Goes on whatever happens. */
  public static final StopCriteria NONE =
      new StopCriteria(Optional.empty(), Optional.empty(), false, USUAL_SECONDS);

  /** True when there is something that may end a trial. */
  public boolean any() {
    return errorShare.isPresent() || p95Millis.isPresent() || injectorOverload;
  }
}
