package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.evaluation.table.RuleTables;
import org.emporion.evaluation.table.TableCheck;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Requirement;

/**
 * Finds everything wrong or doubtful in rule sets in one pass: in their form, in what their tables mean, in what
 * their examples expect, and in Drools text. Keep one and use it again, as it keeps what was compiled for the examples.
 */
public final class RuleCheck {
  private static final Comparator<RuleIssue> PLACE = Comparator
      .comparing((RuleIssue issue) -> issue.place().file())
      .thenComparing(issue -> issue.place().sheet())
      .thenComparingInt(issue -> issue.place().row())
      .thenComparingInt(issue -> issue.place().column());

  private final TableRun run;
  private final StudyRules rules;

  /** A check that compiles for itself. */
  public RuleCheck() {
    this(new TableRun(), new StudyRules(new RuleEngine()));
  }

  /** A check that shares what was compiled. */
  RuleCheck(TableRun run, StudyRules rules) {
    this.run = run;
    this.rules = rules;
  }

  /**
   * Checks rule sets. Trying examples compiles their tables: call it off the user-interface thread.
   *
   * @param sets the rule sets
   * @param requirements the tree of requirements that they speak of
   * @return what was found, by file, sheet, row and column
   */
  public List<RuleIssue> check(List<RuleSet> sets, List<Requirement> requirements) {
    List<RuleIssue> found = new ArrayList<>();
    sets.forEach(set -> found.addAll(set.issues()));
    found.addAll(rules.check(sets));
    // Where the form of a cell is wrong, what it seems to mean is no news.
    Set<CellPlace> formless = found.stream().map(RuleIssue::place).collect(Collectors.toSet());
    RuleTables tables = RuleTables.read(sets, requirements);
    Stream.concat(tables.issues().stream(), new TableCheck(tables).issues(run::run).stream())
        .filter(issue -> !formless.contains(issue.place())).forEach(found::add);
    found.sort(PLACE);
    return List.copyOf(found);
  }
}
