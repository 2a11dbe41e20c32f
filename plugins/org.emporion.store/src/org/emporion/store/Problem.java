package org.emporion.store;

import org.emporion.model.LocalText;
import org.emporion.model.study.SourceRef;

/**
 * Something wrong in the files of a study.
 *
 * @param place file, line and column
 * @param field path of the field, such as {@code candidates.cloudcart.costs.subscription.amount}
 * @param message what is wrong and what would be right
 */
public record Problem(SourceRef place, String field, LocalText message) {}
