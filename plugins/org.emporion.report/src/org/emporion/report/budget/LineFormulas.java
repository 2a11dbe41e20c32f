package org.emporion.report.budget;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.CostLine;

/** The table of formulas: which kind of cost line follows from assumptions by which. */
final class LineFormulas {
  private final Map<CostLine.Basis, LineFormula> byBasis = new EnumMap<>(CostLine.Basis.class);

  LineFormulas() {
    byBasis.put(CostLine.Basis.INSTANCES, new PerInstance());
    byBasis.put(CostLine.Basis.MONTH, new EachMonth());
    byBasis.put(CostLine.Basis.YEAR, new EachYear());
    byBasis.put(CostLine.Basis.ONCE, new AtTheStart("Units", LineAssumptions::amount));
    byBasis.put(CostLine.Basis.EFFORT, new AtTheStart("Person-Days", LineAssumptions::dayRate));
    byBasis.put(CostLine.Basis.ORDER, new PerOrder());
    byBasis.put(CostLine.Basis.REVENUE, new ShareOfRevenue());
    byBasis.put(CostLine.Basis.STAFF, new PerPerson());
    byBasis.put(CostLine.Basis.SPOT, new PerSpotInstance());
    byBasis.put(CostLine.Basis.SEATS, new PerSeat());
    byBasis.put(CostLine.Basis.PAYMENT, new PerPayment());
  }

  /** The formula for a line; empty for a kind that no formula is known for, and for terms that it does not know. */
  Optional<LineFormula> of(CostLine line) {
    return Optional.ofNullable(byBasis.get(line.basis()))
        .filter(formula -> line.commitment().isEmpty() && line.probability() == 1 && formula.suits(line));
  }
}
