package org.emporion.trial.measure;

/**
 * The part of a trial that verdicts rest on: after the warm-up, before the last arrival. The runner's
 * series is cut at whole seconds of the clock, so the window is too: it begins with the first second
 * that starts at or after the end of the warm-up and ends with the last that is over when the steady
 * part is. The seconds that an edge cuts, one in all, are left out. A response belongs to the second
 * in which it came back.
 *
 * @param fromMillis its start, ms since 1970, a whole second
 * @param toMillis its end, ms since 1970, a whole second
 */
public record SteadyWindow(long fromMillis, long toMillis) {
  private static final long SECOND = 1000;

  /**
   * The window of a trial.
   *
   * @param startMillis when load began, ms since 1970
   * @param warmUpSeconds what comes before the steady part, s
   * @param steadySeconds length of the steady part
   */
  public static SteadyWindow of(long startMillis, int warmUpSeconds, int steadySeconds) {
    long warm = startMillis + warmUpSeconds * SECOND;
    return new SteadyWindow(
        Math.ceilDiv(warm, SECOND) * SECOND, Math.floorDiv(warm + steadySeconds * SECOND, SECOND) * SECOND);
  }

  /** True for a second that lies wholly inside. */
  public boolean holds(long secondStartMillis) {
    return secondStartMillis >= fromMillis && secondStartMillis + SECOND <= toMillis;
  }

  /** How many seconds it has. */
  public int seconds() {
    return (int) ((toMillis - fromMillis) / SECOND);
  }
}
