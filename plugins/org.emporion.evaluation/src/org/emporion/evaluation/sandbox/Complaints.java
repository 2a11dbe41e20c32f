package org.emporion.evaluation.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;

/** Gathers what is refused in one file of rules. */
final class Complaints {
  private final Phrasebook phrases;
  private final String file;
  private final List<RuleIssue> issues = new ArrayList<>();

  Complaints(Phrasebook phrases, String file) {
    this.phrases = phrases;
    this.file = file;
  }

  /** Refuses what stands at a line and column, both from 1, 0 when unknown. */
  void refuse(int line, int column, String key, Object... arguments) {
    issues.add(new RuleIssue(RuleIssue.Severity.ERROR,
        new CellPlace(file, "", Math.max(0, line), line > 0 ? Math.max(0, column) : 0), phrases.say(key, arguments)));
  }

  boolean none() {
    return issues.isEmpty();
  }

  /** Everything refused, in the order of the file; the same thing at the same place is told once. */
  List<RuleIssue> all() {
    return issues.stream().distinct()
        .sorted(Comparator.comparingInt((RuleIssue each) -> each.place().row())
            .thenComparingInt(each -> each.place().column()))
        .toList();
  }
}
