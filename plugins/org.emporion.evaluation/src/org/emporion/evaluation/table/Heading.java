package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emporion.evaluation.table.DecisionTable.Output;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleTable;

/**
 * What could be understood of a table before its rows are read: hit policy and outputs. Other tables need it to read
 * the facts that this one concludes.
 */
final class Heading {
  /**
   * An output with the values it may have.
   *
   * @param output what it concludes
   * @param allowed its values
   */
  record Target(Output output, Condition allowed) {}

  private final RuleTable table;
  private final CellReader cells;
  private final Issues issues;
  private final Optional<HitPolicy> policy;
  private final List<Optional<Target>> targets = new ArrayList<>();
  private final boolean sound;

  Heading(RuleTable table, ColumnReader columns, CellReader cells, Issues issues) {
    this.table = table;
    this.cells = cells;
    this.issues = issues;
    int before = issues.count();
    policy = HitPolicy.parse(table.hitPolicy().text());
    if (policy.isEmpty()) {
      issues.error(table.hitPolicy().place(), "policy.unknown", table.hitPolicy().text(), String.join(", ", HitPolicy.signs()));
    }
    Set<Writes> seen = new HashSet<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      RuleColumn column = table.outputs().get(i);
      int index = i;
      Optional<Writes> writes = columns.writes(column.name());
      boolean twice = writes.isPresent() && !seen.add(writes.get());
      if (twice) {
        issues.error(column.name().place(), "column.twice", column.name().text());
      }
      targets.add(writes.filter(one -> !twice).map(one -> target(columns, column, one, index)));
    }
    policy.ifPresent(this::fits);
    sound = issues.count() == before;
  }

  /** True when nothing in it is wrong by itself. */
  boolean sound() {
    return sound;
  }

  private Target target(ColumnReader columns, RuleColumn column, Writes writes, int index) {
    Condition allowed = columns.allowed(column, writes, policy.orElse(HitPolicy.UNIQUE));
    Value.Kind kind = switch (writes) {
      case Writes.Points points -> Value.Kind.QUANTITY;
      case Writes.MustHave mustHave -> Value.Kind.TEXT;
      case Writes.Warning warning -> Value.Kind.TEXT;
      case Writes.Fact fact -> kind(allowed, index);
    };
    return new Target(
        new Output(column.name().text(), writes, kind, ColumnReader.order(column, allowed), column.name().place()), allowed);
  }

  /** The type of a fact: that of its listed values, else of its first value in the rows. */
  private Value.Kind kind(Condition allowed, int index) {
    Optional<Value.Kind> listed = allowed.literals().flatMap(value -> value.kind().stream()).findFirst();
    return listed.or(() -> table.rows().stream().flatMap(row -> kind(row, index).stream()).findFirst())
        .orElse(Value.Kind.TEXT);
  }

  private Optional<Value.Kind> kind(RuleRow row, int index) {
    if (index >= row.outputs().size() || CellReader.blank(row.outputs().get(index).text())) {
      return Optional.empty();
    }
    try {
      return cells.value(row.outputs().get(index).text()).kind();
    } catch (UnreadableCellException e) {
      return Optional.empty();
    }
  }

  /** Hit policies that ask something of the outputs. */
  private void fits(HitPolicy known) {
    List<Target> real = targets.stream().flatMap(Optional::stream)
        .filter(target -> !(target.output().writes() instanceof Writes.Warning)).toList();
    if (known.aggregates() && real.size() > 1) {
      issues.error(table.hitPolicy().place(), "policy.one-output", known.sign());
    }
    for (Target each : real) {
      boolean words = each.output().writes() instanceof Writes.MustHave;
      if (known.aggregates() && (words || known != HitPolicy.COUNT && each.output().kind() != Value.Kind.QUANTITY)) {
        issues.error(each.output().place(), "policy.needs-numbers", known.sign(), each.output().name());
      }
      if (known.lists() && each.output().writes() instanceof Writes.Points) {
        issues.error(each.output().place(), "policy.many-points", known.sign(), each.output().name());
      }
    }
    boolean understood = targets.stream().allMatch(Optional::isPresent);
    if (known.ordersOutputs() && understood && real.stream().allMatch(each -> each.output().order().isEmpty())) {
      issues.error(table.hitPolicy().place(), "policy.needs-order", known.sign());
    }
  }

  /** The table as written. */
  RuleTable table() {
    return table;
  }

  /** The hit policy, when it is one. */
  Optional<HitPolicy> policy() {
    return policy;
  }

  /** Each output column, when it was understood. */
  List<Optional<Target>> targets() {
    return targets;
  }

  /** What a fact of this table can be for those who read it: {@link Condition#ANY} when that is not known. */
  Condition concluded(Target target) {
    if (!target.allowed().any() || policy.filter(HitPolicy::aggregates).isPresent()) {
      return target.allowed();
    }
    int index = targets.indexOf(Optional.of(target));
    List<Value> values = new ArrayList<>();
    for (RuleRow row : table.rows()) {
      try {
        if (index < row.outputs().size() && !CellReader.blank(row.outputs().get(index).text())) {
          values.add(cells.value(row.outputs().get(index).text()));
        }
      } catch (UnreadableCellException e) {
        return Condition.ANY;
      }
    }
    boolean alike = values.stream().allMatch(value -> value.kind().filter(target.output().kind()::equals).isPresent());
    return alike ? Condition.oneOf(values.stream().distinct().toList()) : Condition.ANY;
  }

  /** What a fact is for those who read it: a count is a number, whatever it counts. */
  Output seen(Target target) {
    Output output = target.output();
    return policy.filter(HitPolicy.COUNT::equals).isPresent()
        ? new Output(output.name(), output.writes(), Value.Kind.QUANTITY, List.of(), output.place()) : output;
  }
}
