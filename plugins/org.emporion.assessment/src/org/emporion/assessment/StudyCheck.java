package org.emporion.assessment;

import java.util.List;
import org.emporion.evaluation.RuleCheck;
import org.emporion.evaluation.RulesRefusedException;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.model.study.Study;

/** What can only be said of a study that was read: whether its own rules mean something and do what they should. */
public final class StudyCheck {
  private final RuleCheck rules;

  /** A check that compiles rules for itself. */
  public StudyCheck() {
    this(new RuleCheck());
  }

  /** A check that shares what was compiled. */
  public StudyCheck(RuleCheck rules) {
    this.rules = rules;
  }

  /**
   * Everything wrong or doubtful in the study's rule sets. Compiles rules whose examples it tries: call it off the
   * user-interface thread.
   *
   * @return mistakes and doubts by file, sheet, row and column
   */
  public List<RuleIssue> issues(Study study) {
    return rules.check(study.decision().rules(), study.requirements());
  }

  /**
   * Lets a study pass whose rules can be used.
   *
   * @throws RulesRefusedException when they have mistakes; it names each of them
   */
  public void require(Study study) {
    List<RuleIssue> mistakes = issues(study).stream().filter(each -> each.severity() == Severity.ERROR).toList();
    if (!mistakes.isEmpty()) {
      throw new RulesRefusedException(mistakes);
    }
  }
}
