package org.emporion.store.journey;

import java.util.List;
import java.util.Map;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Journey;
import org.emporion.model.study.Step;
import org.emporion.store.edit.YamlValue;
import org.emporion.store.edit.YamlValue.Mapping;

/** A recorded journey as {@code trials.yaml} has it; what has a default is written only where it differs. */
final class JourneyText {
  private JourneyText() {}

  /** The entry of a journey. */
  static YamlValue of(Journey journey) {
    Mapping map = YamlValue.block().with("name", YamlValue.text(journey.name()));
    if (journey.buys()) {
      map = map.with("buys", YamlValue.yesNo(true));
    }
    return map.with("steps", new YamlValue.Sequence(journey.steps().stream().map(JourneyText::step).toList()));
  }

  /** A list of texts. */
  static YamlValue texts(List<String> texts) {
    return new YamlValue.Sequence(texts.stream().<YamlValue>map(YamlValue::text).toList());
  }

  private static YamlValue step(Step step) {
    Mapping map = YamlValue.block()
        .with("request", YamlValue.text(step.request()))
        .with("transaction", YamlValue.text(step.transaction()));
    if (!step.method().equals("GET")) {
      map = map.with("method", YamlValue.text(step.method()));
    }
    map = map.with("path", YamlValue.text(step.path()));
    map = withTexts(withTexts(map, "query", step.query()), "headers", step.headers());
    if (step.body().isPresent()) {
      map = map.with("body", YamlValue.text(step.body().get()));
    }
    map = withTexts(map, "form", step.form());
    if (!step.status().equals(List.of(200))) {
      map = map.with("status", codes(step.status()));
    }
    Mapping extract = YamlValue.map();
    for (Map.Entry<String, Extraction> one : step.extract().entrySet()) {
      extract = extract.with(one.getKey(), source(one.getValue()));
    }
    if (!step.extract().isEmpty()) {
      map = map.with("extract", extract);
    }
    if (!step.outcomes().isEmpty()) {
      Mapping outcomes = YamlValue.map();
      for (Map.Entry<String, List<Integer>> outcome : step.outcomes().entrySet()) {
        outcomes = outcomes.with(outcome.getKey(), codes(outcome.getValue()));
      }
      map = map.with("outcomes", outcomes);
    }
    if (step.think().maxMillis() > 0) {
      map = map.with("think", YamlValue.map()
          .with("min-ms", YamlValue.number(step.think().minMillis())).with("max-ms", YamlValue.number(step.think().maxMillis())));
    }
    return step.repeat() == 1 ? map : map.with("repeat", YamlValue.number(step.repeat()));
  }

  private static YamlValue source(Extraction extraction) {
    return switch (extraction.from()) {
      case FIRST -> YamlValue.text(extraction.at());
      case RANDOM -> YamlValue.map().with("random", YamlValue.text(extraction.at()));
      case HEADER -> YamlValue.map().with("header", YamlValue.text(extraction.at()));
    };
  }

  private static Mapping withTexts(Mapping map, String key, Map<String, String> texts) {
    Mapping values = YamlValue.map();
    for (Map.Entry<String, String> one : texts.entrySet()) {
      values = values.with(one.getKey(), YamlValue.text(one.getValue()));
    }
    return texts.isEmpty() ? map : map.with(key, values);
  }

  private static YamlValue codes(List<Integer> codes) {
    return new YamlValue.Sequence(codes.stream().<YamlValue>map(YamlValue::number).toList());
  }
}
