package org.emporion.budget;

import java.util.Currency;
import org.emporion.model.Money;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.PriceBook;

/**
 * A cost line with the price of its unit looked up. Prices are those of the first planning year; from
 * the second on wages and prices grow.
 *
 * @param line the line
 * @param unit price of one unit in the study's currency: see {@link CostLine.Basis}; 1 for a share of revenue
 * @param plan instances of each planning year; only looked at for {@link CostLine.Basis#INSTANCES}
 */
record PricedLine(CostLine line, double unit, InstancePlan plan) {
  private static final int MONTHS = 12;

  /**
   * Looks up the price.
   *
   * @throws IllegalArgumentException when the price is missing or in another currency; a study that was
   *     read without problems has neither
   */
  static PricedLine of(CostLine line, PriceBook prices, Currency currency, InstancePlan plan) {
    Money unit = switch (line.basis()) {
      case REVENUE -> Money.of(1, currency);
      case INSTANCES -> instance(line, prices).monthly();
      case STAFF -> role(line, prices).yearly();
      case EFFORT -> role(line, prices).day();
      case MONTH, YEAR, ONCE, ORDER -> line.amount().orElseThrow(() -> missing(line, "an amount"));
    };
    if (!unit.currency().equals(currency)) {
      throw new IllegalArgumentException(
          "Cost line " + line.id() + " is priced in " + unit.currency() + ", the study in " + currency);
    }
    return new PricedLine(line, unit.value(), plan);
  }

  /** The same line given away. */
  PricedLine free() {
    return new PricedLine(line, 0, plan);
  }

  /** What a reader takes for its price: that of a unit, or for a share of revenue the share. */
  double price() {
    return line.basis() == CostLine.Basis.REVENUE ? line.quantity().p50() : unit;
  }

  /**
   * Cost in one planning year.
   *
   * @param year 0 for the first
   * @param quantity the quantity as drawn
   */
  double cost(int year, double quantity, Circumstances circumstances) {
    double prices = Math.pow(circumstances.priceGrowth(), year);
    return switch (line.basis()) {
      case INSTANCES -> unit * MONTHS * plan.byYear().get(year) * quantity * prices;
      case MONTH -> unit * MONTHS * quantity * prices;
      case YEAR -> unit * quantity * prices;
      case ORDER -> unit * quantity * circumstances.orders()[year] * prices;
      case REVENUE -> unit * quantity * circumstances.revenue()[year];
      case STAFF -> unit * quantity * Math.pow(circumstances.wageGrowth(), year);
      case ONCE, EFFORT -> year == 0 ? unit * quantity : 0;
    };
  }

  private static PriceBook.Instance instance(CostLine line, PriceBook prices) {
    return line.reference().map(prices.instances()::get).orElseThrow(() -> missing(line, "an instance type"));
  }

  private static PriceBook.Role role(CostLine line, PriceBook prices) {
    return line.reference().map(prices.roles()::get).orElseThrow(() -> missing(line, "a role"));
  }

  private static IllegalArgumentException missing(CostLine line, String what) {
    return new IllegalArgumentException("Cost line " + line.id() + " is priced by " + line.basis()
        + " and needs " + what + " that is known");
  }
}
