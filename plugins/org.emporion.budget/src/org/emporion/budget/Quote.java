package org.emporion.budget;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.emporion.budget.line.UnitPrice;
import org.emporion.model.Money;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Tax;
import org.emporion.model.study.VendorPrices;

/**
 * What a unit of a cost line costs in the first planning year, own discounts taken off and taxes that are a cost put on.
 *
 * @param price price of a unit of the line
 * @param currency what it is in
 * @param book the vendor's book it stands in; empty for a price of one's own
 */
record Quote(UnitPrice price, Currency currency, Optional<VendorPrices> book) {
  /**
   * Looks up the price of a line.
   *
   * @throws IllegalArgumentException when it is missing; a study that was read without problems has it
   */
  static Quote of(CostLine line, PriceBook prices, Currency own) {
    if (line.reference().filter(reference -> reference.contains("/")).isPresent()) {
      return item(line, prices);
    }
    return switch (line.basis()) {
      case REVENUE, SALES, SUPPORT -> flat(Money.of(1, own));
      case INSTANCES, RESERVED, SPOT -> flat(line.reference().map(prices.instances()::get)
          .orElseThrow(() -> missing(line, "an instance type")).monthly());
      case STAFF, SERVICE, MAINTENANCE -> flat(role(line, line.reference(), prices).yearly());
      case EFFORT -> line.terms().isPresent() ? flat(Money.of(1, own)) : flat(role(line, line.reference(), prices).day());
      case MONTH, YEAR, ONCE, ORDER, HARDWARE, STORAGE, TRAFFIC, SEATS, PAYMENT ->
          flat(line.amount().orElseThrow(() -> missing(line, "an amount")));
    };
  }

  /** The role that a line refers to. */
  static PriceBook.Role role(CostLine line, Optional<String> role, PriceBook prices) {
    return role.map(prices.roles()::get).orElseThrow(() -> missing(line, "a role"));
  }

  private static Quote item(CostLine line, PriceBook prices) {
    String reference = line.reference().orElseThrow();
    VendorPrices book = prices.vendor(reference).orElseThrow(() -> missing(line, "a price book"));
    VendorPrices.Item item = prices.item(reference).orElseThrow(() -> missing(line, "an item"));
    double units = item.unit().in(line.basis()).orElseThrow(() -> missing(line, "a unit that it can count"));
    double tax = book.tax().map(use -> tax(line, use, prices).cost(use.included())).orElse(1.0);
    double factor = units * tax * (1 - book.discount()) * (1 - item.discount());
    List<UnitPrice.Tier> tiers = item.tiers().stream()
        .map(tier -> new UnitPrice.Tier(tier.from() / units, tier.price().value())).toList();
    return new Quote(new UnitPrice(tiers).times(factor), book.currency(), Optional.of(book));
  }

  private static Tax tax(CostLine line, Tax.Use use, PriceBook prices) {
    return Optional.ofNullable(prices.taxes().get(use.tax())).orElseThrow(() -> missing(line, "a tax"));
  }

  private static Quote flat(Money price) {
    return new Quote(UnitPrice.flat(price.value()), price.currency(), Optional.empty());
  }

  private static IllegalArgumentException missing(CostLine line, String what) {
    return new IllegalArgumentException("Cost line " + line.id() + " is priced by " + line.basis()
        + " and needs " + what + " that is known");
  }
}
