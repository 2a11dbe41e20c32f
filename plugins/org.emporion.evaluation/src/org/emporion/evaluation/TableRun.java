package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.evaluation.table.DecisionTable;
import org.emporion.evaluation.table.Hit;
import org.emporion.evaluation.table.TableCase;
import org.emporion.evaluation.table.TableOutcome;
import org.emporion.evaluation.table.TableText;
import org.emporion.evaluation.table.Value;

/**
 * Runs rule tables through the rule engine, one table at a time. What was compiled is kept for the tables used last, so
 * that a changed cell costs the compilation of its own table only. Safe for use by several threads.
 */
public final class TableRun {
  private static final int KEPT = 64;

  private record Rules(String drl, List<String> texts) {}

  private final Map<Rules, RuleEngine> kept = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Rules, RuleEngine> eldest) {
      return size() > KEPT;
    }
  };

  /**
   * What a table says of each case. The first run of a table compiles it: call it off the user-interface thread.
   *
   * @param table an understood table
   * @param cases for each case a value for each of the table's inputs
   * @return an outcome for each case, in the order of the cases
   */
  public List<TableOutcome> run(DecisionTable table, List<List<Value>> cases) {
    TableText text = new TableText(table);
    List<TableCase> facts = new ArrayList<>();
    List<List<Integer>> matched = new ArrayList<>();
    for (List<Value> each : cases) {
      facts.add(new TableCase(facts.size(), each, text.texts()));
      matched.add(new ArrayList<>());
    }
    for (Object fact : engine(text).run(facts, List.of(TableText.PHASE))) {
      if (fact instanceof Hit hit) {
        matched.get(hit.decided().index()).add(hit.row());
      }
    }
    return matched.stream().map(rows -> TableOutcome.of(table, rows.stream().sorted().toList())).toList();
  }

  /** Compiles a table unless that has been done. */
  void prepare(DecisionTable table) {
    engine(new TableText(table)).compile();
  }

  private RuleEngine engine(TableText text) {
    synchronized (kept) {
      return kept.computeIfAbsent(new Rules(text.drl(), List.copyOf(text.texts())),
          rules -> new RuleEngine(List.of(new RuleFile("table.drl", rules.drl()))));
    }
  }
}
