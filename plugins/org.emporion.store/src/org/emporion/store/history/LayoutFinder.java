package org.emporion.store.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Spelling;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HistoryLayout.Amount;
import org.emporion.model.study.HistoryLayout.Cancellation;
import org.emporion.model.study.HistoryLayout.Decimals;
import org.emporion.model.study.HistoryLayout.Rows;

/**
 * Finds out what a study does not say of its order history, from the names of the columns and the first rows. What
 * cannot be told for sure, such as whether 3/4 is in March or April, is asked for.
 */
final class LayoutFinder {
  /** Ways to write times other than ISO 8601, as exports of shops have them. */
  private static final List<String> PATTERNS = List.of(
      "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "d.M.yyyy H:mm:ss", "d.M.yyyy H:mm", "d/M/yyyy H:mm:ss", "d/M/yyyy H:mm",
      "M/d/yyyy H:mm:ss", "M/d/yyyy H:mm", "d-M-yyyy H:mm", "yyyyMMddHHmmss", "yyyy.M.d H:mm", "M/d/yyyy h:mm:ss a",
      "M/d/yyyy h:mm a", "d/M/yyyy h:mm:ss a", "d/M/yyyy h:mm a", "d-MMM-yyyy H:mm", "yyyy-M-d H:mm:ss",
      "yyyy-M-d H:mm");
  /** A share of rows this great with the number of the row before it shows that rows are lines of orders. */
  private static final double LINES_SHARE = 0.1;
  /** Fewer repeated numbers may be mistakes. */
  private static final int LEAST_LINES = 5;

  private final HistoryKeys keys;
  private final TableHead head;
  private final Phrasebook phrases;
  private final ColumnWords words = new ColumnWords();
  private final List<String> found = new ArrayList<>();

  LayoutFinder(HistoryKeys keys, TableHead head, Phrasebook phrases) {
    this.keys = keys;
    this.head = head;
    this.phrases = phrases;
  }

  /** A layout, and the keys of the study that were found out. */
  record Found(HistoryLayout layout, List<String> keys) {}

  /**
   * Completes what the study says.
   *
   * @throws UnreadableHistoryException with the key to give, when something cannot be found out
   */
  Found find() throws UnreadableHistoryException {
    if (head.columns().isEmpty()) {
      throw new UnreadableHistoryException(phrases.say("empty"));
    }
    String order = column("order-column", "order", keys.orderColumn());
    String time = column("time-column", "time", keys.timeColumn());
    Amount amount = amount();
    Decimals decimals = keys.decimals().isPresent() ? keys.decimals().get() : decimals(amount);
    Optional<String> pattern = keys.timePattern().isPresent() ? keys.timePattern() : pattern(time);
    Rows rows = keys.rows().orElseGet(() -> rows(order, amount));
    HistoryLayout layout = new HistoryLayout(order, time, pattern, keys.writtenZone(), keys.shopZone(), amount,
        keys.customerColumn(), cancellation(amount), rows, decimals, keys.separator(), keys.encoding(), keys.sheet());
    return new Found(layout, List.copyOf(found));
  }

  private String column(String key, String kind, Optional<String> said) throws UnreadableHistoryException {
    if (said.isPresent()) {
      return known(said.get());
    }
    Optional<String> named = words.column(kind, head.columns());
    if (named.isEmpty()) {
      throw new UnreadableHistoryException(phrases.say("find." + kind, key, String.join(", ", head.columns())));
    }
    found.add(key);
    return named.get();
  }

  private String known(String column) throws UnreadableHistoryException {
    if (!head.columns().contains(column)) {
      LocalText hint = Spelling.nearest(column, head.columns())
          .map(one -> phrases.say("hint", one)).orElse(LocalText.same(""));
      throw new UnreadableHistoryException(
          phrases.say("column", column, hint, String.join(", ", head.columns())));
    }
    return column;
  }

  private Amount amount() throws UnreadableHistoryException {
    if (keys.valueColumn().isPresent()) {
      return new Amount.Value(known(keys.valueColumn().get()));
    }
    if (keys.quantityColumn().isPresent() && keys.priceColumn().isPresent()) {
      return new Amount.Product(known(keys.quantityColumn().get()), known(keys.priceColumn().get()));
    }
    Optional<String> value = words.column("value", head.columns());
    if (value.isPresent()) {
      found.add("value-column");
      return new Amount.Value(value.get());
    }
    Optional<String> quantity = words.column("quantity", head.columns());
    Optional<String> price = words.column("price", head.columns());
    if (quantity.isEmpty() || price.isEmpty()) {
      throw new UnreadableHistoryException(phrases.say("find.value", String.join(", ", head.columns())));
    }
    found.addAll(List.of("quantity-column", "price-column"));
    return new Amount.Product(quantity.get(), price.get());
  }

  /** A comma is the decimal sign when some numbers can be read with it only, and none with a point only. */
  private Decimals decimals(Amount amount) {
    List<String> numbers = switch (amount) {
      case Amount.Value value -> head.written(value.column());
      case Amount.Product product -> head.written(product.priceColumn());
    };
    long byPoint = numbers.stream().filter(one -> reads(one, Decimals.POINT)).count();
    long byComma = numbers.stream().filter(one -> reads(one, Decimals.COMMA)).count();
    if (byComma <= byPoint) {
      return Decimals.POINT;
    }
    found.add("decimals");
    return Decimals.COMMA;
  }

  private static boolean reads(String number, Decimals decimals) {
    byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
    return new Decimal(decimals).read(bytes, 0, bytes.length) != Decimal.NONE;
  }

  private Optional<String> pattern(String time) throws UnreadableHistoryException {
    List<String> times = head.written(time);
    long best = readable(times, Optional.empty());
    if (times.isEmpty() || 2 * best > times.size()) {
      return Optional.empty();
    }
    List<String> fitting = new ArrayList<>();
    best = 1;
    for (String pattern : PATTERNS) {
      long readable = readable(times, Optional.of(pattern));
      if (readable > best) {
        fitting.clear();
        best = readable;
      }
      if (readable == best) {
        fitting.add(pattern);
      }
    }
    if (fitting.isEmpty() || 2 * best <= times.size()) {
      throw new UnreadableHistoryException(phrases.say("find.pattern", time, times.getFirst()));
    }
    if (fitting.size() > 1 && !sameTimes(fitting, times)) {
      throw new UnreadableHistoryException(
          phrases.say("find.pattern-twice", time, times.getFirst(), String.join("\", \"", fitting)));
    }
    found.add("time-pattern");
    return Optional.of(fitting.getFirst());
  }

  private long readable(List<String> texts, Optional<String> pattern) {
    Times times = times(pattern);
    return texts.stream().filter(one -> hour(times, one) != Times.NONE).count();
  }

  private boolean sameTimes(List<String> patterns, List<String> texts) {
    return patterns.stream()
        .map(pattern -> times(Optional.of(pattern)))
        .map(times -> texts.stream().map(one -> hour(times, one)).toList())
        .distinct().count() == 1;
  }

  private Times times(Optional<String> pattern) {
    HistoryLayout any = HistoryLayout.of("", "", new Amount.Value(""), Rows.ORDERS);
    HistoryLayout written = pattern.map(any::withTimes).orElse(any);
    return new Times(keys.writtenZone().isPresent()
        ? written.withZones(keys.writtenZone().get(), keys.shopZone().orElseThrow()) : written);
  }

  private static int hour(Times times, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return times.hour(bytes, 0, bytes.length, false);
  }

  /** Lines where there is a price of one, or where orders stand in several rows one below the other. */
  private Rows rows(String order, Amount amount) {
    boolean lines = amount instanceof Amount.Product;
    if (!lines) {
      List<String> numbers = head.values(order);
      long again = 0;
      for (int i = 1; i < numbers.size(); i++) {
        again += numbers.get(i).equals(numbers.get(i - 1)) ? 1 : 0;
      }
      lines = again >= LEAST_LINES && again > LINES_SHARE * numbers.size();
    }
    if (lines) {
      found.add("rows");
    }
    return lines ? Rows.LINES : Rows.ORDERS;
  }

  private Cancellation cancellation(Amount amount) {
    Optional<Cancellation.Flag> flag = keys.statusColumn()
        .map(column -> new Cancellation.Flag(column, keys.cancelledStatus().orElseThrow()));
    boolean said = flag.isPresent() || keys.cancelledPrefix().isPresent() || keys.cancelledNegative().isPresent();
    if (said) {
      return new Cancellation(keys.cancelledPrefix(), flag, keys.cancelledNegative().orElse(false));
    }
    Optional<String> status = words.column("status", head.columns());
    Optional<String> word = status.flatMap(column -> words.cancelled(head.values(column)));
    if (word.isPresent()) {
      found.addAll(List.of("status-column", "cancelled-status"));
      return new Cancellation(
          Optional.empty(), Optional.of(new Cancellation.Flag(status.get(), word.get())), false);
    }
    String signed = switch (amount) {
      case Amount.Value value -> value.column();
      case Amount.Product product -> product.quantityColumn();
    };
    boolean negative = head.values(signed).stream().anyMatch(one -> one.startsWith("-"));
    if (negative) {
      found.add("cancelled-negative");
    }
    return new Cancellation(Optional.empty(), Optional.empty(), negative);
  }
}
