package org.emporion.store.history;

import java.util.List;

/**
 * The beginning of a table as it stands in its file, for somebody to see what its columns hold.
 *
 * @param columns the names in the header
 * @param rows the first rows below it that have as many cells
 * @param sheets names of the sheets of a workbook; none of a CSV file
 */
public record TableBeginning(List<String> columns, List<List<String>> rows, List<String> sheets) {
  /** Keeps copies. */
  public TableBeginning {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    sheets = List.copyOf(sheets);
  }
}
