package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostTerms;
import org.emporion.report.workbook.Term;

/** Licences for people, in whole packs, each month. */
final class PerSeat implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.RECURRING, "Seat-Months");
  }

  @Override
  public boolean suits(CostLine line) {
    return line.terms().filter(CostTerms.Seats.class::isInstance).isPresent();
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    CostTerms.Seats terms = (CostTerms.Seats) line.terms().orElseThrow();
    Term price = assumptions.amount(line);
    Term pack = new Term.Number(terms.pack());
    Term asked = new Term.Greatest(assumptions.quantity(line), new Term.Number(terms.least()));
    Term seats = Term.product(pack, new Term.RoundedUp(new Term.Quotient(asked, pack)));
    return month -> new Charge(seats, Term.product(price, seats, month.prices()));
  }
}
