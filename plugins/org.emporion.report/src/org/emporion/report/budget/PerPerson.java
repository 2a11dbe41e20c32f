package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.report.workbook.Term;

/** People at the cost of a full-time year, a twelfth each month, at wages that grow each year. */
final class PerPerson implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.RECURRING, "Person-Months");
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term yearly = assumptions.yearlyWage(line);
    Term people = assumptions.quantity(line);
    return month -> new Charge(people,
        Term.product(new Term.Quotient(yearly, new Term.Number(Month.OF_A_YEAR)), people, month.wages()));
  }
}
