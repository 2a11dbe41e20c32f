package org.emporion.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderList;
import org.emporion.model.study.OrderMark;
import org.emporion.model.study.Resubmission;

/** Reads what a study says of orders: the mark of a request, who sends it again, the target's own list. */
final class OrderYaml {
  private OrderYaml() {}

  /**
   * The mark of a request that decides over an order.
   *
   * @param status the response codes that count as success; without other words they say that the order stands
   */
  static OrderMark mark(Field field, List<Integer> status) {
    YamlMap map = field.map("reference", "told-by", "bought", "declined");
    boolean byCode = !map.has("told-by");
    List<String> declined = map.may("declined").map(one -> told(one, byCode)).orElse(List.of());
    List<String> bought = byCode && !map.has("bought")
        ? status.stream().map(Object::toString).filter(code -> !declined.contains(code)).toList()
        : told(map.need("bought"), byCode);
    if (!field.problems().within(field.path()) && bought.stream().anyMatch(declined::contains)) {
      field.problem("order-both", String.join(", ", bought.stream().filter(declined::contains).toList()));
    }
    if (!field.problems().within(field.path()) && bought.isEmpty()) {
      field.problem("order-never-bought");
    }
    Field reference = map.need("reference");
    String text = reference.text();
    if (!text.isBlank() && !text.contains("#{")) {
      reference.problem("order-reference-fixed", text);
    }
    return new OrderMark(text, map.may("told-by").map(StepYaml::jsonPath), bought, declined);
  }

  private static List<String> told(Field field, boolean byCode) {
    return JourneySetYaml.filled(field, field.list(
        one -> byCode ? Integer.toString(one.whole(100, 599)) : one.text()));
  }

  /**
   * Who sends a request once more.
   *
   * @param marked whether the request decides over an order, so that there is something to believe afterwards
   */
  static Resubmission resubmission(Field field, boolean marked) {
    YamlMap map = field.map("share", "customers", "after");
    Optional<Belief> after = map.may("after").map(one -> one.choice(Belief.class));
    if (after.isPresent() && !marked) {
      map.need("after").problem("resubmit-without-order");
    }
    return new Resubmission(map.may("share").map(one -> one.proportion(Range.aboveUpTo(0, 1))).orElse(1.0),
        map.may("customers").map(one -> one.whole(1, 1_000_000)), after);
  }

  /** How the target's own list of orders is read. */
  static OrderList list(Field field) {
    YamlMap map = field.map("path", "headers", "list", "reference", "status", "bought", "declined", "unknown", "settle-seconds", "time");
    boolean status = map.has("status");
    for (String key : List.of("bought", "declined", "unknown")) {
      if (!status && map.has(key)) {
        map.need(key).problem("order-list-status");
      }
    }
    if (map.has("headers") && !map.has("path")) {
      map.need("headers").problem("order-list-headers");
    }
    return new OrderList(
        map.may("path").map(Field::pagePath),
        map.may("list").map(Field::text),
        map.may("reference").map(Field::text).orElse("reference"),
        map.may("status").map(Field::text),
        words(map, "bought"),
        words(map, "declined"),
        words(map, "unknown"),
        map.may("settle-seconds").map(one -> one.whole(0, 3600)).orElse(0),
        map.may("time").map(Field::text),
        map.may("headers").map(StepYaml::texts).orElse(Map.of()));
  }

  private static List<String> words(YamlMap map, String key) {
    return map.may(key).map(one -> JourneySetYaml.filled(one, one.list(Field::text))).orElse(List.of());
  }
}
