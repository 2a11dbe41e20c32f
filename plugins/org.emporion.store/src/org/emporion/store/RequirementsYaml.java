package org.emporion.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;

/** Reads {@code requirements.yaml}: the tree of requirements and, apart from it, the must-haves. */
final class RequirementsYaml {
  /** The file's name. */
  static final String FILE = "requirements.yaml";
  /** The path of the requirements. */
  static final String PATH = "requirements";
  /** The path of the must-haves. */
  static final String MUST_HAVES = "must-haves";

  private final YamlMap mustHaves;
  private final Map<String, MustHave> thresholds;
  private CriteriaCatalogue catalogue;

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
    YamlMap map = field.map(
        "criterion", "title", "part-of", "weight", "scale", "evidence", "asked-by", "indicators");
    Optional<Field> picked = map.may("criterion");
    Optional<Criterion> criterion = picked.flatMap(this::criterion);
    picked.ifPresent(from -> criterion.ifPresentOrElse(
        known -> map.through(from, known.gives().toArray(String[]::new)),
        () -> map.through(from, "title", "scale")));
    return new Requirement(
        id,
        picked.isPresent() && !map.has("title")
            ? criterion.map(Criterion::title).orElse(LocalText.same(""))
            : map.need("title").localText(),
        map.may("part-of").map(Field::id),
        map.need("weight").number(Range.atLeast(0)),
        map.may("scale").map(MeasureYaml::scale)
            .or(() -> criterion.flatMap(Criterion::scale)).orElse(MeasureYaml.LEVEL),
        map.may("evidence").map(MeasureYaml::evidence)
            .or(() -> criterion.map(Criterion::evidence)).orElse(Evidence.CLAIM),
        Optional.ofNullable(thresholds.get(id)),
        map.may("asked-by").map(Field::localText),
        map.may("indicators").map(list -> list.list(MeasureYaml::indicator))
            .or(() -> criterion.map(Criterion::indicators)).orElse(List.of()));
  }

  private Optional<Criterion> criterion(Field field) {
    String id = field.text();
    if (id.isBlank()) {
      return Optional.empty();
    }
    Optional<Criterion> criterion = catalogue().criterion(id);
    if (criterion.isEmpty()) {
      field.problem("unknown-criterion", id, field.problems().hint(id, catalogue().ids()));
    }
    return criterion;
  }

  /** Read only when a requirement picks from it. */
  private CriteriaCatalogue catalogue() {
    if (catalogue == null) {
      catalogue = CriteriaCatalogue.shipped();
    }
    return catalogue;
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
