package org.emporion.store;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.OrderHistory;

/** Reads {@code history} of {@code operations.yaml}: where the order history is and what is said of its layout. */
final class HistoryYaml {
  private static final Map<String, Character> SEPARATORS = separators();
  private static final List<String> KEYS = List.of(
      "file", "order-column", "time-column", "time-pattern", "time-zone", "shop-zone", "value-column",
      "quantity-column", "price-column", "customer-column", "status-column", "cancelled-status", "cancelled-prefix",
      "cancelled-negative", "rows", "decimals", "separator", "encoding", "sheet", "currency", "exchange-rate",
      "level-at", "source", "licence");

  private HistoryYaml() {}

  private static Map<String, Character> separators() {
    Map<String, Character> names = new LinkedHashMap<>();
    names.put("comma", ',');
    names.put("semicolon", ';');
    names.put("tab", '\t');
    names.put("bar", '|');
    return names;
  }

  /** Reads the field's content. */
  static OrderHistory read(Field field) {
    YamlMap map = field.map(KEYS.toArray(String[]::new));
    if (map.has("status-column") != map.has("cancelled-status")) {
      field.problem("status-incomplete");
    }
    together(field, map, "quantity-column", "price-column");
    together(field, map, "time-zone", "shop-zone");
    if (map.has("value-column") && map.has("price-column")) {
      field.problem("history-value-twice");
    }
    return new OrderHistory(
        map.need("file").file(),
        keys(map),
        map.need("currency").currency(),
        map.need("exchange-rate").decimal(Range.above(0)),
        map.may("level-at").map(Field::date),
        map.need("source").localText(),
        map.may("licence").map(Field::text));
  }

  private static HistoryKeys keys(YamlMap map) {
    return new HistoryKeys(
        text(map, "order-column"),
        text(map, "time-column"),
        text(map, "time-pattern"),
        map.may("time-zone").map(HistoryYaml::zone),
        map.may("shop-zone").map(HistoryYaml::zone),
        text(map, "value-column"),
        text(map, "quantity-column"),
        text(map, "price-column"),
        text(map, "customer-column"),
        text(map, "status-column"),
        text(map, "cancelled-status"),
        text(map, "cancelled-prefix"),
        map.may("cancelled-negative").map(Field::yesNo),
        map.may("rows").map(one -> one.choice(HistoryLayout.Rows.class)),
        map.may("decimals").map(one -> one.choice(HistoryLayout.Decimals.class)),
        map.may("separator").map(HistoryYaml::separator),
        text(map, "encoding"),
        text(map, "sheet"));
  }

  private static Optional<String> text(YamlMap map, String key) {
    return map.may(key).map(Field::text);
  }

  private static void together(Field field, YamlMap map, String one, String other) {
    if (map.has(one) != map.has(other)) {
      field.problem("history-pairs", one, other);
    }
  }

  private static ZoneId zone(Field field) {
    String name = field.text();
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      field.problem("expected-zone", name);
      return ZoneOffset.UTC;
    }
  }

  private static char separator(Field field) {
    String name = field.text();
    if (!SEPARATORS.containsKey(name)) {
      field.problem("expected-separator", name);
    }
    return SEPARATORS.getOrDefault(name, ',');
  }
}
