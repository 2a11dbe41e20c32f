package org.emporion.store.journey;

import java.util.List;
import java.util.OptionalInt;
import org.emporion.model.LocalText;
import org.emporion.model.study.Step;

/**
 * What a recording comes to.
 *
 * @param steps its requests
 * @param secrets names of values that are not written and that its user gives when a trial starts
 * @param order index of the step that places the order; empty when none does
 * @param told what was done and found, in sentences without a recorded value
 */
record RecordedJourney(List<Step> steps, List<String> secrets, OptionalInt order, List<LocalText> told) {}
