package org.emporion.report.budget;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.report.workbook.Term;

/** What is paid once, in the first month. */
final class AtTheStart implements LineFormula {
  private final String unit;
  private final BiFunction<LineAssumptions, CostLine, Term> price;

  /** Priced by a unit. */
  AtTheStart(String unit, BiFunction<LineAssumptions, CostLine, Term> price) {
    this.unit = unit;
    this.price = price;
  }

  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.ONCE, unit);
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term each = price.apply(assumptions, line);
    Term units = assumptions.quantity(line);
    return month -> month.at() == line.span().first() - 1 ? new Charge(units, Term.product(each, units)) : Charge.NONE;
  }
}
