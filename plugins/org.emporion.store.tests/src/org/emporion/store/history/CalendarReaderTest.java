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
import org.emporion.model.study.TradingCalendar;
import org.emporion.model.study.TradingCalendar.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of Taiwan is whole, and a study can add to it. */
class CalendarReaderTest {
  @TempDir
  Path temp;

  private final TradingCalendar taiwan = new CalendarReader().taiwan();

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

  /** Eves of the lunar new year, typed in apart from the file. */
  @Test
  void lunarHolidaysFallOnTheirDays() {
    for (String day : List.of("2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05", "2024-06-10", "2025-05-31",
        "2026-06-19", "2027-06-09", "2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15")) {
      assertTrue(has(LocalDate.parse(day), Kind.HOLIDAY), day);
    }
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
