package org.emporion.store.journey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user says about an import.
 *
 * @param set journey set to write into; empty for the only one of the study
 * @param journey id of the journey; empty for the one that buys, or a name from that of the file
 * @param host host of the shop; empty for the one most requests went to
 * @param order number of the step that places the order, from 1; empty to find out
 * @param keepStatic true to keep scripts, styles, images and fonts
 * @param operations of an OpenAPI document those that are sent, in order: operation ids, or methods with paths such as
 *     {@code GET /orders}; empty for all
 */
public record JourneyOptions(
    Optional<String> set, Optional<String> journey, Optional<String> host, OptionalInt order, boolean keepStatic,
    List<String> operations) {
  /** Keeps the list from later changes. */
  public JourneyOptions {
    operations = List.copyOf(operations);
  }

  /** Without a choice of operations. */
  public JourneyOptions(
      Optional<String> set, Optional<String> journey, Optional<String> host, OptionalInt order, boolean keepStatic) {
    this(set, journey, host, order, keepStatic, List.of());
  }
}
