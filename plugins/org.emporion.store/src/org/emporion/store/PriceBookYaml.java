package org.emporion.store;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.emporion.model.Money;
import org.emporion.model.study.PriceUnit;
import org.emporion.model.study.Tax;
import org.emporion.model.study.VendorPrices;

/** Reads {@code price-books/<id>.yaml}: what one provider or vendor asks. */
final class PriceBookYaml {
  /** The folder of the books, which their paths begin with too. */
  static final String FOLDER = "price-books";

  private static final Range DISCOUNT = new Range("range.at-least-below", 0, true, 1, false);

  private final Currencies currencies;
  private final LocalDate start;

  /**
   * A reader of books.
   *
   * @param currencies that have an exchange rate
   * @param start first day of the planning; the epoch when it could not be read
   */
  PriceBookYaml(Currencies currencies, LocalDate start) {
    this.currencies = currencies;
    this.start = start;
  }

  /** Reads a file's content. */
  VendorPrices read(String id, Field root) {
    YamlMap map = root.map("name", "source", "date", "currency", "from", "until", "discount", "tax", "items");
    Currency currency = currency(map.need("currency"));
    return new VendorPrices(
        id,
        map.need("name").localText(),
        map.need("source").localText(),
        map.need("date").date(),
        currency,
        from(map.need("from")),
        map.may("until").map(this::until),
        discount(map),
        map.may("tax").map(PriceBookYaml::tax),
        map.need("items").map().byId((item, field) -> item(field, currency)));
  }

  private Currency currency(Field field) {
    Currency currency = field.currency();
    if (!currency.equals(Field.NO_CURRENCY) && !currencies.own().equals(Field.NO_CURRENCY)
        && !currencies.holds(currency.getCurrencyCode())) {
      field.problem("no-exchange-rate", currency.getCurrencyCode(), currencies.own().getCurrencyCode());
    }
    return currency;
  }

  private LocalDate from(Field field) {
    LocalDate from = field.date();
    if (!start.equals(LocalDate.EPOCH) && from.isAfter(start)) {
      field.problem("prices-not-yet", from, start);
    }
    return from;
  }

  private LocalDate until(Field field) {
    LocalDate until = field.date();
    if (until.isBefore(start) && !field.problems().at(field.path())) {
      field.problem("prices-expired", until, start);
    }
    return until;
  }

  private static double discount(YamlMap map) {
    return map.may("discount").map(field -> field.proportion(DISCOUNT)).orElse(0.0);
  }

  private static Tax.Use tax(Field field) {
    YamlMap map = field.map("id", "included");
    return new Tax.Use(map.need("id").id(), map.need("included").yesNo());
  }

  private static VendorPrices.Item item(Field field, Currency currency) {
    YamlMap map = field.map("name", "unit", "price", "tiers", "discount");
    if (map.has("price") == map.has("tiers")) {
      field.problem("price-or-tiers");
    }
    List<VendorPrices.PriceTier> tiers = map.may("tiers").map(one -> tiers(one, currency))
        .orElseGet(() -> List.of(new VendorPrices.PriceTier(0, map.may("price")
            .map(one -> one.money(currency)).orElse(Money.zero(currency)))));
    return new VendorPrices.Item(
        map.need("name").localText(), map.need("unit").choice(PriceUnit.class), tiers, discount(map));
  }

  private static List<VendorPrices.PriceTier> tiers(Field field, Currency currency) {
    Rising rising = new Rising();
    List<VendorPrices.PriceTier> tiers = field.list(one -> {
      YamlMap map = one.map("from", "to", "price");
      double from = rising.next(map);
      return new VendorPrices.PriceTier(from, map.need("price").money(currency));
    });
    if (tiers.isEmpty() && !field.problems().within(field.path())) {
      field.problem("list-empty");
    }
    return tiers.isEmpty() ? List.of(new VendorPrices.PriceTier(0, Money.zero(currency))) : tiers;
  }
}
