package org.emporion.ui.model.demand;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.emporion.report.chart.HistoryChart.View;
import org.emporion.report.chart.OrderStep;

/**
 * The stretch of a history that is looked at. It stays within the whole and is never shorter than an hour.
 *
 * @param first the first moment there is anything to see
 * @param last behind the last
 * @param from the first moment in view
 * @param to behind the last in view
 * @param finest the finest step there are orders for
 * @param chosen the step a person chose; empty for the one that fits
 */
public record HistoryWindow(
    LocalDateTime first, LocalDateTime last, LocalDateTime from, LocalDateTime to, OrderStep finest,
    Optional<OrderStep> chosen) {
  private static final Duration LEAST = Duration.ofHours(1);

  /** All of a history, which is at least an hour long. */
  public static HistoryWindow whole(LocalDateTime first, LocalDateTime last, OrderStep finest) {
    LocalDateTime end = last.isBefore(first.plus(LEAST)) ? first.plus(LEAST) : last;
    return new HistoryWindow(first, end, first, end, finest, Optional.empty());
  }

  /** How much is in view. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** What orders are added up by. */
  public OrderStep step() {
    return chosen.orElseGet(() -> OrderStep.fit(length(), finest));
  }

  /** What the chart has to show. */
  public View view() {
    return new View(from, to, step());
  }

  /** True when everything is in view. */
  public boolean whole() {
    return from.equals(first) && to.equals(last);
  }

  /** All of it. */
  public HistoryWindow all() {
    return placed(first, Duration.between(first, last));
  }

  /**
   * Nearer or farther.
   *
   * @param factor how much longer the stretch becomes, above 0; below 1 goes nearer
   * @param at the place that stays where it is, 0 for the left end, 1 for the right
   */
  public HistoryWindow zoom(double factor, double at) {
    long seconds = length().toSeconds();
    long longer = (long) Math.clamp(Math.rint(seconds * factor), LEAST.toSeconds(), Duration.between(first, last).toSeconds());
    return placed(from.plusSeconds(Math.round((seconds - longer) * at)), Duration.ofSeconds(longer));
  }

  /** Later, or earlier where negative, by a share of what is in view. */
  public HistoryWindow pan(double share) {
    return placed(from.plusSeconds(Math.round(length().toSeconds() * share)), length());
  }

  /** A stretch of this length around the middle of what is in view. */
  public HistoryWindow around(Duration stretch) {
    return around(from.plusSeconds(length().toSeconds() / 2), stretch);
  }

  /** A stretch of this length around a moment. */
  public HistoryWindow around(LocalDateTime middle, Duration stretch) {
    return placed(middle.minusSeconds(stretch.toSeconds() / 2), stretch);
  }

  /** To the beginning or the end, as near as before. */
  public HistoryWindow end(boolean right) {
    return placed(right ? last.minus(length()) : first, length());
  }

  /** With another step, or the one that fits. */
  public HistoryWindow by(Optional<OrderStep> step) {
    return new HistoryWindow(first, last, from, to, finest, step);
  }

  /** With orders for another finest step. */
  public HistoryWindow finest(OrderStep known) {
    Optional<OrderStep> kept = chosen.filter(one -> one.compareTo(known) <= 0);
    return new HistoryWindow(first, last, from, to, known, kept);
  }

  private HistoryWindow placed(LocalDateTime wanted, Duration wish) {
    Duration whole = Duration.between(first, last);
    Duration length = wish.compareTo(LEAST) < 0 ? LEAST : wish.compareTo(whole) > 0 ? whole : wish;
    LocalDateTime begin = wanted.truncatedTo(ChronoUnit.SECONDS);
    begin = begin.plus(length).isAfter(last) ? last.minus(length) : begin;
    begin = begin.isBefore(first) ? first : begin;
    return new HistoryWindow(first, last, begin, begin.plus(length), finest, chosen);
  }
}
