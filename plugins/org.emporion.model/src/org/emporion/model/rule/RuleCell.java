package org.emporion.model.rule;

/**
 * What somebody wrote into one cell of a rule table.
 *
 * @param text as written, without blanks around it; empty for an empty cell
 * @param place where it stands
 */
public record RuleCell(String text, CellPlace place) {}
