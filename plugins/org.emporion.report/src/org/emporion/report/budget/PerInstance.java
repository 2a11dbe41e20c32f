package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.report.workbook.Term;

/** Servers as many as sizing advises, by the month, at prices that grow each year. */
final class PerInstance implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.USED, "Instance-Months");
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term price = assumptions.instancePrice(line);
    Term each = assumptions.quantity(line);
    return month -> new Charge(Term.product(month.instances(), each),
        Term.product(price, month.instances(), each, month.prices()));
  }
}
