package org.emporion.report.budget;

import java.util.List;
import java.util.function.Function;
import org.emporion.model.Estimate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostTerms;
import org.emporion.report.workbook.Term;

/** A payment fee: a share of the sales that are paid this way and an amount for each payment. */
final class PerPayment implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.USED, "Payments");
  }

  @Override
  public boolean suits(CostLine line) {
    return line.terms().filter(CostTerms.Payment.class::isInstance).isPresent() || line.terms().isEmpty();
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term part = assumptions.share(line, "part", line.terms().map(CostTerms.Payment.class::cast)
        .map(CostTerms.Payment::part).orElse(Estimate.exactly(1)));
    Term share = assumptions.share(line);
    Term each = assumptions.amount(line);
    return month -> new Charge(Term.product(part, month.orders()), new Term.Total(List.of(
        Term.product(share, part, month.revenue()), Term.product(each, part, month.orders(), month.prices()))));
  }
}
