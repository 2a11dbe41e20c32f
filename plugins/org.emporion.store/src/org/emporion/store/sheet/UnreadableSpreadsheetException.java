package org.emporion.store.sheet;

import org.emporion.model.LocalText;

/** A file cannot be read as a spreadsheet, or is refused. */
public final class UnreadableSpreadsheetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;
  private final String sheet;
  private final int row;
  private final int column;

  UnreadableSpreadsheetException(LocalText reason, String sheet, int row, int column) {
    super(reason.en());
    this.reason = reason;
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }

  /** What is wrong and what would be right. */
  public LocalText reason() {
    return reason;
  }

  /** The sheet it was found on; empty for the file as a whole. */
  public String sheet() {
    return sheet;
  }

  /** The row, from 1; 0 for a whole sheet or file. */
  public int row() {
    return row;
  }

  /** The column, from 1; 0 for a whole row, sheet or file. */
  public int column() {
    return column;
  }
}
