package org.emporion.report.workbook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A sheet of a workbook as it is filled: cells, widths and what stays when the rest is scrolled. */
public final class SheetModel {
  private final String name;
  private final Map<Integer, Map<Integer, Content>> rows = new TreeMap<>();
  private final Map<Integer, Integer> widths = new TreeMap<>();
  private int frozenColumns;
  private int frozenRows;
  private boolean onePageWide;

  /**
   * An empty sheet.
   *
   * @param name at most 31 letters, digits, hyphens and spaces, as workbooks want it
   */
  public SheetModel(String name) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,30}")) {
      throw new IllegalArgumentException("A sheet is named by letters, digits, hyphens and spaces, not " + name);
    }
    this.name = name;
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** Writes a text. */
  public void text(int row, int column, String text, Look look) {
    put(row, column, new Content.Words(text, look));
  }

  /** Writes a number and gives the cell it stands in. */
  public Term.Cell number(int row, int column, double value, Look look) {
    put(row, column, new Content.Figure(value, look));
    return new Term.Cell(new Place(name, row, column), value);
  }

  /** Writes a day. */
  public void day(int row, int column, LocalDate day, Look look) {
    put(row, column, new Content.Day(day, look));
  }

  /** Writes a formula and gives the cell it stands in. */
  public Term.Cell formula(int row, int column, Term term, Look look) {
    put(row, column, new Content.Live(term, look));
    return new Term.Cell(new Place(name, row, column), term.value());
  }

  private void put(int row, int column, Content content) {
    if (rows.computeIfAbsent(row, any -> new TreeMap<>()).putIfAbsent(column, content) != null) {
      throw new IllegalStateException("Two contents for one cell of " + name + ": row " + row + ", column " + column);
    }
  }

  /** Sets the width of a column in characters. */
  public void width(int column, int characters) {
    widths.put(column, characters);
  }

  /** Keeps the first columns and rows in sight. */
  public void freeze(int columns, int lines) {
    frozenColumns = columns;
    frozenRows = lines;
  }

  /** Prints it as wide as a page, lying. */
  public void printOnePageWide() {
    onePageWide = true;
  }

  boolean onePageWide() {
    return onePageWide;
  }

  /** The contents by row and column. */
  public Map<Integer, Map<Integer, Content>> rows() {
    return Collections.unmodifiableMap(rows);
  }

  Map<Integer, Integer> widths() {
    return widths;
  }

  int frozenColumns() {
    return frozenColumns;
  }

  int frozenRows() {
    return frozenRows;
  }
}
