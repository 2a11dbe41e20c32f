package org.emporion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Step;

/** Reads one set of journeys: the values they draw from and their requests. */
final class JourneySetYaml {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
  private static final List<Integer> OK = List.of(200);

  private JourneySetYaml() {}

  /** Reads a set. */
  static JourneySet read(String id, Field field) {
    YamlMap map = field.map("feeders", "journeys");
    Map<String, List<String>> feeders = map.may("feeders")
        .map(one -> one.map().byPlaceholder(values -> filled(values, values.list(Field::text))))
        .orElse(Map.of());
    List<Journey> journeys = List.copyOf(map.need("journeys").map().byId(JourneySetYaml::journey).values());
    return new JourneySet(id, feeders, journeys);
  }

  private static Journey journey(String id, Field field) {
    YamlMap map = field.map("name", "buys", "steps");
    Field steps = map.need("steps");
    return new Journey(
        id,
        map.need("name").localText(),
        map.may("buys").map(Field::yesNo).orElse(false),
        filled(steps, steps.list(JourneySetYaml::step)));
  }

  private static Step step(Field field) {
    YamlMap map = field.map("request", "transaction", "method", "path", "query", "headers", "body", "status",
        "extract", "outcomes", "think", "repeat");
    List<Integer> status = map.may("status").map(JourneySetYaml::codes).orElse(OK);
    return new Step(
        map.need("request").text(),
        map.need("transaction").id(),
        map.may("method").map(JourneySetYaml::method).orElse("GET"),
        map.need("path").absolutePath(),
        map.may("query").map(JourneySetYaml::texts).orElse(Map.of()),
        map.may("headers").map(JourneySetYaml::texts).orElse(Map.of()),
        map.may("body").map(Field::text),
        status,
        map.may("extract").map(one -> one.map().byPlaceholder(JourneySetYaml::jsonPath)).orElse(Map.of()),
        map.may("outcomes").map(one -> one.map().byId((name, value) -> outcome(value, status))).orElse(Map.of()),
        map.may("think").map(JourneySetYaml::think).orElse(new Step.Think(0, 0)),
        map.may("repeat").map(one -> one.whole(1, 1000)).orElse(1));
  }

  private static String method(Field field) {
    String word = field.text().toUpperCase(Locale.ROOT);
    if (!word.isBlank() && !METHODS.contains(word)) {
      field.problem("expected-choice", word, field.problems().hint(word, METHODS), String.join(", ", METHODS));
    }
    return word;
  }

  private static Map<String, String> texts(Field field) {
    return field.map().each(Field::text);
  }

  private static List<Integer> codes(Field field) {
    return filled(field, field.list(code -> code.whole(100, 599)));
  }

  private static List<Integer> outcome(Field field, List<Integer> status) {
    List<Integer> codes = codes(field);
    List<Integer> never = new ArrayList<>(codes);
    never.removeAll(status);
    if (!never.isEmpty() && !field.problems().within(field.path())) {
      field.problem("outcome-never", never.toString(), status.toString());
    }
    return codes;
  }

  private static String jsonPath(Field field) {
    String text = field.text();
    if (!text.isBlank() && !text.startsWith("$")) {
      field.problem("expected-json-path", text);
    }
    return text;
  }

  private static Step.Think think(Field field) {
    YamlMap map = field.map("min-ms", "max-ms");
    Step.Think think =
        new Step.Think(map.need("min-ms").whole(0, 3_600_000), map.need("max-ms").whole(0, 3_600_000));
    if (think.maxMillis() < think.minMillis() && !field.problems().within(field.path())) {
      field.problem("think-order", Long.toString(think.minMillis()), Long.toString(think.maxMillis()));
    }
    return think;
  }

  private static <T> List<T> filled(Field field, List<T> values) {
    if (values.isEmpty() && !field.missing() && !field.problems().within(field.path())) {
      field.problem("list-empty");
    }
    return values;
  }
}
