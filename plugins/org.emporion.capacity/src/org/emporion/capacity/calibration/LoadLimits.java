package org.emporion.capacity.calibration;

/**
 * How much of a mix the stations of a model may get: so much that none is busier than a utilisation, and that, with every
 * station at its limit, each transaction's 95th percentile still keeps its bound. So any station may be sized on its own,
 * and the bounds are kept whatever the others do.
 *
 * @param shares of the transactions, summing to 1
 * @param utilisation how busy a station may be, above 0, at most 1
 * @param p95Seconds bound of each transaction; infinite for none
 * @param most responses per second on the target as it was measured, beyond which the model may not be asked
 */
record LoadLimits(double[] shares, double utilisation, double[] p95Seconds, double most) {
  private static final int HALVINGS = 30;

  /**
   * The limits.
   *
   * @param slower factor by which percentiles are longer than the model says
   * @return responses per second by station; all 0 when a bound cannot be kept at any load
   */
  double[] of(ResponseModel model, double slower) {
    double[] rates = model.ratesAt(utilisation, shares);
    for (int k = 0; k < rates.length; k++) {
      rates[k] = Math.min(rates[k], most);
    }
    double low = 0;
    double high = 1;
    if (!keeps(model, rates, 1, slower)) {
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        if (keeps(model, rates, middle, slower)) {
          low = middle;
        } else {
          high = middle;
        }
      }
    } else {
      low = 1;
    }
    for (int k = 0; k < rates.length; k++) {
      rates[k] = low == 0 ? 0 : rates[k] * low;
    }
    return rates;
  }

  private boolean keeps(ResponseModel model, double[] rates, double part, double slower) {
    double[] work = new double[rates.length];
    for (int k = 0; k < work.length; k++) {
      work[k] = Double.isInfinite(rates[k]) ? 0 : part * rates[k];
    }
    // At one response per second of the mix each station gets the work of so many.
    Outlook outlook = model.at(shares, work);
    for (int c = 0; c < shares.length; c++) {
      if (!outlook.carried() || p95Seconds[c] < Double.POSITIVE_INFINITY && !(outlook.p95()[c] * slower <= p95Seconds[c])) {
        return false;
      }
    }
    return true;
  }
}
