package org.emporion.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.finding.DemandForecast.OccasionEffect;
import org.emporion.model.study.TradingCalendar;
import org.emporion.model.study.TradingCalendar.Occasion;

/** What the occasions of a calendar did to the orders of a history. */
final class Occasions {
  private static final int WEEKS_AROUND = 4;

  private final TradingHistory history;
  private final TradingCalendar calendar;

  Occasions(TradingHistory history, TradingCalendar calendar) {
    this.history = history;
    this.calendar = calendar;
  }

  /**
   * Each occasion that lies in the history as a whole and has usual days to be held against: the same weekdays in the
   * four weeks before and after that belong to no occasion.
   */
  List<OccasionEffect> effects() {
    List<OccasionEffect> effects = new ArrayList<>();
    for (Occasion one : calendar.occasions()) {
      if (!one.first().isBefore(history.firstDay()) && !one.last().isAfter(history.lastDay())) {
        int orders = 0;
        double usual = 0;
        for (LocalDate day = one.first(); !day.isAfter(one.last()); day = day.plusDays(1)) {
          orders += history.on(day);
          usual += usual(day);
        }
        if (usual > 0) {
          effects.add(new OccasionEffect(one.name(), one.kind(), one.first(), one.last(), orders, usual));
        }
      }
    }
    return List.copyOf(effects);
  }

  private double usual(LocalDate day) {
    int days = 0;
    int orders = 0;
    for (int weeks = -WEEKS_AROUND; weeks <= WEEKS_AROUND; weeks++) {
      LocalDate other = day.plusWeeks(weeks);
      if (weeks != 0 && !other.isBefore(history.firstDay()) && !other.isAfter(history.lastDay())
          && calendar.on(other).isEmpty()) {
        days++;
        orders += history.on(other);
      }
    }
    return days == 0 ? 0 : (double) orders / days;
  }

  /** Mondays of the weeks in which a campaign was held. */
  Set<LocalDate> campaignWeeks() {
    Set<LocalDate> weeks = new HashSet<>();
    for (Occasion one : calendar.occasions()) {
      if (one.kind() == TradingCalendar.Kind.CAMPAIGN) {
        long count = ChronoUnit.WEEKS.between(TradingHistory.monday(one.first()), one.last()) + 1;
        for (int week = 0; week < count; week++) {
          weeks.add(TradingHistory.monday(one.first()).plusWeeks(week));
        }
      }
    }
    return weeks;
  }
}
