package org.emporion.model.study;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a file with order history is laid out: a table with a header row, in CSV or XLSX.
 *
 * @param orderColumn column with the order number
 * @param timeColumn column with the time of the order
 * @param timePattern how times are written, as {@link java.time.format.DateTimeFormatter} has it; empty for ISO 8601
 *     with a {@code T} or a space
 * @param writtenZone the zone of the times in the file; empty when they are local times of the shop
 * @param shopZone the zone the shop's days are counted in; there when {@code writtenZone} is
 * @param amount where the revenue of a row stands
 * @param customerColumn column with the customer's number, whose values are only counted
 * @param cancellation what marks a cancellation
 * @param rows what a row is
 * @param decimals how decimals are written
 * @param separator what stands between the cells of a CSV file; empty to find out
 * @param encoding character set of a CSV file by its IANA name; empty to find out
 * @param sheet sheet of a workbook; empty for the first
 */
public record HistoryLayout(
    String orderColumn,
    String timeColumn,
    Optional<String> timePattern,
    Optional<ZoneId> writtenZone,
    Optional<ZoneId> shopZone,
    Amount amount,
    Optional<String> customerColumn,
    Cancellation cancellation,
    Rows rows,
    Decimals decimals,
    Optional<Character> separator,
    Optional<String> encoding,
    Optional<String> sheet) {
  /** Checks that times are converted from a zone to a zone, or not at all. */
  public HistoryLayout {
    if (writtenZone.isPresent() != shopZone.isPresent()) {
      throw new IllegalArgumentException("the zone of the file and the zone of the shop stand together");
    }
  }

  /** ISO times in the shop's own zone, decimal points, separator and encoding found out, nothing cancelled. */
  public static HistoryLayout of(String orderColumn, String timeColumn, Amount amount, Rows rows) {
    return new HistoryLayout(orderColumn, timeColumn, Optional.empty(), Optional.empty(), Optional.empty(), amount,
        Optional.empty(), Cancellation.NONE, rows, Decimals.POINT, Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  /** The same with another mark of cancellations. */
  public HistoryLayout cancelledBy(Cancellation other) {
    return new HistoryLayout(orderColumn, timeColumn, timePattern, writtenZone, shopZone, amount, customerColumn,
        other, rows, decimals, separator, encoding, sheet);
  }

  /** The same with times written by a pattern. */
  public HistoryLayout withTimes(String pattern) {
    return new HistoryLayout(orderColumn, timeColumn, Optional.of(pattern), writtenZone, shopZone, amount,
        customerColumn, cancellation, rows, decimals, separator, encoding, sheet);
  }

  /** The same with times of one zone that the shop counts in another. */
  public HistoryLayout withZones(ZoneId written, ZoneId shop) {
    return new HistoryLayout(orderColumn, timeColumn, timePattern, Optional.of(written), Optional.of(shop), amount,
        customerColumn, cancellation, rows, decimals, separator, encoding, sheet);
  }

  /** The same with customers to count. */
  public HistoryLayout withCustomers(String column) {
    return new HistoryLayout(orderColumn, timeColumn, timePattern, writtenZone, shopZone, amount,
        Optional.of(column), cancellation, rows, decimals, separator, encoding, sheet);
  }

  /** The same with other decimals. */
  public HistoryLayout withDecimals(Decimals other) {
    return new HistoryLayout(orderColumn, timeColumn, timePattern, writtenZone, shopZone, amount, customerColumn,
        cancellation, rows, other, separator, encoding, sheet);
  }

  /** The same for a file whose form is known. */
  public HistoryLayout written(Optional<Character> between, Optional<String> charset) {
    return new HistoryLayout(orderColumn, timeColumn, timePattern, writtenZone, shopZone, amount, customerColumn,
        cancellation, rows, decimals, between, charset, sheet);
  }

  /** What a row of the table is. */
  public enum Rows {
    /** A whole order: a number that stands twice is a repetition, which is counted and no demand. */
    ORDERS,
    /** A line of an order: the order is placed when its first line in the file says so. */
    LINES
  }

  /** How decimals are written. */
  public enum Decimals {
    /** {@code 1,234.50}. */
    POINT,
    /** {@code 1.234,50} or {@code 1 234,50}. */
    COMMA
  }

  /** Where the revenue of a row stands. */
  public sealed interface Amount {
    /**
     * In one column.
     *
     * @param column its name
     */
    record Value(String column) implements Amount {}

    /**
     * As a quantity and the price of one. A row where either is zero or less is no sale and is counted apart.
     *
     * @param quantityColumn column with the quantity
     * @param priceColumn column with the price of one
     */
    record Product(String quantityColumn, String priceColumn) implements Amount {}
  }

  /**
   * What marks a cancellation; any of the marks is enough.
   *
   * @param prefix how the numbers of cancelled orders begin
   * @param flag a column and the value in it that says cancelled
   * @param negative whether a quantity, or without one a value, below zero says so
   */
  public record Cancellation(Optional<String> prefix, Optional<Flag> flag, boolean negative) {
    /** Nothing is marked. */
    public static final Cancellation NONE = new Cancellation(Optional.empty(), Optional.empty(), false);

    /**
     * A value in a column.
     *
     * @param column name of the column
     * @param value the value, letter by letter without spaces around it
     */
    public record Flag(String column, String value) {}
  }
}
