package org.emporion.ui.model.rules;

import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.session.RuleFindings;

/** How the rules of a study stand, in a sentence. */
public final class RuleSummary {
  private RuleSummary() {}

  /** The sentence. */
  public static String of(Study study, RuleFindings findings, Wording words) {
    if (study.decision().rules().isEmpty()) {
      return words.say("rules.summary.none");
    }
    if (findings.checking()) {
      return words.say("rules.summary.checking");
    }
    long errors = findings.issues().stream().filter(issue -> issue.severity() == Severity.ERROR).count();
    long doubts = findings.issues().size() - errors;
    if (errors > 0) {
      return words.say("rules.summary.errors", errors, doubts);
    }
    return doubts > 0 ? words.say("rules.summary.doubts", doubts) : words.say("rules.summary.sound");
  }
}
