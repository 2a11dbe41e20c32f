package org.emporion.capacity.network;

/**
 * One queue in front of equal servers, first come first served: M/M/c exactly (A. K. Erlang 1917; L. Kleinrock,
 * Queueing Systems I, 1975, section 3.5), and G/G/c by the approximation of A. O. Allen and O. R. Cunneen, which
 * scales the wait by the mean of the squared coefficients of variation (A. O. Allen, Probability, Statistics
 * and Queueing Theory, 1990, section 5.3). The approximation is exact for M/M/c and M/G/1.
 *
 * @param perSecond arrivals per second, above 0
 * @param serviceSeconds mean time with a server, above 0
 * @param servers at least 1
 * @param arrivalVariation squared coefficient of variation of the times between arrivals, 1 for Poisson, at least 0
 * @param serviceVariation squared coefficient of variation of the service time, 1 for exponential, at least 0
 */
public record MultiServerQueue(
    double perSecond, double serviceSeconds, int servers, double arrivalVariation, double serviceVariation) {

  /** Checks the ranges; a queue that only grows is refused. */
  public MultiServerQueue {
    if (!(perSecond > 0 && serviceSeconds > 0 && servers >= 1 && arrivalVariation >= 0 && serviceVariation >= 0)) {
      throw new IllegalArgumentException("a queue needs arrivals, service and a server: " + perSecond + ", "
          + serviceSeconds + ", " + servers + ", " + arrivalVariation + ", " + serviceVariation);
    }
    if (perSecond * serviceSeconds >= servers) {
      throw new MixedNetwork.OverloadException(Station.queue("queue", servers), perSecond * serviceSeconds);
    }
  }

  /** M/M/c: Poisson arrivals, exponential service. */
  public MultiServerQueue(double perSecond, double serviceSeconds, int servers) {
    this(perSecond, serviceSeconds, servers, 1, 1);
  }

  /** Servers that work on average. */
  public double offered() {
    return perSecond * serviceSeconds;
  }

  /** Share of the servers' time that is worked. */
  public double utilisation() {
    return offered() / servers;
  }

  /** Probability that an arrival has to wait: Erlang's C, by the recursion of the B formula, which stays in range. */
  public double waitingProbability() {
    double blocked = 1;
    for (int c = 1; c <= servers; c++) {
      blocked = offered() * blocked / (c + offered() * blocked);
    }
    return blocked / (1 - utilisation() * (1 - blocked));
  }

  /** Mean seconds before service begins. */
  public double waitSeconds() {
    return (arrivalVariation + serviceVariation) / 2 * waitingProbability() * serviceSeconds
        / (servers * (1 - utilisation()));
  }

  /** Mean seconds from arrival to the end of service. */
  public double responseSeconds() {
    return waitSeconds() + serviceSeconds;
  }

  /** Mean number that wait. */
  public double waiting() {
    return perSecond * waitSeconds();
  }

  /** Mean number that wait or are served. */
  public double there() {
    return waiting() + offered();
  }

  /**
   * Percentile of the wait, exact for M/M/c, where those who wait do so for an exponential time; with other
   * variations that time is scaled as the mean is.
   *
   * @param share between 0 and 1
   */
  public double waitPercentile(double share) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("a percentile lies between 0 and 1: " + share);
    }
    double waits = waitingProbability();
    return 1 - share >= waits ? 0 : waitSeconds() / waits * Math.log(waits / (1 - share));
  }
}
