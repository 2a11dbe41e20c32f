package org.emporion.model.study;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.emporion.model.LocalText;

/**
 * An order history counted by hour, and what became of its rows: {@code rows} is the sum of the rows that were
 * counted as trade, {@code cancelledRows}, {@code repeatedRows}, {@code unsoldRows} and {@code unreadableRows}.
 *
 * @param digest SHA-256 of the file's bytes, hexadecimal
 * @param encoding character set it was read in
 * @param hours the hours with at least one order or some revenue, in order of time
 * @param rows rows of the table without the header
 * @param orders different orders that are demand
 * @param cancelledOrders different orders that are cancelled
 * @param customers different customers of rows counted as trade; 0 when the layout names no column
 * @param cancelledRows rows marked as cancelled
 * @param repeatedRows rows with an order number that another row had, where each row should be an order
 * @param unsoldRows rows whose quantity or price is zero or less
 * @param unreadableRows rows that could not be read
 * @param unreadable the first of them
 * @param busiest the busiest hours in detail, the busiest first, of equally busy ones the earlier
 */
public record HourlyHistory(
    String digest,
    String encoding,
    List<Hour> hours,
    long rows,
    long orders,
    long cancelledOrders,
    long customers,
    long cancelledRows,
    long repeatedRows,
    long unsoldRows,
    long unreadableRows,
    List<Unreadable> unreadable,
    List<CloseUp> busiest) {
  /** Keeps copies. */
  public HourlyHistory {
    hours = List.copyOf(hours);
    unreadable = List.copyOf(unreadable);
    busiest = List.copyOf(busiest);
  }

  /**
   * One hour.
   *
   * @param start its first minute, local time of the shop
   * @param orders orders placed in it
   * @param revenue in the currency of the history, exact to the millionth
   */
  public record Hour(LocalDateTime start, int orders, BigDecimal revenue) {}

  /**
   * A row that could not be read.
   *
   * @param row line of a CSV file or row of a sheet in which it begins, from 1
   * @param column name of the column; empty for the row as a whole
   * @param reason what is wrong and what would be right
   */
  public record Unreadable(long row, String column, LocalText reason) {}

  /**
   * One hour in detail.
   *
   * @param start its first minute, local time of the shop
   * @param firstRow line of a CSV file or row of a sheet with the first of its orders
   * @param lastRow line or row with the last of them; rows in between may belong to other hours where the file is not in
   *     order of time
   * @param minutes orders of each of its 60 minutes
   */
  public record CloseUp(LocalDateTime start, long firstRow, long lastRow, List<Integer> minutes) {
    /** Keeps a copy. */
    public CloseUp {
      minutes = List.copyOf(minutes);
    }

    /** Orders placed in the hour. */
    public int orders() {
      return minutes.stream().mapToInt(Integer::intValue).sum();
    }
  }
}
