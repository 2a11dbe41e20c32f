package org.emporion.budget.cash;

import java.util.Optional;

/** The modified internal rate of return: unlike internal rates there is one or none. */
public final class ModifiedRate {
  private ModifiedRate() {}

  /**
   * The rate at which the present value of all that goes out grows, by the last period, to what all that comes in has become by
   * then.
   *
   * @param finance rate of a period that money going out is discounted by, above -1
   * @param reinvestment rate of a period that money coming in earns, above -1
   * @return empty when nothing comes in, nothing goes out, or there is one period only
   */
  public static Optional<Double> of(CashFlow flow, double finance, double reinvestment) {
    double out = 0;
    double in = 0;
    CashFlow financed = flow.discounted(finance);
    CashFlow reinvested = flow.discounted(reinvestment);
    for (int period = 0; period < flow.periods(); period++) {
      out -= Math.min(0, financed.at(period));
      in += Math.max(0, reinvested.at(period));
    }
    return out > 0 && in > 0 && flow.periods() > 1
        ? Optional.of(Math.pow(in / out, 1.0 / (flow.periods() - 1)) * (1 + reinvestment) - 1)
        : Optional.empty();
  }
}
