package org.emporion.model.study;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What a study says of the layout of its order history. What it leaves out is found out from the file's header and its
 * first rows; {@link HistoryLayout} has what is then read by.
 *
 * @param orderColumn column with the order number
 * @param timeColumn column with the time of the order
 * @param timePattern how times are written
 * @param writtenZone the zone of the times in the file; stands together with {@code shopZone}
 * @param shopZone the zone the shop's days are counted in
 * @param valueColumn column with the value; not together with quantity and price
 * @param quantityColumn column with the quantity; stands together with {@code priceColumn}
 * @param priceColumn column with the price of one
 * @param customerColumn column with the customer's number
 * @param statusColumn column with the status; stands together with {@code cancelledStatus}
 * @param cancelledStatus the status that marks a cancellation
 * @param cancelledPrefix how the numbers of cancelled orders begin
 * @param cancelledNegative whether a quantity, or without one a value, below zero marks a cancellation
 * @param rows what a row is
 * @param decimals how decimals are written
 * @param separator what stands between the cells of a CSV file
 * @param encoding character set of a CSV file by its IANA name
 * @param sheet sheet of a workbook; empty for the first
 */
public record HistoryKeys(
    Optional<String> orderColumn,
    Optional<String> timeColumn,
    Optional<String> timePattern,
    Optional<ZoneId> writtenZone,
    Optional<ZoneId> shopZone,
    Optional<String> valueColumn,
    Optional<String> quantityColumn,
    Optional<String> priceColumn,
    Optional<String> customerColumn,
    Optional<String> statusColumn,
    Optional<String> cancelledStatus,
    Optional<String> cancelledPrefix,
    Optional<Boolean> cancelledNegative,
    Optional<HistoryLayout.Rows> rows,
    Optional<HistoryLayout.Decimals> decimals,
    Optional<Character> separator,
    Optional<String> encoding,
    Optional<String> sheet) {
  /** Everything is to be found out. */
  public static final HistoryKeys NONE = of(Optional.empty(), Optional.empty(), Optional.empty());

  /** The three columns an order needs, nothing else said. */
  public static HistoryKeys of(String orderColumn, String timeColumn, String valueColumn) {
    return of(Optional.of(orderColumn), Optional.of(timeColumn), Optional.of(valueColumn));
  }

  private static HistoryKeys of(Optional<String> order, Optional<String> time, Optional<String> value) {
    return new HistoryKeys(order, time, Optional.empty(), Optional.empty(), Optional.empty(), value, Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
