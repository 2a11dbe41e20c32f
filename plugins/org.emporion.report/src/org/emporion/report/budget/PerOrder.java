package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.report.workbook.Term;

/** An amount for each order, at prices that grow each year. */
final class PerOrder implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.USED, "Orders");
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term price = assumptions.amount(line);
    Term units = assumptions.quantity(line);
    return month -> new Charge(month.orders(), Term.product(price, units, month.orders(), month.prices()));
  }
}
