package org.emporion.capacity.calibration;

import java.util.Arrays;
import java.util.List;
import org.emporion.capacity.network.MultiServerQueue;

/**
 * Open stations in a row. A response is what a transaction takes alone, work and delays, plus a wait at each station
 * that grows with the station's load as with M/M/c. The wait is the same for all transactions (first come first
 * served, Allen and Cunneen's G/G/c) or each transaction's own (processors that are shared). Its distribution is the
 * gamma one with the same mean and variance: exact for M/M/1, close for several servers.
 *
 * @param form it is one of
 * @param demands by station
 * @param servers by station
 * @param alone seconds by transaction
 * @param waits factor of the wait: of the mean demand with a shared wait (one for each station and all transactions),
 *     else seconds by station and transaction
 * @param variation coefficient of variation of what a transaction takes alone
 */
record StationsModel(StationsForm form, List<ServiceDemands> demands, int[] servers, double[] alone, double[][] waits,
    double[] variation) implements ResponseModel {
  private static final double P95 = 0.95;
  private static final double LEAST_VARIANCE = 1e-6;

  @Override
  public Outlook at(double[] perSecond) {
    return at(perSecond, ones(), 0, perSecond.length);
  }

  @Override
  public Outlook at(double[] perSecond, double[] work) {
    return at(perSecond, work, 0, perSecond.length);
  }

  @Override
  public double[] ratesAt(double utilisation, double[] shares) {
    double[] rates = new double[servers.length];
    for (int k = 0; k < rates.length; k++) {
      double free = Math.max(0, utilisation * servers[k] - demands.get(k).background());
      double demand = mixDemand(demands.get(k), shares);
      rates[k] = demand > 0 ? free / demand : free > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    return rates;
  }

  private double[] ones() {
    double[] ones = new double[servers.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The 95th percentile of one transaction alone. */
  double p95(double[] perSecond, int transaction) {
    return at(perSecond, ones(), transaction, transaction + 1).p95()[transaction];
  }

  private Outlook at(double[] perSecond, double[] work, int from, int to) {
    int classes = perSecond.length;
    double most = 0;
    double[] used = new double[servers.length];
    for (int k = 0; k < servers.length; k++) {
      double background = demands.get(k).background();
      used[k] = (background + work[k] * (used(demands.get(k), perSecond) - background)) / servers[k];
      most = Math.max(most, used[k]);
    }
    if (most >= 1) {
      return overloaded(perSecond, used);
    }
    double[] mean = new double[classes];
    double[] own = new double[classes];
    double[] shared = new double[classes];
    double[] p95 = new double[classes];
    double[] scatter = new double[classes];
    for (int c = from; c < to; c++) {
      double waited = 0;
      double waitVariance = 0;
      for (int k = 0; k < servers.length; k++) {
        if (used[k] <= 0) {
          continue;
        }
        MultiServerQueue queue = new MultiServerQueue(used[k] * servers[k], 1, servers[k]);
        double seconds = waitSeconds(k, c, perSecond) * queue.waitSeconds();
        double variance = seconds * seconds * (2 / queue.waitingProbability() - 1);
        waited += seconds;
        waitVariance += variance;
        // In heavy traffic the time to forget grows with the variation, as the wait does.
        shared[c] += variance * (1 + (correlation(used[k]) - 1) * Math.max(1, factor(k, perSecond)));
      }
      mean[c] = alone[c] + waited;
      own[c] = Math.pow(alone[c] * variation[c], 2);
      double squared = Math.max((own[c] + waitVariance) / (mean[c] * mean[c]), LEAST_VARIANCE);
      GammaTail tail = GammaTail.of(squared);
      p95[c] = mean[c] * tail.p95();
      double inARow = (own[c] + shared[c]) / (own[c] + waitVariance + Double.MIN_NORMAL);
      scatter[c] = P95 * (1 - P95) * inARow / Math.pow(tail.density() * tail.p95(), 2);
    }
    return new Outlook(true, perSecond.clone(), mean, p95, used, own, shared, scatter);
  }

  /** Mean wait relative to that of exponential services, as all transactions have it together. */
  private double factor(int station, double[] perSecond) {
    double work = 0;
    double wait = 0;
    for (int c = 0; c < perSecond.length; c++) {
      work += perSecond[c];
      wait += perSecond[c] * waitSeconds(station, c, perSecond);
    }
    double demand = mixDemand(demands.get(station), perSecond);
    return demand > 0 ? wait / work / demand : 1;
  }

  private double waitSeconds(int station, int transaction, double[] perSecond) {
    return form.shared()
        ? waits[station][0] * mixDemand(demands.get(station), perSecond) : waits[station][transaction];
  }

  /**
   * How many responses in a row see the same wait: the asymptotic variance of the mean wait of M/M/1 relative to the
   * variance of one (D. J. Daley, Journal of the Australian Mathematical Society 8, 1968).
   */
  static double correlation(double used) {
    double free = 1 - used;
    return (2 + used * (5 + used * (-4 + used))) / (free * free * (2 - used));
  }

  /** Servers that work at these rates. */
  static double used(ServiceDemands demands, double[] perSecond) {
    double sum = demands.background();
    for (int c = 0; c < perSecond.length; c++) {
      sum += perSecond[c] * demands.seconds()[c];
    }
    return sum;
  }

  /** Demand of the mean response. */
  static double mixDemand(ServiceDemands demands, double[] perSecond) {
    return (used(demands, perSecond) - demands.background()) / Arrays.stream(perSecond).sum();
  }

  /** All rates are cut alike, down to what the slowest station can do. */
  private Outlook overloaded(double[] perSecond, double[] used) {
    double part = 1;
    for (int k = 0; k < used.length; k++) {
      double background = demands.get(k).background() / servers[k];
      part = Math.min(part, used[k] <= 1 ? 1 : Math.max(0, (1 - background) / (used[k] - background)));
    }
    double cut = part;
    double[] unknown = new double[perSecond.length];
    Arrays.fill(unknown, Double.NaN);
    return new Outlook(false, Arrays.stream(perSecond).map(rate -> rate * cut).toArray(), unknown, unknown,
        Arrays.stream(used).map(one -> Math.min(1, one)).toArray(), unknown, unknown, unknown);
  }

  @Override
  public ResponseModel refit(List<LoadLevel> levels) {
    return form.fit(levels, servers);
  }
}
