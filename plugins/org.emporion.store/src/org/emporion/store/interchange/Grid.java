package org.emporion.store.interchange;

import java.util.List;
import org.emporion.model.rule.CellPlace;

/**
 * A table as it was found in a file: nothing but texts.
 *
 * @param place the file and sheet; the sheet is empty for CSV
 * @param rows every row that is not empty, the headings first
 */
record Grid(CellPlace place, List<Line> rows) {
  /** Most rows that are read. */
  static final int MOST_ROWS = 100_000;

  /**
   * A row.
   *
   * @param number 1 for the first row of the file or sheet; in CSV a value with line breaks is still one row
   * @param cells the text of each cell; empty for an empty one
   */
  record Line(int number, List<String> cells) {
    /** True when nothing stands in it. */
    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }

    /** The text of a cell, counted from 0; empty beyond the last. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }
  }
}
