package org.emporion.store.interchange;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/**
 * A requirement as tables hold it: with what it takes over from the catalogue.
 *
 * @param id id of the requirement
 * @param title what is asked for
 * @param partOf id of the group it belongs to; empty at the top
 * @param weight importance relative to its siblings, at least 0
 * @param criterion id of the criterion it picks from the catalogue; empty when it picks none
 * @param scale how values are read; empty for a group
 * @param evidence where values come from; empty for a group
 * @param mustHave the threshold that puts a candidate out
 * @param askedBy role of the person who asks
 * @param indicators indicators of IIS3513-005 it serves
 */
public record CriterionEntry(
    String id,
    LocalText title,
    Optional<String> partOf,
    double weight,
    Optional<String> criterion,
    Optional<Scale> scale,
    Optional<Evidence> evidence,
    Optional<MustHave> mustHave,
    Optional<LocalText> askedBy,
    List<String> indicators) {
  /** Keeps the list from later changes. */
  public CriterionEntry {
    indicators = List.copyOf(indicators);
  }

  /** The same as a requirement of a study; one without a scale gets any. */
  Requirement requirement() {
    Scale any = new Scale(Scale.Kind.LEVEL, "", 0, 4);
    return new Requirement(
        id, title, partOf, weight, scale.orElse(any), evidence.orElse(Evidence.CLAIM), mustHave, askedBy, indicators);
  }
}
