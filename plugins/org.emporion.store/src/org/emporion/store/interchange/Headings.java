package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;

/** Which column of a grid is which, by the headings of either language. */
final class Headings {
  private final Grid grid;
  private final Map<Column, Integer> indexes = new EnumMap<>(Column.class);
  private final List<String> written;

  private Headings(Grid grid) {
    this.grid = grid;
    this.written = grid.rows().getFirst().cells().stream().map(String::strip).toList();
  }

  /**
   * Reads the first row; notes headings that are unknown, written twice or missing.
   *
   * @param grid one that has a row
   * @return empty when a column is missing without which no row can be understood
   */
  static Optional<Headings> read(Grid grid, Table table, Words words, ExchangeProblems problems) {
    Headings headings = new Headings(grid);
    Map<String, Column> known = known(table, words);
    int row = grid.rows().getFirst().number();
    for (int i = 0; i < headings.written.size(); i++) {
      String heading = headings.written.get(i);
      if (heading.isEmpty()) {
        continue;
      }
      CellPlace place = grid.place().at(row, i + 1);
      Column column = known.get(heading.toLowerCase(Locale.ROOT));
      if (column == null) {
        problems.add(place, "heading-unknown", heading, problems.hint(heading, names(table, words)),
            list(table, words));
      } else if (headings.indexes.putIfAbsent(column, i) != null) {
        problems.add(place, "heading-twice", heading);
      }
    }
    boolean whole = true;
    for (Column column : table.key()) {
      if (!headings.indexes.containsKey(column)) {
        problems.add(grid.place().at(row, 0), "heading-missing", words.phrases().say(column.phrase()));
        whole = false;
      }
    }
    return whole ? Optional.of(headings) : Optional.empty();
  }

  /** How many headings of a grid are among those of a table. */
  static long fitting(Grid grid, Table table, Words words) {
    Map<String, Column> known = known(table, words);
    return grid.rows().isEmpty() ? 0 : grid.rows().getFirst().cells().stream()
        .filter(cell -> known.containsKey(cell.strip().toLowerCase(Locale.ROOT))).count();
  }

  /** True when the grid has this column. */
  boolean has(Column column) {
    return indexes.containsKey(column);
  }

  /** What stands under a heading in a row; empty when there is no such column. */
  String cell(Grid.Line line, Column column) {
    return has(column) ? line.cell(indexes.get(column)) : "";
  }

  /** Where that is; the whole row when there is no such column. */
  CellPlace place(Grid.Line line, Column column) {
    return grid.place().at(line.number(), has(column) ? indexes.get(column) + 1 : 0);
  }

  /** The heading as it is written; empty when there is no such column. */
  LocalText heading(Column column) {
    return LocalText.same(has(column) ? written.get(indexes.get(column)) : "");
  }

  /** Notes values that stand under no heading. */
  void reportStray(Grid.Line line, ExchangeProblems problems) {
    for (int i = 0; i < line.cells().size(); i++) {
      boolean headed = i < written.size() && !written.get(i).isEmpty();
      if (!headed && !line.cell(i).isBlank()) {
        problems.add(grid.place().at(line.number(), i + 1), "value-without-heading", line.cell(i));
      }
    }
  }

  private static Map<String, Column> known(Table table, Words words) {
    Map<String, Column> known = new HashMap<>();
    for (Column column : table.columns()) {
      for (Language language : Language.values()) {
        known.put(words.phrases().in(language, column.phrase()).toLowerCase(Locale.ROOT), column);
      }
    }
    return known;
  }

  private static List<String> names(Table table, Words words) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      table.columns().forEach(column -> names.add(words.phrases().in(language, column.phrase())));
    }
    return names;
  }

  private static LocalText list(Table table, Words words) {
    List<LocalText> all = table.columns().stream().map(column -> words.phrases().say(column.phrase())).toList();
    return new LocalText(
        String.join(", ", all.stream().map(LocalText::en).toList()),
        String.join("、", all.stream().map(LocalText::zhTw).toList()));
  }
}
