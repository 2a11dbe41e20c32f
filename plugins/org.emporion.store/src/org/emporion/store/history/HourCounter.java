package org.emporion.store.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.emporion.model.LocalText;
import org.emporion.model.study.HourlyHistory;

/** Adds up what rows say: memory grows with the hours and the different order numbers, not with the rows. */
final class HourCounter {
  /** Unreadable rows beyond these are only counted. */
  static final int MOST_LISTED = 1_000;

  private static final int PLACES = 6;

  private static final class Sum {
    private int orders;
    private long millionths;
  }

  private final Map<Integer, Sum> hours = new HashMap<>();
  private final NumberSet orders = new NumberSet();
  private final NumberSet cancelledOrders = new NumberSet();
  private final NumberSet customers = new NumberSet();
  private final List<HourlyHistory.Unreadable> unreadable = new ArrayList<>();
  private long rows;
  private long cancelledRows;
  private long repeatedRows;
  private long unsoldRows;
  private long unreadableRows;
  private int lastHour;
  private Sum lastSum;
  private long lastOrder;
  private boolean anyOrder;

  /** A row is there; one of the other methods says what it is. */
  void row() {
    rows++;
  }

  /** Trade: an order's number by its hash, the hour, and revenue in millionths. */
  void line(long number, int hour, long millionths, boolean wholeOrder) {
    boolean placed = (!anyOrder || number != lastOrder) && orders.add(number);
    lastOrder = number;
    anyOrder = true;
    if (wholeOrder && !placed) {
      repeatedRows++;
      return;
    }
    if (lastSum == null || hour != lastHour) {
      lastSum = hours.computeIfAbsent(hour, any -> new Sum());
      lastHour = hour;
    }
    lastSum.orders += placed ? 1 : 0;
    lastSum.millionths = Math.addExact(lastSum.millionths, millionths);
  }

  /** The customer of a row of trade. */
  void customer(long number) {
    customers.add(number);
  }

  /** A row of a cancelled order. */
  void cancelled(long number) {
    cancelledRows++;
    cancelledOrders.add(number);
  }

  /** A row with nothing sold. */
  void unsold() {
    unsoldRows++;
  }

  /** A row that cannot be read. */
  void unreadable(long row, String column, Supplier<LocalText> reason) {
    unreadableRows++;
    if (unreadable.size() < MOST_LISTED) {
      unreadable.add(new HourlyHistory.Unreadable(row, column, reason.get()));
    }
  }

  /** What was counted. */
  HourlyHistory history(String digest, String encoding) {
    List<HourlyHistory.Hour> list = hours.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new HourlyHistory.Hour(Times.start(one.getKey()), one.getValue().orders,
            BigDecimal.valueOf(one.getValue().millionths, PLACES)))
        .toList();
    return new HourlyHistory(digest, encoding, list, rows, orders.size(), cancelledOrders.size(), customers.size(),
        cancelledRows, repeatedRows, unsoldRows, unreadableRows, unreadable);
  }
}
