package org.emporion.store;

import java.util.Optional;
import org.emporion.model.study.StopCriteria;

/** Reads what ends a trial before its plan is done: {@code stop} of a profile. */
final class StopCriteriaYaml {
  private static final Range FAILED = Range.inside(0, 1);
  private static final Range MILLIS = Range.above(0);
  private static final int LONGEST_SECONDS = 3600;

  private StopCriteriaYaml() {}

  static StopCriteria read(Field field) {
    YamlMap map = field.map("error-share", "p95-ms", "injector-overload", "for-seconds");
    Optional<Double> errors = map.may("error-share").map(one -> one.proportion(FAILED));
    Optional<Double> slow = map.may("p95-ms").map(one -> one.number(MILLIS));
    boolean overload = map.may("injector-overload").map(Field::yesNo).orElse(false);
    int seconds = map.may("for-seconds").map(one -> one.whole(1, LONGEST_SECONDS)).orElse(StopCriteria.USUAL_SECONDS);
    StopCriteria criteria = new StopCriteria(errors, slow, overload, seconds);
    if (!criteria.any() && field.isMap() && !field.problems().within(field.path())) {
      field.problem("stop-nothing");
    }
    return criteria;
  }
}
