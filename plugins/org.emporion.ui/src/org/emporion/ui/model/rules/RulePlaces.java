package org.emporion.ui.model.rules;

import org.emporion.model.rule.CellPlace;
import org.emporion.ui.Wording;

/** Says where something of a rule file stands, such as "Points, row 7, column C". */
public record RulePlaces(Wording words) {
  /** The place inside its file, with as much as there is of it. */
  public String inside(CellPlace place) {
    String row = Integer.toString(place.row());
    if (place.sheet().isEmpty()) {
      return place.row() == 0 ? words.say("rules.at.file") : words.say("rules.at.line", row);
    }
    if (place.row() == 0) {
      return place.sheet();
    }
    return place.column() == 0
        ? words.say("rules.at.row", place.sheet(), row)
        : words.say("rules.at.column", place.sheet(), row, place.columnName());
  }
}
