package org.emporion.store.journey;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.emporion.model.LocalText;
import org.emporion.model.study.Step;

/**
 * What a recording comes to.
 *
 * @param steps its requests
 * @param feeders values the user has to fill in, by name
 * @param order index of the step that places the order; empty when none does
 * @param told what was done and found, in sentences without a recorded value
 */
record RecordedJourney(List<Step> steps, Map<String, List<String>> feeders, OptionalInt order, List<LocalText> told) {}
