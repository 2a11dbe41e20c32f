package org.emporion.store.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.emporion.store.sheet.Cell;
import org.emporion.store.sheet.Row;
import org.emporion.store.sheet.Sheet;

/** The rows of a sheet; cells that are not filled are empty, those right of the header are left out. */
final class SheetRows implements RowSource {
  private final Iterator<Row> rows;
  private final int columns;
  private byte[] buffer = {};
  private final int[] ends;
  private final boolean[] typed;
  private Row present;
  private String fault;

  SheetRows(Sheet sheet) {
    rows = sheet.rows().iterator();
    columns = sheet.rows().stream().findFirst().map(row -> row.cells().getLast().column()).orElse(0);
    ends = new int[columns + 1];
    typed = new boolean[columns];
  }

  @Override
  public boolean next() {
    if (!rows.hasNext()) {
      return false;
    }
    present = rows.next();
    fault = null;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Iterator<Cell> cells = present.cells().iterator();
    Cell cell = cells.next();
    for (int column = 1; column <= columns; column++) {
      if (cell != null && cell.column() == column) {
        bytes.writeBytes(cell.text().getBytes(StandardCharsets.UTF_8));
        typed[column - 1] = cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.DATE;
        fault = cell.hasValue() ? fault : "cell-without-value";
        cell = cells.hasNext() ? cells.next() : null;
      }
      ends[column] = bytes.size();
    }
    buffer = bytes.toByteArray();
    return true;
  }

  @Override
  public long row() {
    return present.number();
  }

  @Override
  public String fault() {
    return fault;
  }

  @Override
  public int size() {
    return columns;
  }

  @Override
  public byte[] buffer() {
    return buffer;
  }

  @Override
  public int start(int cell) {
    return ends[cell];
  }

  @Override
  public int end(int cell) {
    return ends[cell + 1];
  }

  @Override
  public boolean typed(int cell) {
    return typed[cell];
  }
}
