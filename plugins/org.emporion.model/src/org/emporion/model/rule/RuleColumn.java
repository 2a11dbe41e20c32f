package org.emporion.model.rule;

import java.util.Optional;

/**
 * A column of a rule table.
 *
 * @param name what it reads or concludes, in the words of docs/rules.md: {@code support-hours}, {@code points
 *     support-hours}, {@code warning}
 * @param values the values it may take, as a unary test such as {@code [0..100]} or {@code "low", "high"}; empty
 *     when nothing is said
 */
public record RuleColumn(RuleCell name, Optional<RuleCell> values) {}
