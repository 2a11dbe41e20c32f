package org.emporion.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.emporion.model.study.ExchangeRate;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Tax;
import org.emporion.model.study.VendorPrices;

/** Reads {@code prices.yaml}: what people and servers cost, what other currencies cost, and taxes. */
final class PricesYaml {
  /** The file's name. */
  static final String FILE = "prices.yaml";
  /** The path of its root. */
  static final String PATH = "prices";

  private static final int MOST_MONTHS = 120;

  private final Currency currency;
  private final LocalDate start;

  /**
   * A reader of prices.
   *
   * @param currency the study's
   * @param start first day of the planning; the epoch when it could not be read
   */
  PricesYaml(Currency currency, LocalDate start) {
    this.currency = currency;
    this.start = start;
  }

  /** Reads the file's content; what people and servers cost is in the study's currency. */
  PriceBook read(Field root) {
    YamlMap map = root.map("source", "date", "stale-after-months", "roles", "instances", "exchange-rates", "taxes");
    List<ExchangeRate> rates = new ArrayList<>();
    map.may("exchange-rates").ifPresent(field -> field.map().each((code, one) -> rates.addAll(rates(code, one))));
    return new PriceBook(
        map.need("source").localText(),
        map.need("date").date(),
        map.need("roles").map().byId((id, field) -> role(field)),
        map.need("instances").map().byId((id, field) -> instance(field)),
        Map.of(),
        List.copyOf(rates),
        map.may("taxes").map(field -> field.map().byId((id, one) -> tax(one))).orElse(Map.of()),
        map.may("stale-after-months").map(field -> field.whole(1, MOST_MONTHS)).orElse(PriceBook.STALE_MONTHS));
  }

  /** The same with the books of vendors. */
  static PriceBook with(PriceBook own, Map<String, VendorPrices> vendors) {
    return new PriceBook(own.source(), own.date(), own.roles(), own.instances(), vendors, own.rates(), own.taxes(),
        own.staleMonths());
  }

  private PriceBook.Role role(Field field) {
    YamlMap map = field.map("name", "yearly", "day");
    return new PriceBook.Role(
        map.need("name").localText(), map.need("yearly").money(currency), map.need("day").money(currency));
  }

  private PriceBook.Instance instance(Field field) {
    YamlMap map = field.map("name", "monthly");
    return new PriceBook.Instance(map.need("name").localText(), map.need("monthly").money(currency));
  }

  /** One rate, or a list of them by their days. */
  private List<ExchangeRate> rates(String code, Field field) {
    Currency other = currency(code, field);
    List<ExchangeRate> rates = field.isList()
        ? field.list(one -> rate(other, one)) : List.of(rate(other, field));
    if (!start.equals(LocalDate.EPOCH) && rates.stream().noneMatch(rate -> !rate.date().isAfter(start)) && !field.problems().within(field.path())) {
      field.problem("rate-not-yet", code, start);
    }
    return rates;
  }

  private Currency currency(String code, Field field) {
    try {
      Currency other = Currency.getInstance(code);
      if (other.equals(currency)) {
        field.keyProblem("rate-of-own", code);
      }
      return other;
    } catch (IllegalArgumentException e) {
      field.keyProblem("expected-currency", code);
      return Field.NO_CURRENCY;
    }
  }

  private static ExchangeRate rate(Currency other, Field field) {
    YamlMap map = field.map("date", "rate", "source");
    return new ExchangeRate(other, map.need("date").date(), EstimateYaml.read(map.need("rate"), Range.above(0)),
        map.need("source").localText());
  }

  private static Tax tax(Field field) {
    YamlMap map = field.map("name", "rate", "recoverable", "source", "date");
    return new Tax(
        map.need("name").localText(), map.need("rate").proportion(Range.SHARE), map.need("recoverable").yesNo(),
        map.need("source").localText(), map.need("date").date());
  }
}
