package org.emporion.store.sheet;

/**
 * A cell that somebody filled.
 *
 * @param row 1 for the first row
 * @param column 1 for column A
 * @param stored what it holds: words letter by letter, a number in plain decimals ({@code 0.25}, {@code 12}, never
 *     {@code 12.0}), a boolean as {@code true} or {@code false}, a date as {@code 2027-01-31} or {@code
 *     2027-01-31T08:30:00}, a time of day as {@code 08:30:00}, an error as the spreadsheet shows it, and nothing
 *     for a formula that was never calculated
 * @param kind what it is
 */
public record Cell(int row, int column, String stored, Kind kind) {
  /** What a cell is. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** A day, a time of day or both. */
    DATE,
    /** An error such as {@code #REF!}. */
    ERROR,
    /** A formula whose value is not in the file. */
    UNCALCULATED
  }

  /** What it holds, without blanks around it. */
  public String text() {
    return stored.strip();
  }

  /** True for a cell whose text is a value. */
  public boolean hasValue() {
    return kind != Kind.ERROR && kind != Kind.UNCALCULATED;
  }
}
