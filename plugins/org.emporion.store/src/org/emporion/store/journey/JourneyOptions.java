package org.emporion.store.journey;

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
 */
public record JourneyOptions(
    Optional<String> set, Optional<String> journey, Optional<String> host, OptionalInt order, boolean keepStatic) {}
