package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.emporion.evaluation.table.DecisionTable;
import org.emporion.evaluation.table.RuleTables;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Requirement;

/**
 * The rule tables of a study, understood. The last study's are kept, as rules are the same from one ranking to the next
 * more often than not. Safe for use by several threads.
 */
final class StudyTables {
  private record Known(List<RuleSet> sets, List<Requirement> requirements, List<DecisionTable> tables) {}

  private volatile Known last = new Known(List.of(), List.of(), List.of());

  /**
   * The tables of rule sets, each after those whose facts it reads.
   *
   * @throws RulesRefusedException when the sets have mistakes
   */
  List<DecisionTable> of(List<RuleSet> sets, List<Requirement> requirements) {
    if (sets.isEmpty()) {
      return List.of();
    }
    Known known = last;
    if (!known.sets().equals(sets) || !known.requirements().equals(requirements)) {
      RuleTables read = RuleTables.read(sets, requirements);
      List<RuleIssue> issues = new ArrayList<>();
      sets.forEach(set -> issues.addAll(set.issues()));
      issues.addAll(read.issues());
      issues.removeIf(issue -> issue.severity() != RuleIssue.Severity.ERROR);
      if (!issues.isEmpty()) {
        throw new RulesRefusedException(issues);
      }
      known = new Known(sets, requirements, read.tables());
      last = known;
    }
    return known.tables();
  }
}
