package org.emporion.store;

import java.util.Currency;
import org.emporion.model.study.PriceBook;

/** Reads {@code prices.yaml}: what people and servers cost. */
final class PricesYaml {
  /** The file's name. */
  static final String FILE = "prices.yaml";
  /** The path of its root. */
  static final String PATH = "prices";

  private PricesYaml() {}

  /** Reads the file's content; amounts are in the study's currency. */
  static PriceBook read(Field root, Currency currency) {
    YamlMap map = root.map("source", "date", "roles", "instances");
    return new PriceBook(
        map.need("source").localText(),
        map.need("date").date(),
        map.need("roles").map().byId((id, field) -> role(field, currency)),
        map.need("instances").map().byId((id, field) -> instance(field, currency)));
  }

  private static PriceBook.Role role(Field field, Currency currency) {
    YamlMap map = field.map("name", "yearly", "day");
    return new PriceBook.Role(
        map.need("name").localText(), map.need("yearly").money(currency), map.need("day").money(currency));
  }

  private static PriceBook.Instance instance(Field field, Currency currency) {
    YamlMap map = field.map("name", "monthly");
    return new PriceBook.Instance(map.need("name").localText(), map.need("monthly").money(currency));
  }
}
