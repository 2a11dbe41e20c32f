package org.emporion.capacity;

import org.emporion.model.Estimate;
import org.emporion.model.finding.TrialResult.Utilisation;

/**
 * The service demand law, D = B / C: the busy time that one completed session costs, summed over all
 * its requests (Denning and Buzen 1978, "The operational analysis of queueing network models", ACM
 * Computing Surveys 10(3); Lazowska, Zahorjan, Graham and Sevcik 1984, Quantitative System
 * Performance, chapter 3).
 *
 * <p>The interval: with sessions arriving at random, the busy time of a window is a compound Poisson
 * sum, whose relative variance is (1 + c^2) / C for C sessions and a coefficient of variation c of what
 * one session costs. A trial's totals do not show c; 1 is taken, the value of an exponential demand.
 * The count of completions moves with the busy time, so dividing by it can only make the true spread
 * smaller: the interval is on the safe side. It is log-normal, so that it stays positive.
 *
 * @param seconds busy time of one server per session, in seconds
 */
record ServiceDemand(Estimate seconds) {
  /** Coefficient of variation of the demand of a session. */
  static final double VARIATION = 1;

  private static final double NORMAL_P90 = 1.2815515655446004;

  /** The demand measured in a window with busy time and at least one completed session. */
  static ServiceDemand of(Utilisation window) {
    double mean = window.busySeconds() / window.completedSessions();
    double spread = Math.exp(NORMAL_P90 * relativeError(window.completedSessions()));
    return new ServiceDemand(new Estimate(mean / spread, mean, mean * spread));
  }

  /** Relative standard error of a demand measured over a number of sessions. */
  static double relativeError(double sessions) {
    return Math.sqrt((1 + VARIATION * VARIATION) / sessions);
  }

  /**
   * Utilisation law, U = X D / m: sessions per second that several servers carry at a utilisation.
   *
   * @param servers number of servers, above 0
   * @param utilisation above 0, at most 1
   */
  Estimate rateAt(double servers, double utilisation) {
    double busy = servers * utilisation;
    return new Estimate(busy / seconds.p90(), busy / seconds.p50(), busy / seconds.p10());
  }

  /** Utilisation law, U = X D / m: utilisation of several servers at a rate of sessions, by the median demand. */
  double utilisationAt(double rate, double servers) {
    return rate * seconds.p50() / servers;
  }
}
