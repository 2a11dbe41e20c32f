package org.emporion.store.journey;

import java.util.List;
import org.emporion.model.study.Journey;
import org.emporion.store.edit.StepText;
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
    return map.with("steps", new YamlValue.Sequence(journey.steps().stream().<YamlValue>map(StepText::of).toList()));
  }

  /** A list of texts. */
  static YamlValue texts(List<String> texts) {
    return StepText.texts(texts);
  }
}
