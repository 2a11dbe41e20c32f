package org.emporion.ui.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.evaluation.RuleFile;
import org.emporion.model.Language;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.rule.RuleIssue.Severity;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.rule.RuleTable;
import org.emporion.ui.Wording;
import org.emporion.ui.model.rules.RuleGrid.Cell;
import org.emporion.ui.model.rules.RuleGrid.Kind;
import org.emporion.ui.model.rules.RuleGrid.Line;

/** Lays rule tables and Drools text out as grids, each issue in the cell it is about. */
public final class RuleGridReader {
  private static final String BOTH_LANGUAGES = " | ";
  private final Wording words;
  private final List<RuleIssue> issues;
  private final boolean checked;

  /**
   * A reader.
   *
   * @param issues what is wrong with the study's rules
   * @param checked true when that is all there is to say: then an example without a mistake passes
   */
  public RuleGridReader(Wording words, List<RuleIssue> issues, boolean checked) {
    this.words = words;
    this.issues = issues;
    this.checked = checked;
  }

  /** The grid of what an entry of the shelf shows. */
  public RuleGrid read(RuleShelf.Entry entry) {
    return entry.table().map(this::table).orElseGet(() -> text(entry.file()));
  }

  private RuleGrid table(RuleTable table) {
    List<RuleIssue> mine = issues.stream().filter(issue -> RuleShelf.holds(table, issue.place())).toList();
    List<RuleColumn> columns = Stream.concat(table.inputs().stream(), table.outputs().stream()).toList();
    boolean reasons = table.rows().stream().anyMatch(row -> row.because().isPresent());
    List<String> headings = new ArrayList<>(List.of(words.say("rules.column.row"), words.say("rules.column.kind")));
    table.inputs().forEach(one -> headings.add(words.say("rules.column.when", one.name().place().columnName())));
    table.outputs().forEach(one -> headings.add(words.say("rules.column.then", one.name().place().columnName())));
    if (reasons) {
      headings.add(words.say("rules.column.because"));
    }
    Layout layout = new Layout(headings.size(), mine);
    List<Line> lines = new ArrayList<>();
    lines.add(layout.line(
        Kind.HIT_POLICY, table.hitPolicy().place(), words.name("rules.kind", Kind.HIT_POLICY), List.of(table.hitPolicy())));
    lines.add(layout.line(Kind.NAMES, columns.getFirst().name().place(), words.name("rules.kind", Kind.NAMES),
        columns.stream().map(RuleColumn::name).toList()));
    columns.stream().flatMap(one -> one.values().stream()).findFirst().ifPresent(first -> lines.add(layout.line(
        Kind.VALUES, first.place(), words.name("rules.kind", Kind.VALUES), columns.stream()
            .map(one -> one.values().orElse(new RuleCell("", one.name().place().at(first.place().row(), one.name().place().column()))))
            .toList())));
    table.rows().forEach(row -> lines.add(layout.row(Kind.RULE, table, row, words.name("rules.kind", Kind.RULE))));
    boolean sound = mine.stream().noneMatch(issue -> issue.severity() == Severity.ERROR && !about(table.examples(), issue));
    table.examples().forEach(row -> lines.add(layout.row(Kind.EXAMPLE, table, row, result(row, mine, sound))));
    lines.addFirst(layout.top(table, lines));
    return new RuleGrid(List.copyOf(headings), List.copyOf(lines));
  }

  private String result(RuleRow example, List<RuleIssue> mine, boolean sound) {
    if (mine.stream().anyMatch(issue -> issue.severity() == Severity.ERROR && about(List.of(example), issue))) {
      return words.say("rules.example.fails");
    }
    return words.say(checked && sound ? "rules.example.passes" : "rules.example.not-tried");
  }

  private static boolean about(List<RuleRow> rows, RuleIssue issue) {
    return rows.stream().anyMatch(row -> row.place().row() == issue.place().row());
  }

  private RuleGrid text(RuleSet set) {
    String[] texts = set.drl().orElse("").split("\n", -1);
    TreeMap<Integer, String> rules = new TreeMap<>();
    new RuleFile(set.file(), set.drl().orElse("")).rules().forEach((rule, line) -> rules.put(line, rule));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      CellPlace place = new CellPlace(set.file(), "", i + 1, 0);
      String text = texts[i].stripTrailing().replace("\t", "    ");
      Optional<Map.Entry<Integer, String>> rule = Optional.ofNullable(rules.floorEntry(i + 1));
      List<RuleIssue> here = issues.stream().filter(issue -> issue.place().file().equals(set.file())
          && issue.place().row() == place.row()).toList();
      lines.add(new Line(Kind.TEXT, List.of(new Cell(Integer.toString(i + 1), List.of()), new Cell(text, here)), place,
          text, rule.map(Map.Entry::getValue).stream().toList()));
    }
    return new RuleGrid(List.of(words.say("rules.column.line"), words.say("rules.column.text")), List.copyOf(lines));
  }

  /** Cells with a bar between two languages show the window's. */
  private String shown(String text) {
    int bar = text.indexOf(BOTH_LANGUAGES);
    if (bar < 0 || bar != text.lastIndexOf(BOTH_LANGUAGES)) {
      return text;
    }
    return words.language() == Language.EN ? text.substring(0, bar) : text.substring(bar + BOTH_LANGUAGES.length());
  }

  /** The rows of one table. */
  private final class Layout {
    private final int width;
    private final List<RuleIssue> mine;

    Layout(int width, List<RuleIssue> mine) {
      this.width = width;
      this.mine = mine;
    }

    Line row(Kind kind, RuleTable table, RuleRow row, String label) {
      List<RuleCell> cells = Stream.concat(row.inputs().stream(), row.outputs().stream()).toList();
      Line bare = line(kind, row.place(), label, cells);
      List<Cell> all = new ArrayList<>(bare.cells());
      row.because().ifPresent(reason -> all.set(width - 1, new Cell(words.of(reason), List.of())));
      return new Line(kind, List.copyOf(all), row.place(), sentence(table, row),
          row.outputs().stream().map(cell -> cell.place().reference()).toList());
    }

    /** The table's first row; it stands for rows that have no line of their own, such as the title, too. */
    Line top(RuleTable table, List<Line> others) {
      List<RuleIssue> here = mine.stream().filter(issue ->
          others.stream().noneMatch(line -> line.place().row() == issue.place().row())).toList();
      return line(Kind.TABLE, table.place(), words.name("rules.kind", Kind.TABLE),
          List.of(new RuleCell(table.id(), table.place().at(table.place().row(), table.place().column() + 1))), here);
    }

    Line line(Kind kind, CellPlace place, String label, List<RuleCell> written) {
      return line(kind, place, label, written,
          mine.stream().filter(issue -> issue.place().row() == place.row()).toList());
    }

    private Line line(Kind kind, CellPlace place, String label, List<RuleCell> written, List<RuleIssue> about) {
      List<RuleIssue> here = new ArrayList<>(about);
      List<Cell> cells = new ArrayList<>();
      for (RuleCell cell : written) {
        List<RuleIssue> found = here.stream().filter(issue -> issue.place().row() == cell.place().row()
            && issue.place().column() == cell.place().column()).toList();
        here.removeAll(found);
        cells.add(new Cell(shown(cell.text()), found));
      }
      // What is about the row as a whole is shown where it says what the row is.
      cells.addFirst(new Cell(label, List.copyOf(here)));
      cells.addFirst(new Cell(Integer.toString(place.row()), List.of()));
      while (cells.size() < width) {
        cells.add(new Cell("", List.of()));
      }
      String spoken = written.stream().map(RuleCell::text).filter(text -> !text.isEmpty())
          .collect(Collectors.joining(words.say("rules.list")));
      return new Line(kind, List.copyOf(cells), place, spoken, List.of());
    }

    private String sentence(RuleTable table, RuleRow row) {
      String when = said(table.inputs(), row.inputs());
      String then = said(table.outputs(), row.outputs());
      String rule = when.isEmpty() ? words.say("rules.row.always", then) : words.say("rules.row.when", when, then);
      return row.because().map(reason -> words.say("rules.row.because", rule, words.of(reason))).orElse(rule);
    }

    private String said(List<RuleColumn> columns, List<RuleCell> cells) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
        String text = cells.get(i).text();
        if (!text.isEmpty() && !text.equals("-")) {
          parts.add(columns.get(i).name().text() + " " + shown(text));
        }
      }
      return String.join(words.say("rules.row.and"), parts);
    }
  }
}
