package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.evaluation.table.DecisionTable.Output;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.emporion.model.study.Requirement;

/**
 * The rule tables of a study, understood.
 *
 * @param tables the sound ones; a table that reads a fact comes after the one that concludes it
 * @param issues what is wrong with the others
 */
public record RuleTables(List<DecisionTable> tables, List<RuleIssue> issues) {
  /** Understands all tables of rule sets; every mistake is found in one pass. */
  public static RuleTables read(List<RuleSet> sets, List<Requirement> requirements) {
    return new Reader(requirements).read(sets.stream().flatMap(set -> set.tables().stream()).toList());
  }

  private static final class Reader {
    private final Issues issues = new Issues();
    private final CellReader cells = new CellReader(issues.phrases());
    private final ColumnReader columns;
    private final Map<String, Output> facts = new LinkedHashMap<>();
    private final Map<String, Heading> makers = new HashMap<>();

    Reader(List<Requirement> requirements) {
      columns = new ColumnReader(new RequirementNames(requirements), cells, issues);
    }

    RuleTables read(List<RuleTable> tables) {
      unique(tables);
      List<Heading> headings = tables.stream().map(table -> new Heading(table, columns, cells, issues)).toList();
      targets(headings);
      Map<String, Condition> concluded = TableReading.concluded(headings);
      List<TableReading> readings = headings.stream()
          .map(heading -> new TableReading(heading, columns, facts, concluded, cells, issues)).toList();
      for (TableReading each : readings) {
        lists(each);
      }
      List<Integer> order = order(headings, readings);
      Map<Integer, DecisionTable> sound = new HashMap<>();
      for (int i = 0; i < readings.size(); i++) {
        int at = i;
        readings.get(i).read().ifPresent(table -> sound.put(at, table));
      }
      return new RuleTables(
          order.stream().filter(sound::containsKey).map(sound::get).toList(), issues.found());
    }

    private void unique(List<RuleTable> tables) {
      Map<String, CellPlace> seen = new HashMap<>();
      for (RuleTable table : tables) {
        CellPlace first = seen.putIfAbsent(table.id(), table.place());
        if (first != null) {
          issues.error(table.place(), "table.twice", table.id(), first.file(), first.sheet());
        }
      }
    }

    /** Who concludes what; two tables that give the same points or fact would be for chance to decide. */
    private void targets(List<Heading> headings) {
      Map<Writes, CellPlace> seen = new HashMap<>();
      for (Heading heading : headings) {
        for (Optional<Heading.Target> target : heading.targets()) {
          target.ifPresent(one -> target(heading, one, seen));
        }
      }
    }

    private void target(Heading heading, Heading.Target target, Map<Writes, CellPlace> seen) {
      Output output = target.output();
      if (output.writes() instanceof Writes.Warning || output.writes() instanceof Writes.MustHave) {
        return;
      }
      CellPlace first = seen.putIfAbsent(output.writes(), output.place());
      if (first != null) {
        issues.error(output.place(), "output.two-tables", output.name(), first.file(), first.sheet(), first.columnName());
      } else if (output.writes() instanceof Writes.Fact fact) {
        facts.put(fact.name(), heading.seen(target));
        makers.put(fact.name(), heading);
      }
    }

    private void lists(TableReading reading) {
      reading.reads().forEach((fact, place) -> {
        if (makers.get(fact).policy().filter(HitPolicy::lists).isPresent()) {
          issues.error(place, "fact.list", fact, makers.get(fact).table().title());
        }
      });
    }

    /** Tables after those whose facts they read; a circle is reported once, at the table where it closes. */
    private List<Integer> order(List<Heading> headings, List<TableReading> readings) {
      Set<Integer> done = new LinkedHashSet<>();
      Set<Integer> open = new LinkedHashSet<>();
      for (int i = 0; i < readings.size(); i++) {
        visit(i, headings, readings, done, open);
      }
      return new ArrayList<>(done);
    }

    private void visit(int at, List<Heading> headings, List<TableReading> readings, Set<Integer> done, Set<Integer> open) {
      if (done.contains(at)) {
        return;
      }
      open.add(at);
      readings.get(at).reads().forEach((fact, place) -> {
        int maker = headings.indexOf(makers.get(fact));
        if (open.contains(maker)) {
          issues.error(place, "facts.circle", fact, circle(new ArrayList<>(open), maker, headings));
        } else {
          visit(maker, headings, readings, done, open);
        }
      });
      open.remove(at);
      done.add(at);
    }

    private static String circle(List<Integer> open, int from, List<Heading> headings) {
      List<String> ids = new ArrayList<>();
      open.subList(open.indexOf(from), open.size()).forEach(each -> ids.add(headings.get(each).table().id()));
      ids.add(headings.get(from).table().id());
      return String.join(" → ", ids);
    }
  }

  /** The names of facts that some table reads. */
  Set<String> read() {
    Set<String> names = new HashSet<>();
    tables.forEach(table -> table.inputs().forEach(input -> {
      if (input.reads() instanceof Reads.Fact fact) {
        names.add(fact.name());
      }
    }));
    return names;
  }
}
