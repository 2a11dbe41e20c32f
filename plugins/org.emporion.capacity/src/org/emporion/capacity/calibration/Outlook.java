package org.emporion.capacity.calibration;

/**
 * What a model expects at a load, transaction by transaction.
 *
 * @param carried false when a station cannot do the work: then there is a throughput, and responses only grow
 * @param throughput responses per second
 * @param mean response, seconds; NaN when not carried
 * @param p95 95th percentile of the response, seconds; NaN when not carried
 * @param utilisation by station, at most 1
 * @param own variance of one response that is its own, square seconds
 * @param shared variance of the wait times how many responses in a row share it, square seconds
 * @param p95Scatter relative variance of a measured percentile times the number of responses it rests on
 */
record Outlook(boolean carried, double[] throughput, double[] mean, double[] p95, double[] utilisation,
    double[] own, double[] shared, double[] p95Scatter) {

  /** Relative standard error of a mean response that is measured for some seconds. */
  double meanError(int c, double seconds) {
    return Math.sqrt(ownError(c, seconds) + sharedError(c, seconds)) / mean[c];
  }

  /** Variance of the mean response by what each response has of its own. */
  double ownError(int c, double seconds) {
    return own[c] / Math.max(1, throughput[c] * seconds);
  }

  /** Variance of the mean response by the waits that all share. */
  double sharedError(int c, double seconds) {
    double all = 0;
    for (double one : throughput) {
      all += one;
    }
    return shared[c] / Math.max(1, all * seconds);
  }

  /** Relative standard error of a 95th percentile that is measured for some seconds. */
  double p95Error(int c, double seconds) {
    return Math.sqrt(p95Scatter[c] / Math.max(1, throughput[c] * seconds));
  }
}
