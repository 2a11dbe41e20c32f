package org.emporion.report.workbook;

/**
 * A cell of a workbook.
 *
 * @param sheet name of the sheet
 * @param row row, from 0
 * @param column column, from 0
 */
public record Place(String sheet, int row, int column) {
  private static final int LETTERS = 26;

  /** As a formula on another sheet names it, such as {@code 'Assumptions'!$F$12}. */
  String absolute() {
    return "'" + sheet.replace("'", "''") + "'!$" + letters(column) + "$" + (row + 1);
  }

  /** As a formula on the same sheet names it, such as {@code F12}. */
  String relative() {
    return letters(column) + (row + 1);
  }

  private static String letters(int column) {
    String last = Character.toString('A' + column % LETTERS);
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
