package org.emporion.store;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.StopCriteria;
import org.emporion.model.study.TrialProfile;

/** Reads a profile of {@code trials.yaml}: how the load of a trial goes. */
final class TrialProfileYaml {
  private static final Range FACTOR = Range.aboveUpTo(0, 100);
  private static final int LONGEST_SECONDS = 86_400;
  private static final int MOST_REPEATS = 100;

  /** What a profile is for, with its load relative to the peak when none is written. The first is the default. */
  private enum Kind {
    PEAK(1, "load-factor"),
    SMOKE(0.1, "load-factor"),
    SOAK(0.8, "load-factor"),
    SPIKE(1, "load-factor", "from-factor", "rise-seconds"),
    STAIRCASE(1, "levels");

    private final double factor;
    private final List<String> own;

    Kind(double factor, String... own) {
      this.factor = factor;
      this.own = List.of(own);
    }

    List<String> keys() {
      List<String> keys = new ArrayList<>(
          List.of("name", "kind", "warm-up-seconds", "steady-seconds", "percentile", "repeats", "stop"));
      keys.addAll(own);
      return keys;
    }
  }

  private TrialProfileYaml() {}

  static TrialProfile read(String id, Field field) {
    YamlMap map = field.map();
    Kind kind = map.may("kind").map(one -> one.choice(Kind.class)).orElse(Kind.PEAK);
    map.only(kind.keys());
    return new TrialProfile(
        id,
        map.need("name").localText(),
        map.need("warm-up-seconds").whole(1, LONGEST_SECONDS),
        map.need("steady-seconds").whole(1, LONGEST_SECONDS),
        course(kind, map),
        map.may("percentile").map(one -> one.proportion(Range.between(0.5, 0.99))),
        map.may("repeats").map(one -> one.whole(1, MOST_REPEATS)).orElse(1),
        map.may("stop").map(StopCriteriaYaml::read).orElse(StopCriteria.NONE));
  }

  private static LoadCourse course(Kind kind, YamlMap map) {
    return switch (kind) {
      case PEAK, SMOKE, SOAK -> new LoadCourse.Hold(factor(kind, map));
      case SPIKE -> spike(factor(kind, map), map);
      case STAIRCASE -> staircase(map.need("levels"));
    };
  }

  private static double factor(Kind kind, YamlMap map) {
    return map.may("load-factor").map(one -> one.proportion(FACTOR)).orElse(kind.factor);
  }

  private static LoadCourse spike(double to, YamlMap map) {
    Field from = map.need("from-factor");
    double base = from.proportion(FACTOR);
    if (base >= to && !from.missing()) {
      from.problem("spike-falls", Range.plain(base), Range.plain(to));
    }
    return new LoadCourse.Spike(base, map.may("rise-seconds").map(one -> one.whole(1, LONGEST_SECONDS)).orElse(3), to);
  }

  private static LoadCourse staircase(Field field) {
    List<Double> levels = field.list(item -> item.proportion(FACTOR));
    boolean rises = levels.size() > 1;
    for (int i = 1; i < levels.size(); i++) {
      rises &= levels.get(i) > levels.get(i - 1);
    }
    if (!rises && !field.missing() && !field.problems().within(field.path())) {
      field.problem("levels-rise");
    }
    return new LoadCourse.Staircase(levels.isEmpty() ? List.of(1.0) : levels);
  }
}
