package org.emporion.report.chart;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What orders are added up by. */
public enum OrderStep {
  /** Calendar months. */
  MONTH(31L * 24 * 60),
  /** ISO weeks, from Monday. */
  WEEK(7L * 24 * 60),
  /** Days. */
  DAY(24L * 60),
  /** Hours. */
  HOUR(60),
  /** Minutes. */
  MINUTE(1);

  /** Steps that are wanted in view at least before a longer one gives way. */
  private static final int ENOUGH = 40;
  private final long minutes;

  OrderStep(long minutes) {
    this.minutes = minutes;
  }

  /** The length of the longest such step. */
  public Duration length() {
    return Duration.ofMinutes(minutes);
  }

  /**
   * The longest step of which a stretch has a good number.
   *
   * @param finest the finest there are orders for
   */
  public static OrderStep fit(Duration stretch, OrderStep finest) {
    for (OrderStep step : values()) {
      if (step == finest || stretch.toMinutes() >= ENOUGH * step.minutes) {
        return step;
      }
    }
    return finest;
  }

  /** The beginning of the step that a moment is in. */
  LocalDateTime begin(LocalDateTime moment) {
    return switch (this) {
      case MONTH -> moment.toLocalDate().withDayOfMonth(1).atStartOfDay();
      case WEEK -> moment.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
      case DAY -> moment.truncatedTo(ChronoUnit.DAYS);
      case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
      case MINUTE -> moment.truncatedTo(ChronoUnit.MINUTES);
    };
  }

  /** So many steps later. */
  LocalDateTime plus(LocalDateTime begin, long steps) {
    return switch (this) {
      case MONTH -> begin.plusMonths(steps);
      case WEEK -> begin.plusWeeks(steps);
      case DAY -> begin.plusDays(steps);
      case HOUR -> begin.plusHours(steps);
      case MINUTE -> begin.plusMinutes(steps);
    };
  }

  /** True when months and weeks that are cut off by an end of the history would look like a slump. */
  boolean wholeOnly() {
    return this == MONTH || this == WEEK;
  }
}
