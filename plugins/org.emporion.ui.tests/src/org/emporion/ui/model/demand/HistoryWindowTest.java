package org.emporion.ui.model.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emporion.report.chart.OrderStep;
import org.junit.jupiter.api.Test;

/** A window over five years of hours. */
class HistoryWindowTest {
  private static final LocalDateTime FIRST = LocalDateTime.of(2021, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2026, 1, 1, 0, 0);
  private final HistoryWindow whole = HistoryWindow.whole(FIRST, LAST, OrderStep.HOUR);

  @Test
  void theStepFollowsTheZoomFromMonthsToHours() {
    assertEquals(OrderStep.MONTH, whole.step());
    assertEquals(OrderStep.WEEK, whole.around(Duration.ofDays(365)).step());
    assertEquals(OrderStep.DAY, whole.around(Duration.ofDays(60)).step());
    assertEquals(OrderStep.HOUR, whole.around(Duration.ofDays(7)).step());
    assertEquals(OrderStep.HOUR, whole.around(Duration.ofHours(1)).step(), "there is nothing finer");
    assertEquals(OrderStep.MINUTE,
        HistoryWindow.whole(FIRST, LAST, OrderStep.MINUTE).around(Duration.ofHours(2)).step());
    assertEquals(OrderStep.HOUR, whole.by(Optional.of(OrderStep.HOUR)).step(), "a person's choice holds");
  }

  @Test
  void zoomingKeepsThePlaceUnderTheMouse() {
    HistoryWindow near = whole.zoom(0.5, 0.25);
    assertEquals(whole.length().toSeconds() / 2, near.length().toSeconds());
    LocalDateTime before = whole.from().plusSeconds(whole.length().toSeconds() / 4);
    LocalDateTime after = near.from().plusSeconds(near.length().toSeconds() / 4);
    assertTrue(Duration.between(before, after).abs().toSeconds() <= 1, before + " " + after);
  }

  @Test
  void zoomingInAndOutAgainComesBack() {
    HistoryWindow middle = whole.around(LocalDateTime.of(2023, 6, 1, 0, 0), Duration.ofDays(30));
    HistoryWindow back = middle.zoom(0.5, 0.3).zoom(2, 0.3);
    assertTrue(Duration.between(middle.from(), back.from()).abs().toSeconds() <= 2);
    assertEquals(middle.length(), back.length());
  }

  @Test
  void whateverIsDoneItStaysInsideAndAnHourLong() {
    SplittableRandom random = new SplittableRandom(5);
    HistoryWindow now = whole;
    for (int i = 0; i < 5_000; i++) {
      now = switch (random.nextInt(5)) {
        case 0 -> now.zoom(random.nextDouble(0.05, 1), random.nextDouble());
        case 1 -> now.zoom(random.nextDouble(1, 6), random.nextDouble());
        case 2 -> now.pan(random.nextDouble(-3, 3));
        case 3 -> now.end(random.nextBoolean());
        default -> now.around(Duration.ofMinutes(random.nextInt(0, 4_000_000)));
      };
      assertFalse(now.from().isBefore(FIRST), now.toString());
      assertFalse(now.to().isAfter(LAST), now.toString());
      assertTrue(now.length().compareTo(Duration.ofHours(1)) >= 0, now.toString());
    }
    assertTrue(now.all().whole());
  }
}
