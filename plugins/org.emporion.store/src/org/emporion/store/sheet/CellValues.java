package org.emporion.store.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Makes what is stored for a cell into its text (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
final class CellValues {
  /** The day after the last that a spreadsheet can show, 9999-12-31, in the system that counts from 1900. */
  private static final double DAYS_END = 2_958_466;
  private static final int SECONDS = 86_400;
  private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final List<String> strings;
  private final NumberFormats formats;
  private final boolean from1904;
  private final int textLength;
  private final Refusal refusal;

  CellValues(List<String> strings, NumberFormats formats, boolean from1904, int textLength, Refusal refusal) {
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
    this.textLength = textLength;
    this.refusal = refusal;
  }

  int textLength() {
    return textLength;
  }

  /**
   * The cell with its text; empty when nothing is in it.
   *
   * @param type the stored type, such as {@code s}; {@code n} when none is stored
   * @param style position of its style; empty when none is stored
   * @param value the stored value
   * @param formula whether it has a formula
   */
  Optional<Cell> cell(int row, int column, String type, String style, Optional<String> value, boolean formula)
      throws UnreadableSpreadsheetException {
    if (value.isEmpty()) {
      return formula ? Optional.of(new Cell(row, column, "", Cell.Kind.UNCALCULATED)) : Optional.empty();
    }
    String stored = value.get();
    Cell cell = switch (type) {
      case "s" -> new Cell(row, column, shared(stored), Cell.Kind.TEXT);
      case "str" -> new Cell(row, column, RichText.decoded(stored), Cell.Kind.TEXT);
      case "inlineStr" -> new Cell(row, column, stored, Cell.Kind.TEXT);
      case "b" -> new Cell(row, column, stored.strip().equals("1") ? "true" : "false", Cell.Kind.BOOLEAN);
      case "e" -> new Cell(row, column, stored, Cell.Kind.ERROR);
      case "d" -> new Cell(row, column, stored, Cell.Kind.DATE);
      case "n" -> stored.isBlank() ? new Cell(row, column, "", Cell.Kind.NUMBER) : number(row, column, style, stored);
      default -> throw refusal.because("cell-value", stored);
    };
    return cell.stored().isBlank() ? Optional.empty() : Optional.of(cell);
  }

  private String shared(String position) throws UnreadableSpreadsheetException {
    try {
      return strings.get(Integer.parseInt(position.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw refusal.because("cell-value", position);
    }
  }

  private Cell number(int row, int column, String style, String stored) throws UnreadableSpreadsheetException {
    double number;
    try {
      number = Double.parseDouble(stored);
    } catch (NumberFormatException e) {
      throw refusal.because("cell-value", stored);
    }
    if (!Double.isFinite(number)) {
      throw refusal.because("cell-value", stored);
    }
    boolean date = style.matches("\\d{1,6}") && formats.dates().get(Integer.parseInt(style));
    return date && number >= 0 && number < DAYS_END
        ? new Cell(row, column, date(number), Cell.Kind.DATE)
        : new Cell(row, column, plain(number), Cell.Kind.NUMBER);
  }

  /** The shortest decimals that are this number: a spreadsheet stores 0.1 as 0.10000000000000001. */
  static String plain(double number) {
    BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
    return shortest.signum() == 0 ? "0" : shortest.toPlainString();
  }

  private String date(double number) {
    long days = (long) number;
    long seconds = Math.round((number - days) * SECONDS);
    if (seconds == SECONDS) {
      days++;
      seconds = 0;
    }
    LocalTime time = LocalTime.ofSecondOfDay(seconds);
    if (days == 0 && !from1904 && seconds > 0) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    LocalDate day = day(days);
    return seconds == 0 ? day.toString() : TO_THE_SECOND.format(LocalDateTime.of(day, time));
  }

  /** Spreadsheets that count from 1900 take that year for a leap year; from March 1900 on their days are one ahead. */
  private LocalDate day(long days) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1).plusDays(days);
    }
    return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
  }
}
