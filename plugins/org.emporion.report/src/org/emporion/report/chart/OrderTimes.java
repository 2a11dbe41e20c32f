package org.emporion.report.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.HourlyHistory;

/** The orders of a history over time, ready to be added up over any stretch at once. Times are the shop's. */
public final class OrderTimes {
  private final LocalDateTime begin;
  private final OrderStep step;
  private final long unit;
  private final long[] before;
  private final Optional<Busiest> busiest;

  /**
   * The hour with most orders; the earliest on a tie.
   *
   * @param start its first minute
   * @param orders orders in it
   */
  public record Busiest(LocalDateTime start, long orders) {}

  private OrderTimes(LocalDateTime begin, OrderStep step, int[] orders, Optional<Busiest> busiest) {
    this.begin = begin;
    this.step = step;
    this.unit = step.length().toSeconds();
    this.busiest = busiest;
    before = new long[orders.length + 1];
    for (int i = 0; i < orders.length; i++) {
      before[i + 1] = before[i] + orders[i];
    }
  }

  /** Whole days from that of the first order to that of the last; empty when there are no orders. */
  public static Optional<OrderTimes> of(HourlyHistory history) {
    List<HourlyHistory.Hour> hours = history.hours().stream().filter(one -> one.orders() > 0).toList();
    if (hours.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime first = hours.getFirst().start().truncatedTo(ChronoUnit.DAYS);
    LocalDateTime end = hours.getLast().start().truncatedTo(ChronoUnit.DAYS).plusDays(1);
    int[] orders = new int[Math.toIntExact(Duration.between(first, end).toHours())];
    Busiest most = new Busiest(first, 0);
    for (HourlyHistory.Hour hour : hours) {
      orders[(int) Duration.between(first, hour.start()).toHours()] += hour.orders();
      most = hour.orders() > most.orders() ? new Busiest(hour.start(), hour.orders()) : most;
    }
    return Optional.of(new OrderTimes(first, OrderStep.HOUR, orders, Optional.of(most)));
  }

  /**
   * A stretch by minute.
   *
   * @param begin its first minute
   * @param orders orders of each minute, at least one
   */
  public static OrderTimes ofMinutes(LocalDateTime begin, int[] orders) {
    return new OrderTimes(begin, OrderStep.MINUTE, orders, Optional.empty());
  }

  /** The finest step there are orders for. */
  public OrderStep finest() {
    return step;
  }

  /** The first moment. */
  public LocalDateTime from() {
    return begin;
  }

  /** Behind the last. */
  public LocalDateTime to() {
    return begin.plusSeconds(unit * (before.length - 1));
  }

  /** All orders. */
  public long orders() {
    return before[before.length - 1];
  }

  /** The hour with most orders, when hours are known. */
  public Optional<Busiest> busiest() {
    return busiest;
  }

  /** Orders from one moment until before another; what is outside the history counts nothing. */
  public long orders(LocalDateTime from, LocalDateTime to) {
    return before[index(to)] - before[Math.min(index(from), index(to))];
  }

  private int index(LocalDateTime moment) {
    return Math.clamp(Math.ceilDiv(Duration.between(begin, moment).toSeconds(), unit), 0, before.length - 1);
  }
}
