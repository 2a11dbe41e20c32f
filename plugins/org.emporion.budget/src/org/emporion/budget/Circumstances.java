package org.emporion.budget;

/**
 * One way the planning years may turn out. All candidates of a study meet the same ones, so that their
 * difference does not drown in chance (common random numbers: Law 2015, Simulation Modeling and
 * Analysis, section 11.2).
 *
 * @param orders orders of each planning year
 * @param revenue revenue of each planning year, in the study's currency
 * @param wageGrowth yearly growth of wages as a factor
 * @param priceGrowth yearly growth of all other prices as a factor
 */
record Circumstances(double[] orders, double[] revenue, double wageGrowth, double priceGrowth) {
  /** Orders of all planning years. */
  double allOrders() {
    double sum = 0;
    for (double year : orders) {
      sum += year;
    }
    return sum;
  }
}
