package org.emporion.store.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.emporion.model.LocalText;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.MinuteHistory;

/** Adds up what rows say: memory grows with the hours and the different order numbers, not with the rows. */
final class HourCounter {
  /** Unreadable rows beyond these are only counted. */
  static final int MOST_LISTED = 1_000;

  private static final int PLACES = 6;

  /** Hours shown in detail: enough to tell how orders bunch, few enough to be looked at. */
  static final int BUSIEST = 24;

  private static final int MINUTES = 60;
  private static final int MOST_HOURS = 20 * 366 * 24;

  private static final class Sum {
    private int orders;
    private long millionths;
    private long firstRow;
    private long lastRow;
    private final int[] minutes = new int[MINUTES];
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

  /** Trade: an order's number by its hash, the hour and the minute in it, revenue in millionths, and the row. */
  void line(long number, int hour, int minute, long millionths, boolean wholeOrder, long row) {
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
    if (placed) {
      lastSum.minutes[minute]++;
      lastSum.firstRow = lastSum.orders++ == 0 ? row : lastSum.firstRow;
      lastSum.lastRow = row;
    }
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
        cancelledRows, repeatedRows, unsoldRows, unreadableRows, unreadable, busiest());
  }

  private List<HourlyHistory.CloseUp> busiest() {
    return hours.entrySet().stream()
        .filter(one -> one.getValue().orders > 0)
        .sorted(Comparator.<Map.Entry<Integer, Sum>>comparingInt(one -> -one.getValue().orders)
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(BUSIEST)
        .map(one -> new HourlyHistory.CloseUp(Times.start(one.getKey()), one.getValue().firstRow,
            one.getValue().lastRow, Arrays.stream(one.getValue().minutes).boxed().toList()))
        .toList();
  }

  /** Orders by minute; empty without orders, and over more years than anybody looks at by the minute. */
  Optional<MinuteHistory> minutes() {
    List<Integer> traded = hours.entrySet().stream().filter(one -> one.getValue().orders > 0)
        .map(Map.Entry::getKey).sorted().toList();
    if (traded.isEmpty() || traded.getLast() - traded.getFirst() > MOST_HOURS) {
      return Optional.empty();
    }
    int first = traded.getFirst();
    int[] orders = new int[(traded.getLast() - first + 1) * MINUTES];
    traded.forEach(hour -> System.arraycopy(hours.get(hour).minutes, 0, orders, (hour - first) * MINUTES, MINUTES));
    return Optional.of(new MinuteHistory(Times.start(first), orders));
  }
}
