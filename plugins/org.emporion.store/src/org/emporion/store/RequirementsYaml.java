package org.emporion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/** Reads {@code requirements.yaml}: the tree of requirements and, apart from it, the must-haves. */
final class RequirementsYaml {
  /** The file's name. */
  static final String FILE = "requirements.yaml";
  /** The path of the requirements. */
  static final String PATH = "requirements";
  /** The path of the must-haves. */
  static final String MUST_HAVES = "must-haves";

  private static final Scale YES_NO = new Scale(Scale.Kind.YES_NO, "", 0, 1);
  private static final Scale LEVEL = new Scale(Scale.Kind.LEVEL, "", 0, 4);
  private static final Pattern INDICATOR = Pattern.compile("P\\d+\\.\\d+\\.\\d+");

  private final YamlMap mustHaves;
  private final Map<String, MustHave> thresholds;

  private RequirementsYaml(Field mustHaves) {
    this.mustHaves = mustHaves.map();
    this.thresholds = this.mustHaves.byId((id, field) -> threshold(field));
  }

  /** Reads the file's content; the path of its root is empty. */
  static List<Requirement> read(Field root) {
    YamlMap map = root.map(PATH, MUST_HAVES);
    Field tree = map.need(PATH);
    RequirementsYaml reader = new RequirementsYaml(map.may(MUST_HAVES).orElse(root.absent(MUST_HAVES)));
    Map<String, Requirement> requirements = tree.map().byId(reader::requirement);
    if (!tree.missing() && requirements.isEmpty() && !tree.problems().within(PATH)) {
      tree.problem("list-empty");
    }
    if (!tree.missing()) {
      reader.reportUnknown(requirements);
    }
    return List.copyOf(requirements.values());
  }

  private Requirement requirement(String id, Field field) {
    YamlMap map =
        field.map("title", "part-of", "weight", "scale", "evidence", "asked-by", "indicators");
    return new Requirement(
        id,
        map.need("title").localText(),
        map.may("part-of").map(Field::id),
        map.need("weight").number(Range.atLeast(0)),
        map.may("scale").map(RequirementsYaml::scale).orElse(LEVEL),
        map.may("evidence").map(RequirementsYaml::evidence).orElse(Evidence.CLAIM),
        Optional.ofNullable(thresholds.get(id)),
        map.may("asked-by").map(Field::localText),
        map.may("indicators").map(list -> list.list(RequirementsYaml::indicator)).orElse(List.of()));
  }

  private static Scale scale(Field field) {
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

  private static Evidence evidence(Field field) {
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

  private static String indicator(Field field) {
    String text = field.text();
    if (!text.isBlank() && !INDICATOR.matcher(text).matches()) {
      field.problem("bad-indicator", text);
    }
    return text;
  }

  private static MustHave threshold(Field field) {
    if (!field.isMap()) {
      if (!field.isWord("yes")) {
        field.problem("expected-must-have");
      }
      return new MustHave(MustHave.Bound.AT_LEAST, 1);
    }
    YamlMap map = field.map("at-least", "at-most");
    if (map.has("at-least") == map.has("at-most")) {
      field.problem("expected-must-have");
    }
    return map.may("at-most")
        .map(bound -> new MustHave(MustHave.Bound.AT_MOST, bound.proportion(Range.ANY)))
        .or(() -> map.may("at-least")
            .map(bound -> new MustHave(MustHave.Bound.AT_LEAST, bound.proportion(Range.ANY))))
        .orElse(new MustHave(MustHave.Bound.AT_LEAST, 1));
  }

  private void reportUnknown(Map<String, Requirement> requirements) {
    mustHaves.each((id, field) -> {
      if (!requirements.containsKey(id)) {
        field.unknownKeyId("kind.requirement", id, requirements.keySet());
      }
      return id;
    });
  }
}
