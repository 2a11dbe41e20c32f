package org.emporion.cli;

import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;

/** A mistake or doubt in a rule set as one line: file, sheet, row, column and what it is. */
final class RuleIssueLine {
  private final Console console;

  RuleIssueLine(Console console) {
    this.console = console;
  }

  /** The line, with as much of the place as there is. */
  String of(RuleIssue issue) {
    String message = console.text(issue.message());
    String said = issue.severity() == RuleIssue.Severity.WARNING ? console.say("rules.warning", message) : message;
    return console.say("rules.issue", place(issue.place()), said);
  }

  private String place(CellPlace place) {
    String file = place.file();
    if (place.sheet().isEmpty()) {
      return place.row() == 0 ? file : console.say("rules.line", file, Integer.toString(place.row()));
    }
    String sheet = console.say("rules.sheet", file, place.sheet());
    String row = place.row() == 0 ? sheet : console.say("rules.row", sheet, Integer.toString(place.row()));
    return place.row() == 0 || place.column() == 0 ? row : console.say("rules.column", row, place.columnName());
  }
}
