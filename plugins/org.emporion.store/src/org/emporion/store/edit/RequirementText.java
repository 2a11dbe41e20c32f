package org.emporion.store.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.store.Criterion;

/**
 * A requirement as it is written.
 *
 * @param requirement the requirement
 * @param scaled whether it has a scale of its own; a group of others has none
 * @param criterion what it is picked from; what it has in common with it need not be written
 */
public record RequirementText(Requirement requirement, boolean scaled, Optional<Criterion> criterion) {
  private static final String WEIGHT = "weight";

  /** Its entry in {@code requirements.yaml}, without its must-have: the weight, and what would not stand there anyway. */
  public YamlValue yaml() {
    Map<String, YamlValue> given = given();
    YamlValue.Mapping map = YamlValue.block();
    for (Map.Entry<String, YamlValue> one : entries().entrySet()) {
      if (one.getKey().equals(WEIGHT) || !one.getValue().equals(given.get(one.getKey()))) {
        map = map.with(one.getKey(), one.getValue());
      }
    }
    return map;
  }

  /** All it comes to, key by key. */
  public Map<String, YamlValue> entries() {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    criterion.ifPresent(picked -> entries.put("criterion", YamlValue.text(picked.id())));
    entries.put("title", YamlValue.text(requirement.title()));
    requirement.partOf().ifPresent(group -> entries.put("part-of", YamlValue.text(group)));
    entries.put(WEIGHT, YamlValue.number(requirement.weight()));
    if (scaled) {
      entries.put("scale", scale(requirement.scale()));
    }
    entries.put("evidence", evidence(requirement.evidence()));
    requirement.askedBy().ifPresent(role -> entries.put("asked-by", YamlValue.text(role)));
    entries.put("indicators", indicators(requirement.indicators()));
    return entries;
  }

  /** What stands for keys that are not written. */
  public Map<String, YamlValue> given() {
    Map<String, YamlValue> given = new LinkedHashMap<>();
    criterion.ifPresent(picked -> given.put("title", YamlValue.text(picked.title())));
    criterion.flatMap(Criterion::scale).ifPresent(scale -> given.put("scale", scale(scale)));
    given.put("evidence", evidence(criterion.map(Criterion::evidence).orElse(Evidence.CLAIM)));
    given.put("indicators", indicators(criterion.map(Criterion::indicators).orElse(List.of())));
    return given;
  }

  /** A must-have on values of this kind: {@code yes} where yes is asked for, else its bound. */
  public static YamlValue mustHave(MustHave mustHave, Scale.Kind kind) {
    return kind == Scale.Kind.YES_NO && mustHave.equals(new MustHave(MustHave.Bound.AT_LEAST, 1))
        ? YamlValue.yesNo(true)
        : YamlValue.map().with(
            mustHave.bound() == MustHave.Bound.AT_LEAST ? "at-least" : "at-most",
            YamlValue.number(mustHave.threshold()));
  }

  private static YamlValue scale(Scale scale) {
    return switch (scale.kind()) {
      case YES_NO -> YamlValue.text("yes-no");
      case LEVEL -> YamlValue.text("level");
      case NUMBER -> YamlValue.map().with("unit", YamlValue.text(scale.unit()))
          .with("worst", YamlValue.number(scale.worst())).with("best", YamlValue.number(scale.best()));
    };
  }

  private static YamlValue evidence(Evidence evidence) {
    return YamlValue.text(evidence.metric().map(Metric::name).orElse("claim"));
  }

  private static YamlValue indicators(List<String> indicators) {
    return YamlValue.list(indicators.stream().map(YamlValue::text).toArray(YamlValue[]::new));
  }
}
