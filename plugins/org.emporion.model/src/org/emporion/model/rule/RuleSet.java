package org.emporion.model.rule;

import java.util.List;
import java.util.Optional;

/**
 * A file of rules: decision tables from a spreadsheet or a DMN file, or text in the Drools rule language.
 *
 * @param file path relative to the study folder, or the name of a shipped rule set
 * @param tables the tables that could be read; none for Drools text
 * @param drl the Drools text; empty for tables
 * @param issues what was wrong with the form of the file; what the cells mean is not looked at here
 */
public record RuleSet(String file, List<RuleTable> tables, Optional<String> drl, List<RuleIssue> issues) {}
