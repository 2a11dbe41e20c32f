package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emporion.evaluation.table.DecisionTable.Example;
import org.emporion.evaluation.table.DecisionTable.Output;
import org.emporion.model.LocalText;
import org.emporion.model.rule.RuleIssue;

/** What can be said of understood tables: by looking at them, and by trying their examples. */
public final class TableCheck {
  private final Issues issues = new Issues();
  private final RuleTables tables;

  /** A check of these tables. */
  public TableCheck(RuleTables tables) {
    this.tables = tables;
  }

  /** Runs a table over cases, each a value for each input. */
  public interface Runner {
    /** An outcome for each case, in the order of the cases. */
    List<TableOutcome> run(DecisionTable table, List<List<Value>> cases);
  }

  /**
   * Gaps, overlaps, rows that never decide, facts that nobody reads, and examples that come out otherwise.
   *
   * @param runner what runs the examples
   */
  public List<RuleIssue> issues(Runner runner) {
    unread();
    for (DecisionTable table : tables.tables()) {
      new TableAnalysis(table, issues).run();
      if (!table.examples().isEmpty()) {
        examples(table, runner);
      }
    }
    return issues.found();
  }

  private void unread() {
    // A table with a mistake may be the one that reads it: saying more would only distract.
    if (!tables.issues().isEmpty()) {
      return;
    }
    Set<String> read = tables.read();
    for (DecisionTable table : tables.tables()) {
      for (Output output : table.outputs()) {
        if (output.writes() instanceof Writes.Fact fact && !read.contains(fact.name())) {
          issues.warning(output.place(), "fact.unread", fact.name());
        }
      }
    }
  }

  private void examples(DecisionTable table, Runner runner) {
    List<TableOutcome> outcomes = runner.run(table, table.examples().stream().map(Example::inputs).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      example(table, table.examples().get(i), outcomes.get(i));
    }
  }

  private void example(DecisionTable table, Example example, TableOutcome outcome) {
    for (int output = 0; output < table.outputs().size(); output++) {
      List<Value> expected = example.expected().get(output);
      List<Value> found = outcome.results().get(output);
      boolean alike = table.policy() == HitPolicy.COLLECT ? counted(expected).equals(counted(found)) : expected.equals(found);
      if (!alike) {
        issues.error(example.place(), "example.differs", table.outputs().get(output).name(), words(expected), words(found),
            rows(table, outcome));
      }
    }
  }

  private static Map<Value, Integer> counted(List<Value> values) {
    Map<Value, Integer> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }

  private LocalText words(List<Value> values) {
    return values.isEmpty() ? issues.phrases().say("example.nothing")
        : LocalText.same(String.join(", ", values.stream().map(CellCheck::shown).toList()));
  }

  private LocalText rows(DecisionTable table, TableOutcome outcome) {
    if (outcome.fired().isEmpty()) {
      return LocalText.same("");
    }
    List<String> rows = new ArrayList<>();
    outcome.fired().forEach(row -> rows.add(Integer.toString(table.rules().get(row).place().row())));
    return issues.phrases().say(outcome.clash() ? "example.clash" : "example.rows", String.join(", ", rows), table.policy().sign());
  }
}
