package org.emporion.model.study;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;

/**
 * When somebody is there for customers, by weekday.
 *
 * @param days the open weekdays
 * @param holidays true when holidays of the calendar are like other days, false when nobody is there
 */
public record OpeningHours(Map<DayOfWeek, Span> days, boolean holidays) {
  /** Half hours of a day. */
  public static final int HALF_HOURS = 48;

  /** Keeps a copy. */
  public OpeningHours {
    days = Map.copyOf(days);
  }

  /**
   * A part of a day, in half hours from midnight.
   *
   * @param from the first half hour, 0 to 47
   * @param to the one after the last, above {@code from}, at most 48
   */
  public record Span(int from, int to) {
    /** Checks the ranges. */
    public Span {
      if (from < 0 || to <= from || to > HALF_HOURS) {
        throw new IllegalArgumentException("A part of a day lies within its 48 half hours: " + from + ", " + to);
      }
    }
  }

  /** True when somebody is there in a half hour of a weekday that is no holiday. */
  public boolean open(DayOfWeek day, int halfHour) {
    return Optional.ofNullable(days.get(day)).filter(one -> halfHour >= one.from() && halfHour < one.to()).isPresent();
  }
}
