package org.emporion.store.interchange;

import org.emporion.model.LocalText;

/**
 * What an import changes in a study.
 *
 * @param field path of the field, such as {@code requirements.e-invoice.weight}; of the whole requirement or claim
 *     when it is new
 * @param what the change in words, such as "Requirement e-invoice, Weight: 20 → 25"
 */
public record StudyChange(String field, LocalText what) {}
