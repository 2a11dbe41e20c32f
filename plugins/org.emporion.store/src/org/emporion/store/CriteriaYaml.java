package org.emporion.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Scale;

/** Reads a catalogue of criteria: the areas, and the criteria of all areas by their id. */
final class CriteriaYaml {
  /** The path of the criteria. */
  static final String PATH = "criteria";

  private static final String LOWEST = "level-0";
  private static final String HIGHEST = "level-4";

  private final Map<String, LocalText> areas;

  private CriteriaYaml(Map<String, LocalText> areas) {
    this.areas = areas;
  }

  /** Reads the file's content; the path of its root is empty. */
  static CriteriaCatalogue read(Field root) {
    YamlMap map = root.map("areas", PATH);
    Map<String, LocalText> areas = map.need("areas").map().byId((id, field) -> field.localText());
    CriteriaYaml reader = new CriteriaYaml(areas);
    return new CriteriaCatalogue(areas, map.need(PATH).map().byId(reader::criterion));
  }

  private Criterion criterion(String id, Field field) {
    YamlMap map = field.map("area", "title", "asks", LOWEST, HIGHEST, "scale", "evidence", "indicators");
    Optional<Scale> scale = scale(map.need("scale"));
    return new Criterion(
        id,
        area(map.need("area")),
        map.need("title").localText(),
        map.need("asks").localText(),
        ends(field, map, scale),
        scale,
        map.may("evidence").map(MeasureYaml::evidence).orElse(Evidence.CLAIM),
        List.copyOf(map.need("indicators").list(MeasureYaml::indicator)));
  }

  private String area(Field field) {
    String area = field.text();
    if (!area.isBlank() && !areas.containsKey(area)) {
      field.unknownKeyId("kind.area", area, areas.keySet());
    }
    return area;
  }

  private static Optional<Scale> scale(Field field) {
    return field.isWord("own") ? Optional.empty() : Optional.of(MeasureYaml.scale(field));
  }

  private static Optional<Criterion.LevelEnds> ends(Field field, YamlMap map, Optional<Scale> scale) {
    boolean level = scale.filter(one -> one.kind() == Scale.Kind.LEVEL).isPresent();
    boolean readable = !field.problems().within(field.absent("scale").path());
    if (readable && (map.has(LOWEST) != level || map.has(HIGHEST) != level)) {
      field.keyProblem("level-ends");
    }
    return level && map.has(LOWEST) && map.has(HIGHEST)
        ? Optional.of(new Criterion.LevelEnds(map.need(LOWEST).localText(), map.need(HIGHEST).localText()))
        : Optional.empty();
  }
}
