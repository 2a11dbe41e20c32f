package org.emporion.store.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A row with at least one filled cell.
 *
 * @param number 1 for the first row of the sheet
 * @param cells its filled cells, from left to right
 */
public record Row(int number, List<Cell> cells) {
  /** The filled cell in a column (1 for A). */
  public Optional<Cell> cell(int column) {
    return cells.stream().filter(cell -> cell.column() == column).findFirst();
  }

  /** The text in a column (1 for A); empty for an empty cell. */
  public String text(int column) {
    return cell(column).map(Cell::text).orElse("");
  }
}
