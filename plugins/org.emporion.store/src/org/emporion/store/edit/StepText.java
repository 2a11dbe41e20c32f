package org.emporion.store.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.emporion.store.edit.YamlValue.Mapping;
import org.emporion.store.edit.YamlValue.Sequence;

/** A request of a journey as {@code trials.yaml} has it; what has a default is written only where it differs. */
public final class StepText {
  private static final List<Integer> OK = List.of(200);

  private StepText() {}

  /** The item of a step. */
  public static Mapping of(Step step) {
    Mapping map = YamlValue.block()
        .with("request", YamlValue.text(step.request()))
        .with("transaction", YamlValue.text(step.transaction()));
    if (!step.method().equals("GET")) {
      map = map.with("method", YamlValue.text(step.method()));
    }
    map = map.with("path", YamlValue.text(step.path()));
    map = filled(map, "query", texts(step.query()));
    map = filled(map, "headers", texts(step.headers()));
    if (step.body().isPresent()) {
      map = content(map, step.body().get());
    }
    map = filled(map, "form", texts(step.form()));
    if (!step.status().equals(OK)) {
      map = map.with("status", codes(step.status()));
    }
    map = filled(map, "expect", expect(step.expect()));
    map = filled(map, "extract", extract(step.extract()));
    map = filled(map, "outcomes", outcomes(step.outcomes()));
    if (step.think().maxMillis() > 0) {
      map = map.with(step.think().paced() ? "pace" : "think", pause(step.think()));
    }
    return step.repeat() == 1 ? map : map.with("repeat", YamlValue.number(step.repeat()));
  }

  private static Mapping content(Mapping map, String body) {
    Optional<GraphQlBody> graphQl = GraphQlBody.of(body);
    if (graphQl.isEmpty()) {
      return map.with("body", YamlValue.text(body));
    }
    Mapping parts = YamlValue.block().with("query", YamlValue.text(graphQl.get().query()));
    return map.with("graphql", graphQl.get().variables()
        .map(variables -> parts.with("variables", YamlValue.text(variables))).orElse(parts));
  }

  /** A map of texts. */
  public static Mapping texts(Map<String, String> texts) {
    Mapping map = YamlValue.map();
    for (Map.Entry<String, String> one : texts.entrySet()) {
      map = map.with(one.getKey(), YamlValue.text(one.getValue()));
    }
    return map;
  }

  /** A list of texts. */
  public static Sequence texts(List<String> texts) {
    return new Sequence(texts.stream().<YamlValue>map(YamlValue::text).toList());
  }

  /** Response codes. */
  public static Sequence codes(List<Integer> codes) {
    return new Sequence(codes.stream().<YamlValue>map(YamlValue::number).toList());
  }

  /** What a good answer says; one text stands alone, several in a list. */
  public static Mapping expect(Map<String, List<String>> expected) {
    Mapping map = YamlValue.map();
    for (Map.Entry<String, List<String>> one : expected.entrySet()) {
      map = map.with(one.getKey(),
          one.getValue().size() == 1 ? YamlValue.text(one.getValue().getFirst()) : texts(one.getValue()));
    }
    return map;
  }

  /** Values kept for later steps. */
  public static Mapping extract(Map<String, Extraction> values) {
    Mapping map = YamlValue.map();
    for (Map.Entry<String, Extraction> one : values.entrySet()) {
      map = map.with(one.getKey(), source(one.getValue()));
    }
    return map;
  }

  private static YamlValue source(Extraction extraction) {
    return switch (extraction.from()) {
      case FIRST -> YamlValue.text(extraction.at());
      case RANDOM -> YamlValue.map().with("random", YamlValue.text(extraction.at()));
      case HEADER -> detailed(YamlValue.map().with("header", YamlValue.text(extraction.at())), "pattern", extraction);
      case CSS -> detailed(YamlValue.map().with("css", YamlValue.text(extraction.at())), "attribute", extraction);
      case PATTERN -> YamlValue.map().with("pattern", YamlValue.text(extraction.at()));
    };
  }

  private static Mapping detailed(Mapping map, String key, Extraction extraction) {
    return extraction.detail().isEmpty() ? map : map.with(key, YamlValue.text(extraction.detail()));
  }

  /** Outcomes by response code. */
  public static Mapping outcomes(Map<String, List<Integer>> outcomes) {
    Mapping map = YamlValue.map();
    for (Map.Entry<String, List<Integer>> one : outcomes.entrySet()) {
      map = map.with(one.getKey(), codes(one.getValue()));
    }
    return map;
  }

  /** The bounds of a pause. */
  public static Mapping pause(Step.Think pause) {
    return YamlValue.map()
        .with("min-ms", YamlValue.number(pause.minMillis())).with("max-ms", YamlValue.number(pause.maxMillis()));
  }

  private static Mapping filled(Mapping map, String key, Mapping value) {
    return value.entries().isEmpty() ? map : map.with(key, value);
  }
}
