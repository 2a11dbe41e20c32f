package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.evaluation.table.DecisionTable.Input;
import org.emporion.evaluation.table.DecisionTable.Output;
import org.emporion.evaluation.table.Reads.Attribute;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/** Understands the headings of a table: what a column reads or concludes, and which values it can have. */
final class ColumnReader {
  private static final Pattern FACT = Pattern.compile("fact\\s+(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern POINTS = Pattern.compile("points\\s+(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MUST_HAVE = Pattern.compile("must-have\\s+(.+)", Pattern.CASE_INSENSITIVE);
  private static final List<String> VERDICTS = List.of("met", "missed", "cannot tell");

  private final RequirementNames requirements;
  private final CellReader cells;
  private final Issues issues;

  ColumnReader(RequirementNames requirements, CellReader cells, Issues issues) {
    this.requirements = requirements;
    this.cells = cells;
    this.issues = issues;
  }

  /** What an output heading concludes; empty when it cannot be told, which has been said then. */
  Optional<Writes> writes(RuleCell name) {
    Matcher fact = FACT.matcher(name.text());
    Matcher points = POINTS.matcher(name.text());
    Matcher mustHave = MUST_HAVE.matcher(name.text());
    if (fact.matches()) {
      return Optional.of(new Writes.Fact(fact.group(1)));
    }
    if (points.matches()) {
      return leaf(points.group(1), name).map(Writes.Points::new);
    }
    if (mustHave.matches()) {
      return leaf(mustHave.group(1), name).map(Writes.MustHave::new);
    }
    if (name.text().equalsIgnoreCase("warning")) {
      return Optional.of(new Writes.Warning());
    }
    issues.error(name.place(), name.text().isBlank() ? "output.empty" : "output.unknown", name.text());
    return Optional.empty();
  }

  private Optional<String> leaf(String id, RuleCell name) {
    if (requirements.leaves().contains(id)) {
      return Optional.of(id);
    }
    if (requirements.group(id)) {
      issues.error(name.place(), "requirement.group", id);
    } else {
      issues.error(name.place(), "requirement.unknown", id, issues.hint(id, requirements.leaves()));
    }
    return Optional.empty();
  }

  /** What an input heading reads; empty when it cannot be told, which has been said then. */
  Optional<Reads> reads(RuleCell name, Map<String, Output> facts) {
    Matcher fact = FACT.matcher(name.text());
    if (name.text().isBlank()) {
      issues.error(name.place(), "input.empty");
      return Optional.empty();
    }
    if (fact.matches()) {
      if (facts.containsKey(fact.group(1))) {
        return Optional.of(new Reads.Fact(fact.group(1)));
      }
      issues.error(name.place(), "fact.unknown", fact.group(1), issues.hint(fact.group(1), facts.keySet()));
      return Optional.empty();
    }
    int dot = name.text().indexOf('.');
    String id = dot < 0 ? name.text() : name.text().substring(0, dot);
    String suffix = dot < 0 ? "" : name.text().substring(dot);
    Optional<Attribute> attribute = Attribute.of(suffix);
    Optional<String> leaf = leaf(id, name);
    if (leaf.isPresent() && attribute.isEmpty()) {
      issues.error(name.place(), "attribute.unknown", suffix, id, String.join(", ", Attribute.suffixes()),
          issues.hint(suffix, Attribute.suffixes()));
    }
    return leaf.isPresent() ? attribute.map(one -> new Reads.Evidence(id, one)) : Optional.empty();
  }

  /** An input column that reads evidence. */
  Input evidence(RuleColumn column, Reads.Evidence reads) {
    Requirement requirement = requirements.leaf(reads.requirement());
    return switch (reads.attribute()) {
      case VALUE -> switch (requirement.scale().kind()) {
        case YES_NO -> input(column, reads, Value.Kind.TRUTH, false, truth());
        case LEVEL -> input(column, reads, Value.Kind.QUANTITY, false, Condition.between(0, 4));
        case NUMBER -> input(column, reads, Value.Kind.QUANTITY, false, Condition.ANY);
      };
      case BASIS -> basis(column, reads, requirement.evidence());
      case AGE -> input(column, reads, Value.Kind.QUANTITY, true,
          new Condition(false, List.of(new Condition.Range(Optional.of(Value.of(0)), true, Optional.empty(), false))));
      case POINTS -> input(column, reads, Value.Kind.QUANTITY, false, Condition.between(0, 100));
    };
  }

  /** An unknown basis is no gap, as an unknown value is none. */
  private Input basis(RuleColumn column, Reads.Evidence reads, Evidence evidence) {
    List<String> known = evidence.measured() ? List.of("measured", "stand-in") : List.of("vendor", "judgement");
    List<String> all = new ArrayList<>(known);
    all.add("unknown");
    Input input = input(column, reads, Value.Kind.TEXT, false, texts(all));
    return column.values().isPresent() ? input : new Input(
        input.name(), reads, input.kind(), false, input.allowed(), texts(known), input.place());
  }

  /** An input column that reads what another table's output concludes. */
  Input fact(RuleColumn column, Reads.Fact reads, Output source, Condition concluded) {
    return input(column, reads, source.kind(), false, concluded);
  }

  private Input input(RuleColumn column, Reads reads, Value.Kind kind, boolean whole, Condition allowed) {
    Condition written = column.values().flatMap(cell -> values(cell, kind, whole, allowed)).orElse(allowed);
    return new Input(column.name().text(), reads, kind, whole, written, written, column.name().place());
  }

  private Optional<Condition> values(RuleCell cell, Value.Kind kind, boolean whole, Condition allowed) {
    try {
      Condition condition = cells.condition(cell.text());
      boolean sound = new CellCheck(issues).test(cell, condition, kind, whole, allowed);
      return sound && !condition.any() ? Optional.of(condition) : Optional.empty();
    } catch (UnreadableCellException e) {
      issues.error(cell.place(), e.what());
      return Optional.empty();
    }
  }

  /** The values that an output may have; {@link Condition#ANY} when nothing is said. */
  Condition allowed(RuleColumn column, Writes writes, HitPolicy policy) {
    Condition by = switch (writes) {
      case Writes.Points points -> policy == HitPolicy.SUM ? Condition.between(-100, 100) : Condition.between(0, 100);
      case Writes.MustHave mustHave -> texts(VERDICTS);
      case Writes.Fact fact -> Condition.ANY;
      case Writes.Warning warning -> Condition.ANY;
    };
    return column.values().flatMap(cell -> outputValues(cell, writes, by)).orElse(by);
  }

  private Optional<Condition> outputValues(RuleCell cell, Writes writes, Condition by) {
    try {
      Condition condition = cells.condition(cell.text());
      Optional<Value.Kind> kind = writes instanceof Writes.Fact
          ? condition.literals().flatMap(value -> value.kind().stream()).findFirst()
          : Optional.of(writes instanceof Writes.Points ? Value.Kind.QUANTITY : Value.Kind.TEXT);
      boolean sound = kind.isEmpty() || new CellCheck(issues).test(cell, condition, kind.get(), false, by);
      return sound && !condition.any() ? Optional.of(condition) : Optional.empty();
    } catch (UnreadableCellException e) {
      issues.error(cell.place(), e.what());
      return Optional.empty();
    }
  }

  /** The order of output values: the list of single values of its {@code values} cell. */
  static List<Value> order(RuleColumn column, Condition allowed) {
    boolean listed = column.values().isPresent() && !allowed.any() && !allowed.negated()
        && allowed.alternatives().stream().allMatch(Condition.Same.class::isInstance);
    return listed ? allowed.literals().toList() : List.of();
  }

  private static Condition truth() {
    return Condition.oneOf(List.of(new Value.Truth(true), new Value.Truth(false)));
  }

  private static Condition texts(List<String> texts) {
    return Condition.oneOf(texts.stream().map(Value.Text::new).toList());
  }
}
