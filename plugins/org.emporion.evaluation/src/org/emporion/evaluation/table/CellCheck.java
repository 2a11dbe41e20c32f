package org.emporion.evaluation.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.evaluation.table.Condition.Alternative;
import org.emporion.model.LocalText;
import org.emporion.model.rule.RuleCell;

/** Says whether what a cell means fits its column. */
final class CellCheck {
  private final Issues issues;

  CellCheck(Issues issues) {
    this.issues = issues;
  }

  /** True when a test fits a column with values of this kind; otherwise what is wrong has been said. */
  boolean test(RuleCell cell, Condition condition, Value.Kind kind, boolean whole, Condition allowed) {
    Optional<Value> stranger = condition.literals()
        .filter(value -> value.kind().isPresent() && value.kind().get() != kind).findFirst();
    if (stranger.isPresent()) {
      issues.error(cell.place(), "cell.type", shown(stranger.get()), expects(kind, allowed));
      return false;
    }
    Axis axis = new Axis(kind, whole, List.of(condition, allowed));
    for (Alternative each : condition.alternatives()) {
      if (each instanceof Condition.Same same && same.value().equals(Value.UNKNOWN)) {
        continue;
      }
      boolean possible = axis.atoms().stream().map(Axis.Atom::sample)
          .anyMatch(value -> each.holds(value) && allowed.holds(value));
      if (!possible) {
        outside(cell, each, kind, allowed);
        return false;
      }
    }
    return true;
  }

  private void outside(RuleCell cell, Alternative alternative, Value.Kind kind, Condition allowed) {
    LocalText hint = alternative instanceof Condition.Same same && same.value() instanceof Value.Text text
        ? issues.hint(text.text(), allowed.literals().map(CellCheck::shown).toList()) : LocalText.same("");
    String written = alternative instanceof Condition.Same same ? shown(same.value()) : cell.text();
    issues.error(cell.place(), "cell.outside", written, expects(kind, allowed), hint);
  }

  /** True when a value fits a column with values of this kind; otherwise what is wrong has been said. */
  boolean value(RuleCell cell, Value value, Value.Kind kind, Condition allowed) {
    if (value.equals(Value.UNKNOWN)) {
      return true;
    }
    return test(cell, Condition.oneOf(List.of(value)), kind, false, allowed);
  }

  /** What a column takes, in words. */
  LocalText expects(Value.Kind kind, Condition allowed) {
    if (!allowed.any() && kind != Value.Kind.TRUTH) {
      boolean listed = allowed.alternatives().stream().allMatch(Condition.Same.class::isInstance) && !allowed.negated();
      if (listed) {
        return issues.phrases().say("expects.one-of",
            allowed.literals().map(CellCheck::shown).collect(Collectors.joining(", ")));
      }
      Axis axis = new Axis(kind, false, List.of(allowed));
      return issues.phrases().say("expects.within." + kind.name(), new AxisWords(issues.phrases()).say(axis, axis.covered(allowed)));
    }
    return issues.phrases().say("expects." + kind.name());
  }

  /** As people wrote it: a text without quotation marks. */
  static String shown(Value value) {
    return value instanceof Value.Text text ? text.text() : value.literal();
  }
}
