package org.emporion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Scale;

/**
 * Something e-commerce solutions are commonly judged by, from the catalogue. A requirement that picks
 * it takes over its title, scale, evidence and indicators.
 *
 * @param id stable id
 * @param area id of the area it belongs to
 * @param title what is asked for
 * @param asks what exactly is asked and how to judge it
 * @param ends what the ends of a level mean; present exactly when the scale is a level
 * @param scale how its values are read; empty for a number whose unit and ends depend on the retailer, so
 *     that a requirement writes its own
 * @param evidence where the value of a candidate comes from
 * @param indicators ids of the indicators of IIS3513-005 it serves
 */
public record Criterion(
    String id,
    String area,
    LocalText title,
    LocalText asks,
    Optional<LevelEnds> ends,
    Optional<Scale> scale,
    Evidence evidence,
    List<String> indicators) {
  /**
   * What the ends of a level mean.
   *
   * @param lowest what level 0 is
   * @param highest what level 4 is
   */
  public record LevelEnds(LocalText lowest, LocalText highest) {}

  /** The keys of a requirement that it stands in for. */
  List<String> gives() {
    List<String> keys = new ArrayList<>(List.of("title", "evidence", "indicators"));
    scale.ifPresent(given -> keys.add("scale"));
    return keys;
  }
}
