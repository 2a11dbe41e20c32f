package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.emporion.evaluation.table.Condition;
import org.emporion.evaluation.table.DecisionTable;
import org.emporion.evaluation.table.DecisionTable.Input;
import org.emporion.evaluation.table.DecisionTable.Rule;
import org.emporion.evaluation.table.Reads;
import org.emporion.evaluation.table.TableOutcome;
import org.emporion.evaluation.table.Value;
import org.emporion.evaluation.table.Writes;
import org.emporion.model.study.Candidate;

/** What the rule tables of a study conclude of each candidate. */
final class TableConclusions {
  /**
   * A table applied to a candidate.
   *
   * @param table the table
   * @param outcome what it says
   * @param restsOn the requirements on which the outcome depends: another value there could change which rows match
   */
  record Applied(DecisionTable table, TableOutcome outcome, Set<String> restsOn) {}

  /**
   * An output of a table applied to a candidate.
   *
   * @param by the table
   * @param output index of the output
   */
  record Said(Applied by, int output) {
    /** Its single value. */
    Optional<Value> value() {
      return by.outcome().single(output);
    }

    /** All its values. */
    List<Value> values() {
      return by.outcome().results().get(output);
    }
  }

  private record Key(String candidate, Writes writes) {}

  private final Map<Key, List<Said>> said = new HashMap<>();
  private final Map<String, List<Applied>> applied = new LinkedHashMap<>();

  /** Runs the tables, each after those whose facts it reads. */
  TableConclusions(List<DecisionTable> tables, List<Candidate> candidates, TableInputs inputs, TableRun run) {
    for (DecisionTable table : tables) {
      List<List<Value>> cases = candidates.stream().map(candidate -> given(candidate, table, inputs)).toList();
      List<TableOutcome> outcomes = run.run(table, cases);
      for (int i = 0; i < cases.size(); i++) {
        keep(candidates.get(i), new Applied(table, outcomes.get(i), restsOn(candidates.get(i), table, cases.get(i))));
      }
    }
  }

  private List<Value> given(Candidate candidate, DecisionTable table, TableInputs inputs) {
    List<Value> values = new ArrayList<>();
    for (Input input : table.inputs()) {
      values.add(switch (input.reads()) {
        case Reads.Evidence evidence -> inputs.value(candidate, evidence);
        case Reads.Fact fact -> fact(candidate, fact.name()).flatMap(Said::value).orElse(Value.UNKNOWN);
      });
    }
    return values;
  }

  private void keep(Candidate candidate, Applied one) {
    applied.computeIfAbsent(candidate.id(), id -> new ArrayList<>()).add(one);
    for (int i = 0; i < one.table().outputs().size(); i++) {
      said.computeIfAbsent(new Key(candidate.id(), one.table().outputs().get(i).writes()), key -> new ArrayList<>())
          .add(new Said(one, i));
    }
  }

  /**
   * An input counts when a row tests it that passes, or might, on all its other tests: then this input alone makes the
   * row match or not. What is unknown might pass every test, so that less evidence never makes a table depend on less.
   */
  private Set<String> restsOn(Candidate candidate, DecisionTable table, List<Value> values) {
    Set<String> requirements = new TreeSet<>();
    boolean[] counts = new boolean[values.size()];
    for (Rule rule : table.rules()) {
      mark(rule.tests(), values, counts);
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i]) {
        requirements.addAll(switch (table.inputs().get(i).reads()) {
          case Reads.Evidence evidence -> Set.of(evidence.requirement());
          case Reads.Fact fact -> fact(candidate, fact.name()).map(one -> one.by().restsOn()).orElse(Set.of());
        });
      }
    }
    return requirements;
  }

  private static void mark(List<Condition> tests, List<Value> values, boolean[] counts) {
    int failing = -1;
    for (int i = 0; i < counts.length; i++) {
      boolean fails = !values.get(i).equals(Value.UNKNOWN) && !tests.get(i).holds(values.get(i));
      if (fails && failing >= 0) {
        return;
      }
      failing = fails ? i : failing;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] |= failing < 0 ? !tests.get(i).any() : i == failing;
    }
  }

  /** All tables applied to a candidate, in the order in which they ran. */
  List<Applied> applied(Candidate candidate) {
    return applied.getOrDefault(candidate.id(), List.of());
  }

  /** A fact of a candidate; empty when no table concludes it. */
  Optional<Said> fact(Candidate candidate, String name) {
    return all(candidate, new Writes.Fact(name)).findFirst();
  }

  /** The points that a table gives a candidate, or would when it matched; empty when no table is about them. */
  Optional<Said> points(Candidate candidate, String requirement) {
    return all(candidate, new Writes.Points(requirement)).findFirst();
  }

  /** What tables say of a candidate on a requirement as a must-have; those that conclude nothing are left out. */
  List<Said> mustHave(Candidate candidate, String requirement) {
    return all(candidate, new Writes.MustHave(requirement)).filter(one -> !one.values().isEmpty()).toList();
  }

  /** The warnings of tables on a candidate; tables without any are left out. */
  List<Said> warnings(Candidate candidate) {
    return all(candidate, new Writes.Warning()).filter(one -> !one.values().isEmpty()).toList();
  }

  private Stream<Said> all(Candidate candidate, Writes writes) {
    return said.getOrDefault(new Key(candidate.id(), writes), List.of()).stream();
  }
}
