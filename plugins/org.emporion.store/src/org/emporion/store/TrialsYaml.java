package org.emporion.store;

import java.util.List;
import org.emporion.model.study.Objective;
import org.emporion.model.study.TrialSetup;

/** Reads {@code trials.yaml}: journeys, objectives and profiles of load trials. */
final class TrialsYaml {
  /** The file's name. */
  static final String FILE = "trials.yaml";
  /** The path of its root. */
  static final String PATH = "trials";

  private TrialsYaml() {}

  /** Reads the file's content. */
  static TrialSetup read(Field root) {
    YamlMap map = root.map("journey-sets", "objectives", "profiles");
    return new TrialSetup(
        List.copyOf(map.need("journey-sets").map().byId(JourneySetYaml::read).values()),
        List.copyOf(map.need("objectives").map().byId(TrialsYaml::objective).values()),
        List.copyOf(map.need("profiles").map().byId(TrialProfileYaml::read).values()));
  }

  private static Objective objective(String id, Field field) {
    YamlMap map = field.map("transaction", "percentile", "max-ms", "max-error-share");
    return new Objective(
        id,
        map.need("transaction").id(),
        map.need("percentile").number(Range.inside(0, 100)),
        map.need("max-ms").number(Range.above(0)),
        map.need("max-error-share").share());
  }
}
