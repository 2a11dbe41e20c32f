package org.emporion.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.emporion.model.study.TradingCalendar;
import org.emporion.model.study.TradingCalendar.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of Taiwan is whole, and a study can add to it. */
class CalendarReaderTest {
  @TempDir
  Path temp;

  private final TradingCalendar taiwan = new CalendarReader().shipped("taiwan");

  @Test
  void everyYearHasItsHolidaysAndSales() {
    for (int year = 2024; year <= 2027; year++) {
      LocalDate mothersDay =
          LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
      for (LocalDate day : List.of(mothersDay, LocalDate.of(year, 6, 18), LocalDate.of(year, 11, 11),
          LocalDate.of(year, 12, 12))) {
        assertTrue(has(day, Kind.CAMPAIGN), "campaign on " + day);
      }
      for (String day : List.of("01-01", "02-28", "04-04", "05-01", "10-10")) {
        assertTrue(has(LocalDate.parse(year + "-" + day), Kind.HOLIDAY), "holiday on " + year + "-" + day);
      }
    }
  }

  /** Lunar new year and its eve, dragon boat, mid-autumn and tomb sweeping by the rules of the calendar. */
  @Test
  void lunarHolidaysFallOnTheirDays() {
    for (int year = 2024; year <= 2027; year++) {
      LocalDate newYear = LunarDays.of(year, 1, 1);
      for (LocalDate day : List.of(newYear.minusDays(1), newYear, newYear.plusDays(1), newYear.plusDays(2),
          LunarDays.of(year, 5, 5), LunarDays.of(year, 8, 15), LunarDays.solarTerm(year, 15))) {
        assertTrue(has(day, Kind.HOLIDAY), "holiday on " + day);
      }
    }
  }

  /** The rules give the new years everybody knows, one of them (2023) after and one (2025) before a leap month. */
  @Test
  void theRulesGiveKnownDays() {
    assertEquals(List.of("2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"), Stream.of(2023, 2024, 2025, 2026)
        .map(year -> LunarDays.of(year, 1, 1).toString()).toList());
    assertEquals(LocalDate.of(2025, 10, 6), LunarDays.of(2025, 8, 15));
    assertEquals(LocalDate.of(2024, 4, 4), LunarDays.solarTerm(2024, 15));
    assertEquals(LocalDate.of(2027, 4, 5), LunarDays.solarTerm(2027, 15));
  }

  /** Nine holidays of all German states: fixed days and those that follow Easter (Gregorian rule of 1582). */
  @Test
  void germanHolidaysFollowTheirRules() {
    TradingCalendar germany = new CalendarReader().shipped("germany");
    for (int year = 2024; year <= 2030; year++) {
      LocalDate easter = easter(year);
      List<LocalDate> days = List.of(LocalDate.of(year, 1, 1), easter.minusDays(2), easter.plusDays(1),
          LocalDate.of(year, 5, 1), easter.plusDays(39), easter.plusDays(50), LocalDate.of(year, 10, 3),
          LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26));
      int of = year;
      assertEquals(days.stream().sorted().toList(), germany.occasions().stream()
          .filter(one -> one.kind() == Kind.HOLIDAY && one.first().getYear() == of).map(one -> one.first()).toList());
      LocalDate friday = LocalDate.of(year, 11, 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)).plusDays(1);
      assertTrue(germany.on(friday).stream().anyMatch(one -> one.kind() == Kind.CAMPAIGN), "sale on " + friday);
    }
  }

  private static LocalDate easter(int year) {
    int century = year / 100;
    int epact = (8 + century / 4 - century + (8 * century + 13) / 25 + 11 * (year % 19)) % 30;
    epact = Math.floorMod(epact, 30);
    if (epact == 24 || epact == 25 && year % 19 > 10) {
      epact++;
    }
    LocalDate fullMoon = LocalDate.of(year, 3, 21).plusDays(Math.floorMod(23 - epact, 30));
    return fullMoon.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
  }

  @Test
  void aStudyAddsItsOwn() throws Exception {
    Path file = temp.resolve("ours.csv");
    Files.writeString(file, "# ours\nfirst,last,kind,en,zh-TW\n2026-03-02,2026-03-04,closed,Stocktaking,盤點\n");
    TradingCalendar both = taiwan.with(new CalendarReader().read(file));
    assertEquals(taiwan.occasions().size() + 1, both.occasions().size());
    assertEquals("盤點", both.on(LocalDate.of(2026, 3, 3)).getFirst().name().zhTw());
    for (String wrong : List.of("2026-03-04,2026-03-02,closed,a,b", "2026-03-02,2026-03-04,shut,a,b",
        "2026-03-02,soon,closed,a,b", "2026-03-02,2026-03-04,closed,a")) {
      Files.writeString(file, "first,last,kind,en,zh-TW\n" + wrong + "\n");
      assertTrue(assertThrows(UnreadableHistoryException.class, () -> new CalendarReader().read(file))
          .reason().en().contains("Line 2"), wrong);
    }
  }

  private boolean has(LocalDate day, Kind kind) {
    return taiwan.on(day).stream().anyMatch(one -> one.kind() == kind);
  }
}
