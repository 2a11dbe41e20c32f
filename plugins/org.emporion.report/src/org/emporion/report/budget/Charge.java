package org.emporion.report.budget;

import org.emporion.report.workbook.Term;

/**
 * What a line charges in a month.
 *
 * @param quantity what is charged for, in the unit of the line's {@link Pricing}
 * @param amount its cost before it is rounded, in the study's currency
 */
public record Charge(Term quantity, Term amount) {
  /** Nothing. */
  static final Charge NONE = new Charge(new Term.Number(0), new Term.Number(0));
}
