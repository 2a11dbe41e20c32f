package org.emporion.store.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Spelling;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HistoryLayout.Amount;

/** Understands the rows of one table as a layout says. */
final class LayoutRows {
  private static final int ABSENT = -1;
  private static final int LONGEST_QUOTE = 80;

  private final RowSource source;
  private final HistoryLayout layout;
  private final Phrasebook phrases;
  private final HourCounter counter = new HourCounter();
  private final Times times;
  private final Decimal written;
  private final Decimal plain = new Decimal(HistoryLayout.Decimals.POINT);
  private final List<String> columns;
  private final int order;
  private final int time;
  private final int first;
  private final int price;
  private final int customer;
  private final int flag;
  private final byte[] prefix;
  private final byte[] flagValue;

  /**
   * Reads the header.
   *
   * @throws UnreadableHistoryException when there is none, or it lacks a column
   */
  LayoutRows(RowSource source, HistoryLayout layout, Phrasebook phrases)
      throws UnreadableHistoryException, IOException {
    this.source = source;
    this.layout = layout;
    this.phrases = phrases;
    if (!source.next()) {
      throw new UnreadableHistoryException(phrases.say("empty"));
    }
    columns = new ArrayList<>();
    for (int cell = 0; cell < source.size(); cell++) {
      columns.add(text(cell));
    }
    try {
      times = new Times(layout);
    } catch (IllegalArgumentException e) {
      throw new UnreadableHistoryException(phrases.say("pattern", layout.timePattern().orElse("")));
    }
    written = new Decimal(layout.decimals());
    order = column(layout.orderColumn());
    time = column(layout.timeColumn());
    switch (layout.amount()) {
      case Amount.Value value -> {
        first = column(value.column());
        price = ABSENT;
      }
      case Amount.Product product -> {
        first = column(product.quantityColumn());
        price = column(product.priceColumn());
      }
    }
    customer = layout.customerColumn().isPresent() ? column(layout.customerColumn().get()) : ABSENT;
    Optional<HistoryLayout.Cancellation.Flag> marked = layout.cancellation().flag();
    flag = marked.isPresent() ? column(marked.get().column()) : ABSENT;
    flagValue = marked.map(HistoryLayout.Cancellation.Flag::value).orElse("").getBytes(StandardCharsets.UTF_8);
    prefix = layout.cancellation().prefix().map(one -> one.getBytes(StandardCharsets.UTF_8)).orElse(null);
  }

  private int column(String name) throws UnreadableHistoryException {
    int at = columns.indexOf(name);
    if (at < 0) {
      LocalText hint = Spelling.nearest(name, columns).map(one -> phrases.say("hint", one)).orElse(LocalText.same(""));
      throw new UnreadableHistoryException(phrases.say("column", name, hint, String.join(", ", columns)));
    }
    if (at != columns.lastIndexOf(name)) {
      throw new UnreadableHistoryException(phrases.say("column-twice", name));
    }
    return at;
  }

  /** Counts every row. */
  HourCounter count() throws IOException {
    while (source.next()) {
      counter.row();
      if (source.fault() != null) {
        bad("", source.fault());
      } else if (source.size() != columns.size()) {
        bad("", "cells", source.size(), columns.size());
      } else {
        row();
      }
    }
    return counter;
  }

  private void row() {
    byte[] bytes = source.buffer();
    int from = begin(order);
    int to = finish(order, from);
    if (from == to) {
      bad(layout.orderColumn(), "no-number");
      return;
    }
    int hour = hour(bytes);
    if (hour == Times.NONE) {
      bad(layout.timeColumn(), layout.timePattern().isPresent() ? "time-pattern" : "time", shown(time),
          layout.timePattern().orElse(""));
      return;
    }
    long quantity = number(first);
    long each = price == ABSENT ? Decimal.ONE : number(price);
    if (quantity == Decimal.NONE || each == Decimal.NONE) {
      int wrong = quantity == Decimal.NONE ? first : price;
      bad(columns.get(wrong), layout.decimals() == HistoryLayout.Decimals.COMMA ? "decimal-comma" : "decimal-point",
          shown(wrong));
      return;
    }
    long hash = NumberSet.hash(bytes, from, to);
    if (cancelled(bytes, from, to, quantity)) {
      counter.cancelled(hash);
    } else if (price != ABSENT && (quantity <= 0 || each <= 0)) {
      counter.unsold();
    } else if (quantity < 0) {
      bad(columns.get(first), "negative", shown(first));
    } else {
      sold(hash, hour, price == ABSENT ? quantity : Decimal.product(quantity, each));
    }
  }

  private void sold(long hash, int hour, long millionths) {
    if (millionths == Decimal.NONE) {
      bad(columns.get(first), "too-much", shown(first));
      return;
    }
    counter.line(hash, hour, times.minute(), millionths, layout.rows() == HistoryLayout.Rows.ORDERS, source.row());
    if (customer != ABSENT) {
      int from = begin(customer);
      int to = finish(customer, from);
      if (from < to) {
        counter.customer(NumberSet.hash(source.buffer(), from, to));
      }
    }
  }

  private int hour(byte[] bytes) {
    int from = begin(time);
    return times.hour(bytes, from, finish(time, from), source.typed(time));
  }

  private long number(int cell) {
    int from = begin(cell);
    return (source.typed(cell) ? plain : written).read(source.buffer(), from, finish(cell, from));
  }

  private boolean cancelled(byte[] bytes, int from, int to, long quantity) {
    if (layout.cancellation().negative() && quantity < 0) {
      return true;
    }
    if (prefix != null && to - from >= prefix.length
        && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length)) {
      return true;
    }
    if (flag == ABSENT) {
      return false;
    }
    int begin = begin(flag);
    return Arrays.equals(bytes, begin, finish(flag, begin), flagValue, 0, flagValue.length);
  }

  /** Where a cell begins behind blanks. */
  private int begin(int cell) {
    int from = source.start(cell);
    int to = source.end(cell);
    while (from < to && source.buffer()[from] == ' ') {
      from++;
    }
    return from;
  }

  /** Where it ends before blanks. */
  private int finish(int cell, int from) {
    int to = source.end(cell);
    while (to > from && source.buffer()[to - 1] == ' ') {
      to--;
    }
    return to;
  }

  private String text(int cell) {
    int from = begin(cell);
    return new String(source.buffer(), from, finish(cell, from) - from, StandardCharsets.UTF_8);
  }

  private String shown(int cell) {
    String text = text(cell);
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "\u2026";
  }

  private void bad(String column, String phrase, Object... arguments) {
    counter.unreadable(source.row(), column, () -> phrases.say(phrase, arguments));
  }
}
