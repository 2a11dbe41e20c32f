package org.emporion.evaluation.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.evaluation.table.DecisionTable.Output;
import org.emporion.evaluation.table.DecisionTable.Rule;

/**
 * What a table says of one case.
 *
 * @param fired indices of the rows that decided, in the order in which their outputs stand
 * @param results for each output its values: at most one unless the hit policy lists them
 * @param clash true when rows matched together that must not: nothing is concluded then
 */
public record TableOutcome(List<Integer> fired, List<List<Value>> results, boolean clash) {
  /**
   * Applies the table's hit policy (DMN 1.4, 8.2.11). When no row matches there is no result, for a count neither.
   *
   * @param matched indices of the rows that match, in the order of the table
   */
  public static TableOutcome of(DecisionTable table, List<Integer> matched) {
    List<Rule> rules = matched.stream().map(table.rules()::get).toList();
    List<Integer> fired = switch (table.policy()) {
      case UNIQUE, ANY, RULE_ORDER, COLLECT, SUM, MIN, MAX, COUNT -> matched;
      case FIRST -> matched.subList(0, Math.min(1, matched.size()));
      case PRIORITY -> byPriority(table, matched).subList(0, Math.min(1, matched.size()));
      case OUTPUT_ORDER -> byPriority(table, matched);
    };
    boolean clash = switch (table.policy()) {
      case UNIQUE -> matched.size() > 1;
      case ANY -> rules.stream().map(Rule::conclusions).distinct().count() > 1;
      default -> false;
    };
    List<List<Value>> results = new ArrayList<>();
    for (int output = 0; output < table.outputs().size(); output++) {
      results.add(clash ? List.of() : results(table, output, fired));
    }
    return new TableOutcome(List.copyOf(fired), List.copyOf(results), clash);
  }

  /** The single result of an output; empty when there is none. */
  public Optional<Value> single(int output) {
    return results.get(output).stream().findFirst();
  }

  private static List<Value> results(DecisionTable table, int output, List<Integer> fired) {
    List<Value> values = fired.stream()
        .map(row -> table.rules().get(row).conclusions().get(output))
        .flatMap(Optional::stream)
        .toList();
    boolean number = !(table.outputs().get(output).writes() instanceof Writes.Warning);
    if (table.policy().aggregates() && number) {
      return values.isEmpty() ? List.of() : List.of(aggregate(table.policy(), values));
    }
    return table.policy() == HitPolicy.ANY ? values.stream().distinct().toList() : values;
  }

  private static Value aggregate(HitPolicy policy, List<Value> values) {
    return switch (policy) {
      case COUNT -> new Value.Quantity(BigDecimal.valueOf(values.size()));
      case SUM -> new Value.Quantity(values.stream()
          .map(value -> ((Value.Quantity) value).amount())
          .reduce(BigDecimal.ZERO, BigDecimal::add));
      case MIN -> values.stream().min(Value::compare).orElseThrow();
      case MAX -> values.stream().max(Value::compare).orElseThrow();
      default -> throw new IllegalArgumentException(policy + " does not aggregate");
    };
  }

  private static List<Integer> byPriority(DecisionTable table, List<Integer> matched) {
    List<Integer> ordered = new ArrayList<>(matched);
    ordered.sort(Comparator.comparing(table.rules()::get, priority(table)));
    return ordered;
  }

  /** Rows by their outputs from the left to the right, each by the order of its values; equal ones keep their order. */
  static Comparator<Rule> priority(DecisionTable table) {
    return (one, other) -> {
      for (int output = 0; output < table.outputs().size(); output++) {
        int order = Integer.compare(rank(table.outputs().get(output), one.conclusions().get(output)),
            rank(table.outputs().get(output), other.conclusions().get(output)));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private static int rank(Output output, Optional<Value> value) {
    int rank = value.map(output.order()::indexOf).orElse(-1);
    return rank < 0 ? output.order().size() : rank;
  }
}
