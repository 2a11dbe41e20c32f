package org.emporion.budget;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.budget.cash.CashFlow;
import org.emporion.budget.cash.CashFlow.Convention;
import org.emporion.budget.cash.InternalRates;
import org.emporion.budget.cash.ModifiedRate;
import org.emporion.budget.cash.Payback;
import org.emporion.model.finding.MoneyOverTime;
import org.emporion.model.finding.MoneyOverTime.Change;
import org.emporion.model.finding.MoneyOverTime.PresentValue;
import org.emporion.model.study.Finance;

/**
 * What expected monthly costs are worth today, and what changing over from today brings.
 *
 * @param finance what money costs; empty when nothing is discounted
 */
record MoneyAnalysis(Optional<Finance> finance) {
  /**
   * What staying as today costs.
   *
   * @param months expected cost of each month
   * @param perOrder cost for each order of all years, median
   */
  record Staying(List<Double> months, double perOrder) {}

  MoneyOverTime of(List<Double> cost, Optional<Staying> staying) {
    return new MoneyOverTime(value(flow(cost)), staying.map(today -> change(cost, today)));
  }

  private Change change(List<Double> cost, Staying today) {
    CashFlow saved = new CashFlow(IntStream.range(0, cost.size())
        .mapToDouble(month -> today.months().get(month) - cost.get(month)).toArray());
    double[] sums = saved.cumulative();
    return new Change(
        today.months(), today.perOrder(), sums[sums.length - 1], value(saved),
        InternalRates.of(saved).rates().stream().map(CashFlow::yearly).filter(Double::isFinite).toList(),
        finance.flatMap(one -> ModifiedRate.of(saved, CashFlow.monthly(one.finance()), CashFlow.monthly(one.reinvestment()))
            .map(CashFlow::yearly)),
        Payback.of(saved),
        finance.flatMap(one -> Payback.of(saved.discounted(CashFlow.monthly(one.discount())))));
  }

  private Optional<PresentValue> value(CashFlow flow) {
    return finance.map(one -> {
      double rate = CashFlow.monthly(one.discount());
      return new PresentValue(one.discount(), flow.netPresentValue(rate, Convention.FIRST_UNDISCOUNTED),
          flow.netPresentValue(rate, Convention.FIRST_DISCOUNTED));
    });
  }

  private static CashFlow flow(List<Double> months) {
    return new CashFlow(months.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
