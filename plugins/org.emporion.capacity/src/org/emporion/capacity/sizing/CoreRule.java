package org.emporion.capacity.sizing;

/**
 * A vendor's rule of thumb for processor cores: requests at a time over what one core is said to serve, and a core for
 * each process that runs besides, as Adobe's guide for Commerce has it ({@code N[Cores] = N[Expected Requests] / 2 +
 * N[Expected Cron Processes]}, "around two, sometimes up to four" requests for each core; experienceleague.adobe.com,
 * Commerce performance best practices, hardware). It stands beside what was measured, never in its place.
 *
 * @param requestsPerCore requests at a time that one core serves, above 0
 */
public record CoreRule(double requestsPerCore) {
  private static final double ROUNDING = 1e-9;

  /** Checks the range. */
  public CoreRule {
    if (!(requestsPerCore > 0) || Double.isInfinite(requestsPerCore)) {
      throw new IllegalArgumentException("requests for each core must be above 0: " + requestsPerCore);
    }
  }

  /**
   * Cores by the rule.
   *
   * @param requestsAtATime at the peak, at least 0
   * @param processes that run besides, at least 0
   */
  public int cores(double requestsAtATime, int processes) {
    if (!(requestsAtATime >= 0) || processes < 0) {
      throw new IllegalArgumentException("requests and processes must be at least 0");
    }
    return (int) Math.ceil(requestsAtATime / requestsPerCore - ROUNDING) + processes;
  }

  /**
   * The rule beside what was measured.
   *
   * @param byRule cores by the rule
   * @param measured cores by the measured service demand
   * @param perCore requests at a time that one core did serve: those inside by Little's law over the cores they kept busy
   */
  public record Comparison(int byRule, int measured, double perCore) {
    /** Cores by which the rule is above what was measured; below 0 when it is below. */
    public int difference() {
      return byRule - measured;
    }
  }

  /**
   * Compares with a measured demand: {@code X R} requests are inside (Little's law) and keep {@code X D} cores busy
   * (utilisation law). The rule counts requests that wait for others as work; that is the difference.
   *
   * @param perSecond requests at the peak
   * @param responseSeconds their mean response there, at least the demand
   * @param demandSeconds processor time of one
   * @param targetUtilisation how busy cores may be, above 0, at most 1
   * @param processes that run besides
   */
  public Comparison beside(
      double perSecond, double responseSeconds, double demandSeconds, double targetUtilisation, int processes) {
    if (!(perSecond > 0 && demandSeconds > 0 && responseSeconds >= demandSeconds)
        || !(targetUtilisation > 0 && targetUtilisation <= 1)) {
      throw new IllegalArgumentException("a comparison needs a load, a demand within the response and a target: "
          + perSecond + ", " + demandSeconds + ", " + responseSeconds + ", " + targetUtilisation);
    }
    int measured = (int) Math.ceil(perSecond * demandSeconds / targetUtilisation - ROUNDING) + processes;
    return new Comparison(cores(perSecond * responseSeconds, processes), measured, responseSeconds / demandSeconds);
  }
}
