package org.emporion.budget;

import java.util.List;
import java.util.Optional;
import org.emporion.budget.line.SalesFee;
import org.emporion.budget.simulation.Market;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.study.CostTerms.Sales;
import org.emporion.model.study.CostTerms.Sales.Band;

/**
 * A fee by bands of sales put to the test in the busiest month of the last planning year, at prices of the first one. The bands are
 * looked up by the sales of that month, with yearly measures by twelve times those of a mean month.
 *
 * @param month the busiest month, from 0
 * @param usual at the median of its sales
 * @param high at their 90th percentile
 * @param next how many times the median its sales must be to reach the next band; empty in the last one
 */
record SalesStress(int month, Point usual, Point high, Optional<Double> next) {
  /**
   * A month at some sales.
   *
   * @param sales of the month, in the study's currency
   * @param band number of the band, from 0
   * @param fee of the month
   */
  record Point(double sales, int band, double fee) {}

  /**
   * The test.
   *
   * @param shares part of its year that falls into each month of the plan
   */
  static SalesStress of(Sales terms, DemandForecast demand, List<Double> shares) {
    int first = shares.size() - Market.MONTHS;
    int month = first;
    for (int at = first; at < shares.size(); at++) {
      month = shares.get(at) > shares.get(month) ? at : month;
    }
    var year = demand.revenueByYear().getLast();
    double share = shares.get(month);
    boolean yearly = terms.measure() == Sales.Measure.YEAR;
    Point usual = point(terms.bands(), year.p50() * share, yearly ? year.p50() : year.p50() * share);
    Point high = point(terms.bands(), year.p90() * share, yearly ? year.p90() : year.p90() * share);
    double measured = yearly ? year.p50() : usual.sales;
    Optional<Double> next = usual.band + 1 < terms.bands().size()
        ? Optional.of(terms.bands().get(usual.band + 1).from() / measured) : Optional.empty();
    return new SalesStress(month, usual, high, next);
  }

  private static Point point(List<Band> bands, double sales, double measured) {
    int band = SalesFee.band(bands, measured);
    return new Point(sales, band, bands.get(band).monthly().value() + bands.get(band).share() * sales);
  }
}
