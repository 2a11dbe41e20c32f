package org.emporion.model.rule;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * A row of a rule table, as written: a rule, or an example of what the table should say.
 *
 * @param inputs one cell for each input column; a unary test in a rule, a value in an example
 * @param outputs one cell for each output column; for an example what is expected
 * @param because the reason in words that is shown when the rule fires; empty when nothing is written
 * @param place the row
 */
public record RuleRow(List<RuleCell> inputs, List<RuleCell> outputs, Optional<LocalText> because, CellPlace place) {}
