package org.emporion.model.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emporion.model.LocalText;

/**
 * The days that are not like others.
 *
 * @param occasions in order of their first days
 */
public record TradingCalendar(List<Occasion> occasions) {
  /** A calendar in which every day is like the others. */
  public static final TradingCalendar EMPTY = new TradingCalendar(List.of());

  /** Puts them in order. */
  public TradingCalendar {
    occasions = occasions.stream()
        .sorted(Comparator.comparing(Occasion::first).thenComparing(Occasion::last)).toList();
  }

  /** What an occasion does to trade. */
  public enum Kind {
    /** People are off work; some shops are closed. */
    HOLIDAY,
    /** Shops sell more than usual. */
    CAMPAIGN,
    /** The shop takes no orders. */
    CLOSED
  }

  /**
   * Some days in a row.
   *
   * @param first its first day
   * @param last its last day, not before the first
   * @param kind what it does to trade
   * @param name what it is called
   */
  public record Occasion(LocalDate first, LocalDate last, Kind kind, LocalText name) {
    /** Checks the order of the days. */
    public Occasion {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("an occasion ends before it begins: " + first + ", " + last);
      }
    }

    /** True when the day belongs to it. */
    public boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** The occasions of a day. */
  public List<Occasion> on(LocalDate day) {
    return occasions.stream().filter(one -> one.holds(day)).toList();
  }

  /** This calendar and another. */
  public TradingCalendar with(TradingCalendar other) {
    List<Occasion> all = new ArrayList<>(occasions);
    all.addAll(other.occasions);
    return new TradingCalendar(all);
  }
}
