package org.emporion.store.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Spelling;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;

/** Collects what is wrong with the form of one rule file. */
final class Issues {
  private final Phrasebook phrases;
  private final List<RuleIssue> found = new ArrayList<>();

  Issues(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Notes what keeps the rules from being used; arguments may be texts in both languages. */
  void error(CellPlace place, String phrase, Object... arguments) {
    add(RuleIssue.Severity.ERROR, place, phrases.say(phrase, arguments));
  }

  /** Notes what somebody should look at. */
  void warning(CellPlace place, String phrase, Object... arguments) {
    add(RuleIssue.Severity.WARNING, place, phrases.say(phrase, arguments));
  }

  /** Notes what was said elsewhere. */
  void error(CellPlace place, LocalText message) {
    add(RuleIssue.Severity.ERROR, place, message);
  }

  private void add(RuleIssue.Severity severity, CellPlace place, LocalText message) {
    found.add(new RuleIssue(severity, place, message));
  }

  /** A hint " - did you mean …?"; empty texts when no known word is near. */
  LocalText hint(String written, Iterable<String> known) {
    Optional<String> near = Spelling.nearest(written, known);
    return near.map(word -> phrases.say("hint", word)).orElse(LocalText.same(""));
  }

  /** Everything noted so far, sheet by sheet, from top to bottom. */
  List<RuleIssue> found() {
    List<String> sheets = found.stream().map(issue -> issue.place().sheet()).distinct().toList();
    return found.stream()
        .sorted(Comparator.<RuleIssue>comparingInt(issue -> sheets.indexOf(issue.place().sheet()))
            .thenComparingInt(issue -> issue.place().row())
            .thenComparingInt(issue -> issue.place().column()))
        .toList();
  }
}
