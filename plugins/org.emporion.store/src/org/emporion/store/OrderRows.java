package org.emporion.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.study.Order;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.SourceRef;

/** Makes the rows of an order history into orders and notes those that cannot be. */
final class OrderRows {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,9})?");

  private final OrderHistory history;
  private final Problems problems;
  private final List<Order> orders = new ArrayList<>();
  private final Map<String, Integer> rowOfOrder = new HashMap<>();
  private List<String> columns = List.of();
  private int nextLine = 1;

  OrderRows(OrderHistory history, Problems problems) {
    this.history = history;
    this.problems = problems;
  }

  /** The line the next row begins in. */
  int nextLine() {
    return nextLine;
  }

  /** The orders so far, in file order. */
  List<Order> orders() {
    return List.copyOf(orders);
  }

  /**
   * Takes the header row, which ends in a line.
   *
   * @return false when a column that is needed is not there
   */
  boolean header(CSVRecord header, int lastLine) {
    columns = HistoryHeader.names(header);
    List<String> needed = new ArrayList<>(
        List.of(history.orderColumn(), history.timeColumn(), history.valueColumn()));
    history.statusColumn().ifPresent(needed::add);
    needed.removeAll(columns);
    for (String column : needed) {
      problems.add(new SourceRef(history.file(), 1, 1), column, "unknown-column", history.file(), column,
          problems.hint(column, columns), String.join(", ", columns));
    }
    nextLine = lastLine + 1;
    return needed.isEmpty();
  }

  /** Takes a row, which ends in a line. */
  void add(CSVRecord row, int lastLine) {
    int line = nextLine;
    nextLine = lastLine + 1;
    if (row.size() != columns.size()) {
      problems.add(new SourceRef(history.file(), line, 1), history.file(), "row-length",
          Integer.toString(row.size()), Integer.toString(columns.size()));
      return;
    }
    Optional<String> id = id(row, line);
    Optional<LocalDateTime> placedAt = placedAt(row, line);
    Optional<BigDecimal> value = value(row, line);
    if (id.isPresent() && placedAt.isPresent() && value.isPresent()) {
      orders.add(new Order(id.get(), placedAt.get(), value.get(), cancelled(row), line));
    }
  }

  /** Says that the file is not read any further. */
  void giveUp() {
    problems.add(new SourceRef(history.file(), nextLine, 1), history.file(), "history-given-up",
        Integer.toString(problems.count()));
  }

  private Optional<String> id(CSVRecord row, int line) {
    String id = cell(row, history.orderColumn());
    if (id.isEmpty()) {
      problem(line, history.orderColumn(), "order-id-empty");
      return Optional.empty();
    }
    Integer earlier = rowOfOrder.putIfAbsent(id, line);
    if (earlier != null) {
      problem(line, history.orderColumn(), "order-twice", id, Integer.toString(earlier));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private Optional<LocalDateTime> placedAt(CSVRecord row, int line) {
    String text = cell(row, history.timeColumn());
    try {
      // Many exports write a space where ISO 8601 has a T.
      return Optional.of(LocalDateTime.parse(text.length() > 10 && text.charAt(10) == ' '
          ? text.substring(0, 10) + "T" + text.substring(11)
          : text));
    } catch (DateTimeException e) {
      problem(line, history.timeColumn(), "order-time", text);
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> value(CSVRecord row, int line) {
    String text = cell(row, history.valueColumn());
    if (!DECIMAL.matcher(text).matches()) {
      problem(line, history.valueColumn(), "order-value", text);
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() < 0) {
      problem(line, history.valueColumn(), "order-value-negative", text);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private boolean cancelled(CSVRecord row) {
    return history.statusColumn()
        .map(column -> Optional.of(cell(row, column)).equals(history.cancelledStatus()))
        .orElse(false);
  }

  private String cell(CSVRecord row, String column) {
    return row.get(columns.indexOf(column)).strip();
  }

  private void problem(int line, String column, String phrase, Object... arguments) {
    problems.add(new SourceRef(history.file(), line, columns.indexOf(column) + 1), column, phrase, arguments);
  }
}
