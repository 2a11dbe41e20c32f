package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;
import org.emporion.report.workbook.Term;

/** A share of the revenue of the month. */
final class ShareOfRevenue implements LineFormula {
  @Override
  public Pricing pricing() {
    return new Pricing(Pricing.Rhythm.USED, "Revenue");
  }

  @Override
  public Function<Month, Charge> of(CostLine line, LineAssumptions assumptions) {
    Term share = assumptions.share(line);
    return month -> new Charge(month.revenue(), Term.product(share, month.revenue()));
  }
}
