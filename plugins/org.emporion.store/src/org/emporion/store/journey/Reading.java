package org.emporion.store.journey;

import java.util.List;
import org.emporion.model.LocalText;

/**
 * What a file says of the use of a shop.
 *
 * @param calls requests in order
 * @param told what of the file was not carried over, in sentences
 * @param given names of variables that have no value in the file, or a secret one: they are given when a trial starts
 */
record Reading(List<Call> calls, List<LocalText> told, List<String> given) {}
