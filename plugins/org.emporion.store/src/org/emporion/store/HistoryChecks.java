package org.emporion.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.study.OrderHistory;

/** Checks that the order history's header line names the columns the study speaks of. */
final class HistoryChecks {
  private static final String PATH = OperationsYaml.PATH + ".history";

  private final Checks checks;
  private final StudyFolder folder;

  HistoryChecks(Checks checks, StudyFolder folder) {
    this.checks = checks;
    this.folder = folder;
  }

  /** Notes every problem. */
  void run(OrderHistory history) {
    if (!checks.usable(OperationsYaml.PATH) || checks.problems().within(PATH)) {
      return;
    }
    try {
      List<String> header = HistoryHeader.read(folder.file(history.file()));
      named(history).forEach((key, column) -> {
        if (!header.contains(column)) {
          checks.problem(PATH + "." + key, "unknown-column", history.file(), column,
              checks.problems().hint(column, header), String.join(", ", header));
        }
      });
      List<String> twice = new ArrayList<>(header);
      header.stream().distinct().forEach(twice::remove);
      if (!twice.isEmpty()) {
        checks.problem(PATH + ".file", "duplicate-column", history.file(), twice.getFirst());
      }
    } catch (IOException e) {
      checks.problem(PATH + ".file", "file-unreadable", history.file(), e.getClass().getSimpleName());
    }
  }

  private static Map<String, String> named(OrderHistory history) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("order-column", history.orderColumn());
    columns.put("time-column", history.timeColumn());
    columns.put("value-column", history.valueColumn());
    history.statusColumn().ifPresent(column -> columns.put("status-column", column));
    return columns;
  }
}
