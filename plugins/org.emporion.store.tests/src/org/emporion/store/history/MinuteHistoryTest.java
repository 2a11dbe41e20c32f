package org.emporion.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.MinuteHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history looked at closely: by minute, and as its first rows stand in the file. */
class MinuteHistoryTest {
  private static final HistoryKeys KEYS = HistoryKeys.of("id", "at", "total");
  @TempDir
  Path home;
  private final HistoryReader reader = new HistoryReader();

  private Path file(int rows, long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDateTime first = LocalDateTime.of(2026, 10, 30, 22, 17);
    StringBuilder text = new StringBuilder("id,at,total\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(',').append(first.plusMinutes(random.nextInt(5_000))).append(",10.00\n");
    }
    Path file = home.resolve("orders" + seed + ".csv");
    Files.writeString(file, text);
    return file;
  }

  @Test
  void minutesAddUpToTheHoursTheyAreIn() throws Exception {
    for (long seed = 1; seed <= 5; seed++) {
      Path file = file(3_000, seed);
      HourlyHistory hours = reader.read(file, "orders.csv", KEYS, Progress.NONE).counted();
      MinuteHistory minutes = reader.minutes(file, KEYS, Progress.NONE).orElseThrow();
      assertEquals(3_000, Arrays.stream(minutes.orders()).sum());
      for (HourlyHistory.Hour hour : hours.hours()) {
        int at = (int) Duration.between(minutes.begin(), hour.start()).toMinutes();
        assertEquals(hour.orders(), Arrays.stream(minutes.orders(), at, at + 60).sum(), hour.toString());
      }
    }
  }

  @Test
  void anOrderStandsInItsOwnMinute() throws Exception {
    Path file = home.resolve("two.csv");
    Files.writeString(file, "id,at,total\n1,2026-11-11T20:05,1\n2,2026-11-11T22:59:58,1\n3,2026-11-11T20:05:30,1\n");
    MinuteHistory minutes = reader.minutes(file, KEYS, Progress.NONE).orElseThrow();
    assertEquals(LocalDateTime.of(2026, 11, 11, 20, 0), minutes.begin());
    assertEquals(180, minutes.orders().length);
    assertEquals(2, minutes.orders()[5]);
    assertEquals(1, minutes.orders()[179]);
  }

  @Test
  void aHistoryOverTooManyYearsIsNotHeldByMinute() throws Exception {
    Path file = home.resolve("long.csv");
    Files.writeString(file, "id,at,total\n1,1999-11-11T20:05,1\n2,2026-11-11T22:59:58,1\n");
    assertEquals(Optional.empty(), reader.minutes(file, KEYS, Progress.NONE));
  }

  @Test
  void whoDoesNotWaitAnyMoreIsNotKeptWaiting() throws Exception {
    Path file = file(50_000, 9);
    Progress gone = new Progress() {
      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    };
    assertThrows(CancellationException.class, () -> reader.minutes(file, KEYS, gone));
  }

  @Test
  void theBeginningIsShownAsItStandsInTheFile() throws Exception {
    Path file = home.resolve("export.csv");
    Files.writeString(file, "編號;時間;金額\nA1;昨天;1,5\nA2;2026/11/11;2\n");
    TableBeginning beginning = reader.beginning(file, HistoryKeys.NONE, 1);
    assertEquals(List.of("編號", "時間", "金額"), beginning.columns());
    assertEquals(List.of(List.of("A1", "昨天", "1,5")), beginning.rows());
    assertTrue(beginning.sheets().isEmpty());
  }
}
