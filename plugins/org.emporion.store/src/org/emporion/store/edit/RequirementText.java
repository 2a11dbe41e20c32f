package org.emporion.store.edit;

import java.util.Optional;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.store.Criterion;

/**
 * A requirement as it is written.
 *
 * @param requirement the requirement
 * @param criterion what it is picked from; what it has in common with it is not written
 */
record RequirementText(Requirement requirement, Optional<Criterion> criterion) {
  /** Its entry in {@code requirements.yaml}, without its must-have. */
  YamlValue yaml() {
    YamlValue.Mapping map = YamlValue.block();
    if (criterion.isPresent()) {
      map = map.with("criterion", YamlValue.text(criterion.get().id()));
    }
    if (!criterion.map(Criterion::title).equals(Optional.of(requirement.title()))) {
      map = map.with("title", YamlValue.text(requirement.title()));
    }
    if (requirement.partOf().isPresent()) {
      map = map.with("part-of", YamlValue.text(requirement.partOf().get()));
    }
    map = map.with("weight", YamlValue.number(requirement.weight()));
    if (!criterion.flatMap(Criterion::scale).equals(Optional.of(requirement.scale()))) {
      map = map.with("scale", scale(requirement.scale()));
    }
    if (!criterion.map(Criterion::evidence).orElse(Evidence.CLAIM).equals(requirement.evidence())) {
      map = map.with("evidence", YamlValue.text(requirement.evidence().metric().map(Metric::name).orElse("claim")));
    }
    if (requirement.askedBy().isPresent()) {
      map = map.with("asked-by", YamlValue.text(requirement.askedBy().get()));
    }
    boolean indicatorsDiffer = criterion
        .map(one -> !one.indicators().equals(requirement.indicators()))
        .orElse(!requirement.indicators().isEmpty());
    return indicatorsDiffer
        ? map.with("indicators", YamlValue.list(
            requirement.indicators().stream().map(YamlValue::text).toArray(YamlValue[]::new)))
        : map;
  }

  private static YamlValue scale(Scale scale) {
    return switch (scale.kind()) {
      case YES_NO -> YamlValue.text("yes-no");
      case LEVEL -> YamlValue.text("level");
      case NUMBER -> YamlValue.map().with("unit", YamlValue.text(scale.unit()))
          .with("worst", YamlValue.number(scale.worst())).with("best", YamlValue.number(scale.best()));
    };
  }
}
