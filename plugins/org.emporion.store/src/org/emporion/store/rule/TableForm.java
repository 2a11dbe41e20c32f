package org.emporion.store.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleCell;
import org.emporion.model.rule.RuleColumn;
import org.emporion.model.rule.RuleRow;
import org.emporion.model.rule.RuleTable;
import org.emporion.store.FieldPlace;
import org.emporion.store.sheet.Cell;
import org.emporion.store.sheet.Row;

/** One rule table of a sheet while its rows are gathered. */
final class TableForm {
  private static final String DEFAULT_POLICY = "unique";
  /** Length of a date without a time, such as 2027-01-31. */
  private static final int DAY = 10;

  private final Row head;
  private final CellPlace place;
  private final Issues issues;
  /** The rows of which a table has one. */
  private final Map<Keyword, Row> single = new EnumMap<>(Keyword.class);
  private final List<Row> rules = new ArrayList<>();
  private final List<Row> examples = new ArrayList<>();
  private final SortedMap<Integer, ColumnKind> kinds = new TreeMap<>();

  /**
   * A table that begins.
   *
   * @param head its row "table"
   * @param place the first cell of that row
   */
  TableForm(Row head, CellPlace place, Issues issues) {
    this.head = head;
    this.place = place;
    this.issues = issues;
  }

  /** Takes a row of the table. */
  void add(Keyword keyword, Row row) {
    switch (keyword) {
      case RULE -> rules.add(row);
      case EXAMPLE -> examples.add(row);
      default -> {
        Row earlier = single.putIfAbsent(keyword, row);
        if (earlier != null) {
          issues.error(place(row, 1), "row-twice", row.text(1), Integer.toString(earlier.number()));
        }
      }
    }
  }

  /** The table as written; empty, with the reason noted, when its form says too little. */
  Optional<RuleTable> table() {
    Optional<String> id = id();
    LocalText title = title();
    boolean columns = columns();
    if (rules.isEmpty()) {
      issues.error(place, "rules-missing");
    }
    if (id.isEmpty() || !columns || rules.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RuleTable(
        id.get(), title, hitPolicy(), columns(ColumnKind.WHEN), columns(ColumnKind.THEN),
        rows(rules, true), rows(examples, false), place));
  }

  private Optional<String> id() {
    String id = head.text(2);
    beyond(head, 2);
    if (id.isEmpty()) {
      issues.error(place(head, 2), "id-missing");
    } else if (!FieldPlace.ID.matcher(id).matches()) {
      issues.error(place(head, 2), "id-form", id);
    } else {
      return Optional.of(id);
    }
    return Optional.empty();
  }

  private LocalText title() {
    Row row = single.get(Keyword.TITLE);
    String en = row == null ? "" : row.text(2);
    String zhTw = row == null ? "" : row.text(3);
    if (en.isEmpty() && zhTw.isEmpty()) {
      issues.warning(row == null ? place : place(row, 1), "title-missing");
      return LocalText.same(head.text(2));
    }
    beyond(row, 3);
    if (en.isEmpty() || zhTw.isEmpty()) {
      issues.warning(place(row, en.isEmpty() ? 2 : 3), en.isEmpty() ? "title-en-missing" : "title-zh-missing");
    }
    return inBoth(en, zhTw);
  }

  private RuleCell hitPolicy() {
    Row row = single.get(Keyword.HIT_POLICY);
    if (row == null) {
      return new RuleCell(DEFAULT_POLICY, place);
    }
    beyond(row, 2);
    return cell(row, 2);
  }

  /** Reads what the columns are for; false when no conclusion can be read from them. */
  private boolean columns() {
    Row row = single.get(Keyword.WHEN_THEN);
    if (row == null) {
      issues.error(place, "when-then-missing");
      return false;
    }
    for (Cell cell : row.cells()) {
      Optional<ColumnKind> kind = ColumnKind.parse(cell.text());
      if (cell.column() > 1 && kind.isEmpty()) {
        issues.error(place(row, cell.column()), "kind-unknown", cell.text(),
            issues.hint(cell.text(), SheetWord.spellings(ColumnKind.values())), SheetWord.choices(ColumnKind.values()));
      }
      kind.filter(any -> cell.column() > 1).ifPresent(known -> kinds.put(cell.column(), known));
    }
    boolean sound = kinds.size() == row.cells().size() - 1;
    for (ColumnKind once : List.of(ColumnKind.BECAUSE, ColumnKind.BECAUSE_EN, ColumnKind.BECAUSE_ZH)) {
      List<Integer> at = at(once);
      if (at.size() > 1) {
        issues.error(place(row, at.get(1)), "kind-twice", once.word());
      }
    }
    for (ColumnKind needed : List.of(ColumnKind.WHEN, ColumnKind.THEN)) {
      if (sound && at(needed).isEmpty()) {
        issues.error(place(row, 1), "kind-missing", needed.word());
      }
    }
    if (!single.containsKey(Keyword.NAME)) {
      issues.error(place, "name-missing");
      return false;
    }
    if (sound) {
      single.forEach((keyword, one) -> {
        if (keyword == Keyword.NAME || keyword == Keyword.VALUES) {
          strays(one);
        }
      });
    }
    return sound && !at(ColumnKind.WHEN).isEmpty() && !at(ColumnKind.THEN).isEmpty();
  }

  private List<RuleColumn> columns(ColumnKind kind) {
    Row names = single.get(Keyword.NAME);
    Optional<Row> values = Optional.ofNullable(single.get(Keyword.VALUES));
    return at(kind).stream()
        .map(column -> new RuleColumn(
            cell(names, column),
            values.filter(row -> !row.text(column).isEmpty()).map(row -> cell(row, column))))
        .toList();
  }

  private List<RuleRow> rows(List<Row> written, boolean reasons) {
    List<RuleRow> rows = new ArrayList<>();
    for (Row row : written) {
      strays(row);
      if (row.cells().size() == 1) {
        issues.warning(place(row, 1), "row-empty");
        continue;
      }
      rows.add(new RuleRow(
          at(ColumnKind.WHEN).stream().map(column -> cell(row, column)).toList(),
          at(ColumnKind.THEN).stream().map(column -> cell(row, column)).toList(),
          reasons ? because(row) : Optional.empty(),
          place(row, 0)));
    }
    return List.copyOf(rows);
  }

  private Optional<LocalText> because(Row row) {
    Optional<String> both = reason(row, ColumnKind.BECAUSE);
    Optional<String> en = reason(row, ColumnKind.BECAUSE_EN).or(() -> both);
    Optional<String> zhTw = reason(row, ColumnKind.BECAUSE_ZH).or(() -> both);
    if (en.isPresent() != zhTw.isPresent()) {
      ColumnKind missing = en.isEmpty() ? ColumnKind.BECAUSE_EN : ColumnKind.BECAUSE_ZH;
      int column = at(missing).stream().findFirst().orElse(0);
      issues.warning(place(row, column), en.isEmpty() ? "because-en-missing" : "because-zh-missing");
    }
    return en.isEmpty() && zhTw.isEmpty() ? Optional.empty() : Optional.of(inBoth(en.orElse(""), zhTw.orElse("")));
  }

  private Optional<String> reason(Row row, ColumnKind kind) {
    return at(kind).stream().map(row::text).filter(text -> !text.isEmpty()).findFirst();
  }

  /** The text of one language stands in for that of the other. */
  private static LocalText inBoth(String en, String zhTw) {
    return new LocalText(en.isEmpty() ? zhTw : en, zhTw.isEmpty() ? en : zhTw);
  }

  /** Notes cells in columns that are for nothing. */
  private void strays(Row row) {
    for (Cell cell : row.cells()) {
      if (cell.column() > 1 && !kinds.containsKey(cell.column())) {
        issues.error(place(row, cell.column()), "cell-stray", cell.text(),
            Integer.toString(single.get(Keyword.WHEN_THEN).number()));
      }
    }
  }

  /** Notes cells to the right of the last one that means something. */
  private void beyond(Row row, int last) {
    row.cells().stream().filter(cell -> cell.column() > last).findFirst().ifPresent(
        cell -> issues.error(place(row, cell.column()), "cell-beyond", cell.text(), row.text(1)));
  }

  private List<Integer> at(ColumnKind kind) {
    return kinds.entrySet().stream().filter(one -> one.getValue() == kind).map(Map.Entry::getKey).toList();
  }

  /** A cell that holds a day is written as the expression for it. */
  private RuleCell cell(Row row, int column) {
    boolean day = row.cell(column).filter(cell -> cell.kind() == Cell.Kind.DATE && cell.text().length() == DAY).isPresent();
    String text = row.text(column);
    return new RuleCell(day ? "date(\"" + text + "\")" : text, place(row, column));
  }

  private CellPlace place(Row row, int column) {
    return place.at(row.number(), column);
  }
}
