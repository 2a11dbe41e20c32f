package org.emporion.store;

import java.util.List;
import java.util.Map;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;

/** Reads one set of journeys: the values they draw from and the journeys. */
final class JourneySetYaml {
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
        filled(steps, steps.list(StepYaml::read)));
  }

  /** The values; an empty list is reported. */
  static <T> List<T> filled(Field field, List<T> values) {
    if (values.isEmpty() && !field.missing() && !field.problems().within(field.path())) {
      field.problem("list-empty");
    }
    return values;
  }
}
