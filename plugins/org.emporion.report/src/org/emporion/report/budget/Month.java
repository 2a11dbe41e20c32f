package org.emporion.report.budget;

import java.time.LocalDate;
import org.emporion.report.workbook.Term;

/**
 * A month of the plan, as formulas see it.
 *
 * @param at months since the planning starts, 0 for the first
 * @param year planning year, 0 for the first
 * @param start its first day
 * @param prices what prices have grown by since the first planning year, as a factor
 * @param wages the same of wages
 * @param orders orders through the new shop in it
 * @param revenue revenue through the new shop in it, in the study's currency
 * @param instances instances of the candidate that are bought in it
 */
record Month(
    int at, int year, LocalDate start, Term prices, Term wages, Term orders, Term revenue, Term instances) {
  static final int OF_A_YEAR = 12;

  /** The same for a candidate that buys so many instances. */
  Month of(Term bought) {
    return new Month(at, year, start, prices, wages, orders, revenue, bought);
  }
}
