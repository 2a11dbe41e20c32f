package org.emporion.store.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a table.
 *
 * @param columns what its header says, without blanks around it
 * @param rows the first rows below that have as many cells, without blanks around them
 * @param typed whether dates and numbers say themselves what they are, as in a workbook, by row and column
 */
record TableHead(List<String> columns, List<List<String>> rows, List<List<Boolean>> typed) {
  private static final int MOST_ROWS = 2_000;

  /**
   * Takes the beginning of a table.
   *
   * @param whole false when the last row may be cut off, so that it is left out
   */
  static TableHead of(RowSource source, boolean whole) throws IOException {
    if (!source.next()) {
      return new TableHead(List.of(), List.of(), List.of());
    }
    List<String> columns = cells(source);
    List<List<String>> rows = new ArrayList<>();
    List<List<Boolean>> typed = new ArrayList<>();
    while (rows.size() < MOST_ROWS && source.next()) {
      if (source.fault() == null && source.size() == columns.size()) {
        rows.add(cells(source));
        List<Boolean> kinds = new ArrayList<>();
        for (int cell = 0; cell < columns.size(); cell++) {
          kinds.add(source.typed(cell));
        }
        typed.add(kinds);
      }
    }
    if (!whole && rows.size() > 1 && rows.size() < MOST_ROWS) {
      rows.removeLast();
      typed.removeLast();
    }
    return new TableHead(columns, rows, typed);
  }

  private static List<String> cells(RowSource source) {
    List<String> cells = new ArrayList<>();
    for (int cell = 0; cell < source.size(); cell++) {
      cells.add(new String(source.buffer(), source.start(cell), source.end(cell) - source.start(cell),
          StandardCharsets.UTF_8).strip());
    }
    return cells;
  }

  /** The values of a column that are not empty; none when there is no such column. */
  List<String> values(String column) {
    return values(column, false);
  }

  /** The same without cells that say themselves what they are. */
  List<String> written(String column) {
    return values(column, true);
  }

  private List<String> values(String column, boolean textOnly) {
    int at = columns.indexOf(column);
    List<String> values = new ArrayList<>();
    for (int row = 0; at >= 0 && row < rows.size(); row++) {
      String value = rows.get(row).get(at);
      if (!value.isEmpty() && !(textOnly && typed.get(row).get(at))) {
        values.add(value);
      }
    }
    return values;
  }
}
