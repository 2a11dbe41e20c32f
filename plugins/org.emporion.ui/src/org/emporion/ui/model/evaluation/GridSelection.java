package org.emporion.ui.model.evaluation;

/**
 * The cells chosen: a rectangle between where choosing began and the cell that the keyboard is on.
 *
 * @param row row of the cell the keyboard is on
 * @param column its column
 * @param fromRow row where choosing began
 * @param fromColumn its column
 */
public record GridSelection(int row, int column, int fromRow, int fromColumn) {
  /** One cell. */
  public static GridSelection of(int row, int column) {
    return new GridSelection(row, column, row, column);
  }

  /** The keyboard goes to a cell; with {@code extend} everything between is chosen. */
  public GridSelection to(int toRow, int toColumn, boolean extend) {
    return extend ? new GridSelection(toRow, toColumn, fromRow, fromColumn) : of(toRow, toColumn);
  }

  /** The same inside a table of this size, which has a row and a column at least. */
  public GridSelection within(int rows, int columns) {
    return new GridSelection(
        Math.clamp(row, 0, rows - 1), Math.clamp(column, 0, columns - 1),
        Math.clamp(fromRow, 0, rows - 1), Math.clamp(fromColumn, 0, columns - 1));
  }

  /** First row chosen. */
  public int top() {
    return Math.min(row, fromRow);
  }

  /** Last row chosen. */
  public int bottom() {
    return Math.max(row, fromRow);
  }

  /** First column chosen. */
  public int left() {
    return Math.min(column, fromColumn);
  }

  /** Last column chosen. */
  public int right() {
    return Math.max(column, fromColumn);
  }

  /** True for a cell that is chosen. */
  public boolean holds(int atRow, int atColumn) {
    return atRow >= top() && atRow <= bottom() && atColumn >= left() && atColumn <= right();
  }
}
