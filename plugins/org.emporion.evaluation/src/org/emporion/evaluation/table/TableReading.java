package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.evaluation.table.DecisionTable.Example;
import org.emporion.evaluation.table.DecisionTable.Input;
import org.emporion.evaluation.table.DecisionTable.Output;
import org.emporion.evaluation.table.DecisionTable.Rule;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleTable;

/** Understands one table: its input columns, rows and examples. */
final class TableReading {
  private final Heading heading;
  private final RuleTable table;
  private final CellReader cells;
  private final Issues issues;
  private final CellCheck check;
  private final List<Optional<Input>> inputs = new ArrayList<>();
  private final boolean soundInputs;

  TableReading(
      Heading heading, ColumnReader columns, Map<String, Output> facts, Map<String, Condition> concluded,
      CellReader cells, Issues issues) {
    this.heading = heading;
    this.table = heading.table();
    this.cells = cells;
    this.issues = issues;
    check = new CellCheck(issues);
    int before = issues.count();
    if (table.inputs().isEmpty()) {
      issues.error(table.place(), "table.no-input");
    }
    Set<Reads> seen = new HashSet<>();
    for (RuleColumn column : table.inputs()) {
      Optional<Reads> reads = columns.reads(column.name(), facts);
      boolean twice = reads.isPresent() && !seen.add(reads.get());
      if (twice) {
        issues.error(column.name().place(), "column.twice", column.name().text());
      }
      inputs.add(reads.filter(one -> !twice).map(one -> switch (one) {
        case Reads.Evidence evidence -> columns.evidence(column, evidence);
        case Reads.Fact fact -> columns.fact(column, fact, facts.get(fact.name()), concluded.get(fact.name()));
      }));
    }
    soundInputs = issues.count() == before;
  }

  /** The facts that this table reads, with where it says so. */
  Map<String, CellPlace> reads() {
    Map<String, CellPlace> names = new LinkedHashMap<>();
    inputs.stream().flatMap(Optional::stream).forEach(input -> {
      if (input.reads() instanceof Reads.Fact fact) {
        names.put(fact.name(), input.place());
      }
    });
    return names;
  }

  /** The table, when nothing in it is wrong. */
  Optional<DecisionTable> read() {
    int before = issues.count();
    if (table.rows().isEmpty()) {
      issues.error(table.place(), "table.no-row");
    }
    List<Rule> rules = new ArrayList<>();
    for (RuleRow row : table.rows()) {
      if (fits(row, "row")) {
        rules.add(rule(row));
      }
    }
    List<Example> examples = new ArrayList<>();
    for (RuleRow row : table.examples()) {
      if (fits(row, "example")) {
        examples.add(example(row));
      }
    }
    boolean sound = heading.sound() && soundInputs && issues.count() == before;
    return sound
        ? Optional.of(new DecisionTable(table.id(), table.title(), heading.policy().get(),
            inputs.stream().map(Optional::get).toList(),
            heading.targets().stream().map(target -> target.get().output()).toList(), rules, examples, table.place()))
        : Optional.empty();
  }

  private boolean fits(RuleRow row, String what) {
    boolean empty = row.inputs().stream().allMatch(cell -> cell.text().isBlank())
        && row.outputs().stream().allMatch(cell -> cell.text().isBlank());
    if (empty) {
      issues.error(row.place(), what + ".empty");
      return false;
    }
    int cellsOf = row.inputs().size() + row.outputs().size();
    if (row.inputs().size() != table.inputs().size() || row.outputs().size() != table.outputs().size()) {
      issues.error(row.place(), what + ".cells", cellsOf, table.inputs().size() + table.outputs().size());
      return false;
    }
    if (row.outputs().stream().allMatch(cell -> cell.text().isBlank()) && what.equals("row")) {
      issues.error(row.place(), "row.concludes-nothing");
      return false;
    }
    return true;
  }

  private Rule rule(RuleRow row) {
    List<Condition> tests = new ArrayList<>();
    for (int i = 0; i < row.inputs().size(); i++) {
      tests.add(test(row.inputs().get(i), inputs.get(i)));
    }
    List<Optional<Value>> conclusions = new ArrayList<>();
    for (int i = 0; i < row.outputs().size(); i++) {
      conclusions.add(conclusion(row.outputs().get(i), heading.targets().get(i)));
    }
    return new Rule(List.copyOf(tests), List.copyOf(conclusions), row.because(), row.place(),
        row.outputs().stream().map(RuleCell::place).toList());
  }

  private Condition test(RuleCell cell, Optional<Input> input) {
    try {
      Condition condition = cells.condition(cell.text());
      input.ifPresent(one -> check.test(cell, condition, one.kind(), one.whole(), one.allowed()));
      return condition;
    } catch (UnreadableCellException e) {
      issues.error(cell.place(), e.what());
      return Condition.ANY;
    }
  }

  private Optional<Value> conclusion(RuleCell cell, Optional<Heading.Target> target) {
    if (CellReader.blank(cell.text())) {
      return Optional.empty();
    }
    try {
      boolean warning = target.map(one -> one.output().writes() instanceof Writes.Warning).orElse(false);
      Value value = warning ? warning(cell) : cells.value(cell.text());
      target.ifPresent(one -> check.value(cell, value, one.output().kind(), one.allowed()));
      return Optional.of(value).filter(one -> !one.equals(Value.UNKNOWN));
    } catch (UnreadableCellException e) {
      issues.error(cell.place(), e.what());
      return Optional.empty();
    }
  }

  /** A warning is a sentence, commas and all; quotation marks around it are taken off. */
  private Value warning(RuleCell cell) {
    String text = cell.text().replaceAll("(?s)^[\"“](.*)[\"”]$", "$1");
    if (text.split(" \\| ", -1).length > 2) {
      issues.error(cell.place(), "warning.languages");
    }
    return new Value.Text(text);
  }

  private Example example(RuleRow row) {
    List<Value> given = new ArrayList<>();
    for (int i = 0; i < row.inputs().size(); i++) {
      given.add(given(row.inputs().get(i), inputs.get(i)));
    }
    List<List<Value>> expected = new ArrayList<>();
    for (int i = 0; i < row.outputs().size(); i++) {
      expected.add(expected(row.outputs().get(i), heading.targets().get(i)));
    }
    return new Example(List.copyOf(given), List.copyOf(expected), row.place());
  }

  private Value given(RuleCell cell, Optional<Input> input) {
    if (CellReader.blank(cell.text())) {
      return Value.UNKNOWN;
    }
    try {
      Value value = cells.value(cell.text());
      input.ifPresent(one -> check.value(cell, value, one.kind(), one.allowed()));
      return value;
    } catch (UnreadableCellException e) {
      issues.error(cell.place(), e.what());
      return Value.UNKNOWN;
    }
  }

  private List<Value> expected(RuleCell cell, Optional<Heading.Target> target) {
    if (CellReader.blank(cell.text())) {
      return List.of();
    }
    try {
      boolean listed = heading.policy().filter(HitPolicy::lists).isPresent() && cell.text().matches("(?s)[\"“\\d+-].*,.*");
      boolean warning = target.map(one -> one.output().writes() instanceof Writes.Warning).orElse(false);
      List<Value> values = listed ? cells.values(cell.text()) : List.of(warning ? warning(cell) : cells.value(cell.text()));
      Value.Kind kind = target.map(one -> heading.seen(one).kind()).orElse(Value.Kind.TEXT);
      boolean aggregated = heading.policy().filter(HitPolicy::aggregates).isPresent();
      if (target.isPresent()) {
        values.forEach(value -> check.value(cell, value, kind, aggregated ? Condition.ANY : target.get().allowed()));
      }
      return values.stream().filter(value -> !value.equals(Value.UNKNOWN)).toList();
    } catch (UnreadableCellException e) {
      issues.error(cell.place(), e.what());
      return List.of();
    }
  }

  /** What each fact can be, by name, of all tables; where two tables conclude the same, the first one counts. */
  static Map<String, Condition> concluded(List<Heading> headings) {
    Map<String, Condition> concluded = new HashMap<>();
    for (Heading heading : headings) {
      for (Optional<Heading.Target> target : heading.targets()) {
        if (target.isPresent() && target.get().output().writes() instanceof Writes.Fact fact) {
          concluded.putIfAbsent(fact.name(), heading.concluded(target.get()));
        }
      }
    }
    return concluded;
  }
}
