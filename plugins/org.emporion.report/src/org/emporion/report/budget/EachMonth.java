package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.report.workbook.Term;

/** An amount each month, at prices that grow each year. */
final class EachMonth implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.RECURRING, "Unit-Months");
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term price = assumptions.amount(line);
    Term units = assumptions.quantity(line);
    return month -> new Charge(units, Term.product(price, units, month.prices()));
  }
}
