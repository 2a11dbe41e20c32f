package org.emporion.demand;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.ReadHistory;

/** Orders one by one, from which a test has the counted history and its own figures. */
record OrderLog(List<Order> orders) {
  /** As if it had been read from {@code data/orders.csv}. */
  ReadHistory history() {
    return new ReadHistory("data/orders.csv", HistoryLayout.of("order", "placed-at",
        new HistoryLayout.Amount.Value("value"), HistoryLayout.Rows.ORDERS), List.of(), counted());
  }

  HourlyHistory counted() {
    Map<LocalDateTime, List<Order>> hours = new TreeMap<>();
    orders.stream().filter(order -> !order.cancelled()).forEach(order ->
        hours.computeIfAbsent(order.placedAt().truncatedTo(ChronoUnit.HOURS), any -> new ArrayList<>()).add(order));
    List<HourlyHistory.Hour> list = hours.entrySet().stream().map(one -> new HourlyHistory.Hour(one.getKey(),
        one.getValue().size(), one.getValue().stream().map(Order::value).reduce(BigDecimal.ZERO, BigDecimal::add)))
        .toList();
    List<HourlyHistory.CloseUp> busiest = hours.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> -one.getValue().size())).limit(24)
        .map(one -> closeUp(one.getKey(), one.getValue())).toList();
    long placed = list.stream().mapToLong(HourlyHistory.Hour::orders).sum();
    long cancelled = orders.size() - placed;
    return new HourlyHistory("digest", "UTF-8", list, orders.size(), placed, cancelled, 0, cancelled, 0, 0, 0,
        List.of(), busiest);
  }

  private static HourlyHistory.CloseUp closeUp(LocalDateTime start, List<Order> inIt) {
    List<Integer> minutes = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      int at = minute;
      minutes.add((int) inIt.stream().filter(order -> order.placedAt().getMinute() == at).count());
    }
    return new HourlyHistory.CloseUp(
        start, inIt.getFirst().row(), inIt.getLast().row(), minutes);
  }
}
