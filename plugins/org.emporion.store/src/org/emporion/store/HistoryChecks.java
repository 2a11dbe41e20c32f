package org.emporion.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.OrderHistory;
import org.emporion.store.history.HistoryReader;
import org.emporion.store.history.UnreadableHistoryException;

/** Checks that the order history's header names the columns the study speaks of. */
final class HistoryChecks {
  /** The path of what is said of the history. */
  static final String PATH = OperationsYaml.PATH + ".history";

  private final Checks checks;
  private final StudyFolder folder;

  HistoryChecks(Checks checks, StudyFolder folder) {
    this.checks = checks;
    this.folder = folder;
  }

  /** Notes every problem. A workbook is not looked into: opening it takes as long as reading it. */
  void run(OrderHistory history) {
    if (!checks.usable(OperationsYaml.PATH) || checks.problems().within(PATH)) {
      return;
    }
    try {
      List<String> header = new HistoryReader().columns(folder.file(history.file()), history.layout());
      named(history.layout()).forEach((key, column) -> {
        if (!header.isEmpty() && !header.contains(column)) {
          checks.problem(PATH + "." + key, "unknown-column", history.file(), column,
              checks.problems().hint(column, header), String.join(", ", header));
        } else if (header.indexOf(column) != header.lastIndexOf(column)) {
          checks.problem(PATH + "." + key, "duplicate-column", history.file(), column);
        }
      });
    } catch (UnreadableHistoryException e) {
      checks.problem(PATH + ".file", "history-unreadable", e.reason());
    }
  }

  private static Map<String, String> named(HistoryKeys keys) {
    Map<String, String> columns = new LinkedHashMap<>();
    put(columns, "order-column", keys.orderColumn());
    put(columns, "time-column", keys.timeColumn());
    put(columns, "value-column", keys.valueColumn());
    put(columns, "quantity-column", keys.quantityColumn());
    put(columns, "price-column", keys.priceColumn());
    put(columns, "customer-column", keys.customerColumn());
    put(columns, "status-column", keys.statusColumn());
    return columns;
  }

  private static void put(Map<String, String> columns, String key, Optional<String> column) {
    column.ifPresent(one -> columns.put(key, one));
  }
}
