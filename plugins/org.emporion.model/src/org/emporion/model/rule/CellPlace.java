package org.emporion.model.rule;

/**
 * Where something of a rule set stands.
 *
 * @param file path relative to the study folder, or the name of a shipped rule set
 * @param sheet name of the sheet, or of the decision in a DMN file; empty for a text file
 * @param row 1 for the first row or line; 0 when the whole file or sheet is meant
 * @param column 1 for the first column; 0 when the whole row is meant
 */
public record CellPlace(String file, String sheet, int row, int column) {
  /** @throws IllegalArgumentException when row or column is negative */
  public CellPlace {
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException("No row " + row + ", column " + column);
    }
  }

  /** The column as a spreadsheet names it: A, B, … Z, AA; empty when the whole row is meant. */
  public String columnName() {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }

  /** As a formula of a spreadsheet would name the cell, after the file: {@code rules/hosting.xlsx#Points!B7}. */
  public String reference() {
    return file + "#" + (sheet.isEmpty() ? "" : sheet + "!") + columnName() + (row == 0 ? "" : Integer.toString(row));
  }

  /** Another place on the same sheet. */
  public CellPlace at(int otherRow, int otherColumn) {
    return new CellPlace(file, sheet, otherRow, otherColumn);
  }
}
