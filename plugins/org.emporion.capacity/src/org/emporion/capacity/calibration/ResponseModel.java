package org.emporion.capacity.calibration;

import java.util.List;

/** A model with its parameters. */
interface ResponseModel {
  /** What it expects. */
  Outlook at(double[] perSecond);

  /**
   * What it expects when the stations stand for others: each gets the work of so many times these rates.
   *
   * @param work by station, at least 0
   */
  Outlook at(double[] perSecond, double[] work);

  /**
   * How much of a mix each station can get.
   *
   * @param utilisation how busy it may be, above 0, at most 1
   * @param shares of the transactions, summing to 1
   * @return responses per second by station; infinite for one that the mix does not use, 0 for one that is as busy
   *     without it
   */
  double[] ratesAt(double utilisation, double[] shares);

  /** The same form with parameters from other measurements of the same levels. */
  ResponseModel refit(List<LoadLevel> levels);
}
