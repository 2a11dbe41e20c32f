package org.emporion.store.interchange;

import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;

/**
 * Something wrong in a file that is imported, or in what the study would be after it.
 *
 * @param place file, sheet, row and column; in XML line and column
 * @param where the place in words, such as "criteria.xlsx, sheet Criteria, row 5, column D (Weight)"
 * @param message what is wrong and what would be right
 */
public record ExchangeProblem(CellPlace place, LocalText where, LocalText message) {}
