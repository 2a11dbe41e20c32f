package org.emporion.report.budget;

import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.CostLine;

/** The table of formulas: which kind of cost line follows from assumptions by which. */
final class LineFormulas {
  private final Map<CostLine.Basis, LineFormula> byBasis = new EnumMap<>(CostLine.Basis.class);
  private final Currency own;

  /** Formulas for prices in a currency. */
  LineFormulas(Currency own) {
    this.own = own;
    byBasis.put(CostLine.Basis.INSTANCES, new PerInstance());
    byBasis.put(CostLine.Basis.MONTH, new EachMonth());
    byBasis.put(CostLine.Basis.YEAR, new EachYear());
    byBasis.put(CostLine.Basis.ONCE, new AtTheStart("Units", LineAssumptions::amount));
    byBasis.put(CostLine.Basis.EFFORT, new AtTheStart("Person-Days", LineAssumptions::dayRate));
    byBasis.put(CostLine.Basis.ORDER, new PerOrder());
    byBasis.put(CostLine.Basis.REVENUE, new ShareOfRevenue());
    byBasis.put(CostLine.Basis.STAFF, new PerPerson());
  }

  /**
   * The formula for a line; empty for a kind that no formula is known for, and for a price that the formula does not know: one of a
   * vendor's book, in another currency or with further terms.
   */
  Optional<LineFormula> of(CostLine line) {
    boolean plain = line.terms().isEmpty() && line.commitment().isEmpty() && line.span().equals(CostLine.Span.WHOLE)
        && line.reference().filter(one -> one.contains("/")).isEmpty()
        && line.amount().filter(one -> !one.currency().equals(own)).isEmpty();
    return plain ? Optional.ofNullable(byBasis.get(line.basis())) : Optional.empty();
  }
}
