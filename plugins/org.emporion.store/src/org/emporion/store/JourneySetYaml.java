package org.emporion.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;

/** Reads one set of journeys: the values they draw from and the journeys. */
final class JourneySetYaml {
  private JourneySetYaml() {}

  /** Reads a set. */
  static JourneySet read(String id, Field field) {
    YamlMap map = field.map("feeders", "secrets", "journeys");
    Map<String, List<String>> feeders = map.may("feeders")
        .map(one -> one.map().byPlaceholder(values -> filled(values, values.list(Field::text))))
        .orElse(Map.of());
    List<Journey> journeys = List.copyOf(map.need("journeys").map().byId(JourneySetYaml::journey).values());
    List<String> secrets = map.may("secrets")
        .map(one -> filled(one, one.list(name -> secret(name, feeders.keySet()))))
        .orElse(List.of());
    return new JourneySet(id, feeders, secrets, journeys);
  }

  /** Only the name: the value is in no file of the study. */
  private static String secret(Field field, Set<String> feeders) {
    String name = field.text();
    if (!Field.PLACEHOLDER.matcher(name).matches()) {
      field.problem("bad-placeholder", name);
    } else if (feeders.contains(name)) {
      field.problem("secret-and-feeder", name);
    }
    return name;
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
