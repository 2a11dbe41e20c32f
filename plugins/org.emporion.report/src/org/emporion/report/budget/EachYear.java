package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.report.workbook.Term;

/** An amount each year, paid in its first month, at prices that grow each year. */
final class EachYear implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.RECURRING, "Unit-Years");
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term price = assumptions.amount(line);
    Term units = assumptions.quantity(line);
    return month -> Math.floorMod(month.at() - (line.span().first() - 1), Month.OF_A_YEAR) == 0 ? new Charge(units, Term.product(price, units, month.prices())) : Charge.NONE;
  }
}
