package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Spelling;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;

/** Collects what is wrong with rule tables, so that one reading names everything. */
final class Issues {
  private final Phrasebook phrases = new Phrasebook(Issues.class);
  private final List<RuleIssue> found = new ArrayList<>();

  /** The sentences of rule tables. */
  Phrasebook phrases() {
    return phrases;
  }

  /** A mistake. */
  void error(CellPlace place, String key, Object... arguments) {
    found.add(new RuleIssue(Severity.ERROR, place, phrases.say(key, arguments)));
  }

  /** A mistake that has been put into words. */
  void error(CellPlace place, LocalText message) {
    found.add(new RuleIssue(Severity.ERROR, place, message));
  }

  /** Something doubtful. */
  void warning(CellPlace place, String key, Object... arguments) {
    found.add(new RuleIssue(Severity.WARNING, place, phrases.say(key, arguments)));
  }

  /** The name that was probably meant, as the end of a sentence; empty when none is near. */
  LocalText hint(String written, Iterable<String> known) {
    return Spelling.nearest(written, known).map(near -> phrases.say("hint", near)).orElse(LocalText.same(""));
  }

  /** How many there are. */
  int count() {
    return found.size();
  }

  /** All of them, in the order in which they were found. */
  List<RuleIssue> found() {
    return List.copyOf(found);
  }
}
