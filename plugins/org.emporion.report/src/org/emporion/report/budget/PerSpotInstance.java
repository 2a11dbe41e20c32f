package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostTerms;
import org.emporion.report.workbook.Term;

/** Instances that may be taken away again, at the price of the type less a discount. */
final class PerSpotInstance implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.USED, "Instance-Months");
  }

  @Override
  public boolean suits(CostLine line) {
    return line.terms().filter(CostTerms.Spot.class::isInstance).isPresent();
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term price = assumptions.instancePrice(line);
    Term each = assumptions.quantity(line);
    Term kept = new Term.Difference(new Term.Number(1),
        assumptions.share(line, "discount", ((CostTerms.Spot) line.terms().orElseThrow()).discount()));
    return month -> new Charge(Term.product(month.instances(), each),
        Term.product(price, month.instances(), each, kept, month.prices()));
  }
}
