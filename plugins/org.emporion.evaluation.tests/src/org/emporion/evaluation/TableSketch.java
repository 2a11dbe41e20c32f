package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;

/** A rule table that tests write line by line, laid out like a sheet: names in row 3, rows from 4, then examples. */
public final class TableSketch {
  private final String id;
  private final String policy;
  private final List<RuleColumn> inputs = new ArrayList<>();
  private final List<RuleColumn> outputs = new ArrayList<>();
  private final List<RuleRow> rows = new ArrayList<>();
  private final List<RuleRow> examples = new ArrayList<>();
  private final CellPlace corner;
  private int line = 4;

  public TableSketch(String id, String policy) {
    this.id = id;
    this.policy = policy;
    corner = new CellPlace("rules/test.xlsx", id, 1, 1);
  }

  public TableSketch input(String name) {
    return input(name, null);
  }

  public TableSketch input(String name, String values) {
    inputs.add(column(inputs.size() + 1, name, values));
    return this;
  }

  public TableSketch output(String name) {
    return output(name, null);
  }

  public TableSketch output(String name, String values) {
    outputs.add(column(inputs.size() + outputs.size() + 1, name, values));
    return this;
  }

  private RuleColumn column(int at, String name, String values) {
    return new RuleColumn(new RuleCell(name, corner.at(2, at)),
        Optional.ofNullable(values).map(text -> new RuleCell(text, corner.at(3, at))));
  }

  /** A row of the sheet: first the input cells, then the output cells. */
  public TableSketch row(String... cells) {
    rows.add(cells(cells, Optional.empty()));
    return this;
  }

  /** A row with a reason. */
  public TableSketch because(LocalText because, String... cells) {
    rows.add(cells(cells, Optional.of(because)));
    return this;
  }

  public TableSketch example(String... cells) {
    examples.add(cells(cells, Optional.empty()));
    return this;
  }

  private RuleRow cells(String[] texts, Optional<LocalText> because) {
    List<RuleCell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new RuleCell(text, corner.at(line, cells.size() + 1)));
    }
    int split = Math.min(inputs.size(), cells.size());
    return new RuleRow(List.copyOf(cells.subList(0, split)), List.copyOf(cells.subList(split, cells.size())), because,
        corner.at(line++, 0));
  }

  public RuleTable table() {
    return new RuleTable(id, new LocalText("Table " + id, "表 " + id), new RuleCell(policy, corner.at(1, 2)),
        List.copyOf(inputs), List.copyOf(outputs), List.copyOf(rows), List.copyOf(examples), corner);
  }

  /** A rule set of these tables. */
  public static List<RuleSet> set(TableSketch... tables) {
    List<RuleTable> written = new ArrayList<>();
    for (TableSketch each : tables) {
      written.add(each.table());
    }
    return List.of(new RuleSet("rules/test.xlsx", written, Optional.empty(), List.of()));
  }
}
