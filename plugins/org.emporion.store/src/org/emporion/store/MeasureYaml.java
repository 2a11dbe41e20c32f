package org.emporion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Scale;

/** Reads what requirements and the catalogue's criteria have in common: scale, evidence, indicators. */
final class MeasureYaml {
  /** Stands in for a scale that could not be read, too. */
  static final Scale LEVEL = new Scale(Scale.Kind.LEVEL, "", 0, 4);

  private static final Scale YES_NO = new Scale(Scale.Kind.YES_NO, "", 0, 1);
  private static final Pattern INDICATOR = Pattern.compile("P\\d+\\.\\d+\\.\\d+");

  private MeasureYaml() {}

  /** How values are read: {@code yes-no}, {@code level}, or a unit with its worst and best number. */
  static Scale scale(Field field) {
    if (field.isWord("yes-no")) {
      return YES_NO;
    }
    if (field.isWord("level")) {
      return LEVEL;
    }
    if (!field.isMap()) {
      field.problem("expected-scale");
      return LEVEL;
    }
    YamlMap map = field.map("unit", "worst", "best");
    Field best = map.need("best");
    Scale scale = new Scale(
        Scale.Kind.NUMBER, map.need("unit").text(), map.need("worst").number(Range.ANY), best.number(Range.ANY));
    if (!field.problems().within(field.path()) && scale.worst() == scale.best()) {
      best.problem("scale-flat", Range.plain(scale.best()));
    }
    return scale;
  }

  /** Where values come from: {@code claim} or the name of a metric. */
  static Evidence evidence(Field field) {
    if (field.isWord("claim")) {
      return Evidence.CLAIM;
    }
    String name = field.text();
    Optional<Metric> metric = Metric.parse(name);
    if (metric.isEmpty() && !name.isBlank()) {
      List<String> known = new ArrayList<>(List.of("claim"));
      for (Metric.Kind kind : Metric.Kind.values()) {
        known.add(kind.pattern().replace("%s", "<transaction>"));
      }
      field.problem("unknown-metric", name, field.problems().hint(name, known), String.join(", ", known));
    }
    return new Evidence(metric);
  }

  /** An indicator of IIS3513-005. */
  static String indicator(Field field) {
    String id = field.text();
    if (!id.isBlank() && !INDICATOR.matcher(id).matches()) {
      field.problem("bad-indicator", id);
    } else if (!id.isBlank() && !Indicators.shipped().ids().contains(id)) {
      field.problem("unknown-indicator", id, field.problems().hint(id, Indicators.shipped().ids()));
    }
    return id;
  }
}
