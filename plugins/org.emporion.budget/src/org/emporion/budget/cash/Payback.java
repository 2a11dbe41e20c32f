package org.emporion.budget.cash;

import java.util.Optional;

/**
 * When a flow has paid back what went out: the moment from which what has come in never again falls short of what has gone out,
 * as far as the flow goes. Between two amounts the later one is taken to come evenly.
 */
public final class Payback {
  private Payback() {}

  /**
   * Periods from the first amount on; 0 when the flow is never short. Empty when the flow ends short.
   */
  public static Optional<Double> of(CashFlow flow) {
    double[] sums = flow.cumulative();
    int last = sums.length - 1;
    while (last >= 0 && sums[last] >= 0) {
      last--;
    }
    if (last == sums.length - 1) {
      return Optional.empty();
    }
    return Optional.of(last < 0 ? 0 : last - sums[last] / flow.at(last + 1));
  }
}
