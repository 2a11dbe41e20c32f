package org.emporion.store.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;

/**
 * A table in a file of rules: what stands where in it.
 *
 * @param file name of the file
 * @param sheet name of the sheet or decision
 */
record InTable(String file, String sheet) {
  CellPlace place(int row, int column) {
    return new CellPlace(file, sheet, row, column);
  }

  RuleCell cell(String text, int row, int column) {
    return new RuleCell(text, place(row, column));
  }

  /** Where something was told: sheet, row and column. */
  static String where(RuleIssue issue) {
    return issue.place().sheet() + " " + issue.place().row() + " " + issue.place().column();
  }

  /** Asserts that somewhere these words were told. */
  static void assertTold(RuleSet set, RuleIssue.Severity severity, String where, String words) {
    assertTrue(
        set.issues().stream().anyMatch(issue ->
            issue.severity() == severity && where(issue).equals(where) && issue.message().en().contains(words)),
        () -> where + " " + words + " among " + set.issues());
  }
}
