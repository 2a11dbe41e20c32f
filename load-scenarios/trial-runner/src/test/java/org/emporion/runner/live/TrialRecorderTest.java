package org.emporion.runner.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrialRecorderTest {
  private final AtomicLong clock = new AtomicLong(5_300);
  private final TrialRecorder recorder = new TrialRecorder(clock::get);

  @Test
  void nothingIsReportedBeforeTheTrialBegins() {
    clock.set(9_000);
    assertEquals(List.of(), recorder.takeComplete());
    assertEquals(List.of(), recorder.takeRest());
  }

  @Test
  void eventsFallIntoTheSecondOfTheirCompletion() {
    recorder.begin();
    recorder.userStarted(0);
    recorder.ok("Home", 1_500, List.of("seen"));
    clock.set(5_999);
    recorder.ko("Home", 9_000, "status 500");
    assertEquals(List.of(), recorder.takeComplete(), "the second is not over");
    clock.set(6_000);
    recorder.ok("Home", 2_000, List.of());
    recorder.userEnded();
    SecondRecord first = recorder.takeComplete().getFirst();
    assertEquals(5_000, first.startMillis());
    assertEquals(1, first.usersStarted());
    assertEquals(1, first.usersActive());
    assertEquals(1, first.requests().get("Home").ok());
    assertEquals(1, first.requests().get("Home").ko());
    assertEquals(2, first.requests().get("Home").histogram().getTotalCount());
    assertEquals(Map.of("status 500", 1L), first.requests().get("Home").errors());
    assertEquals(Map.of("seen", 1L), first.outcomes());

    clock.set(8_100);
    List<SecondRecord> rest = recorder.takeRest();
    assertEquals(List.of(6_000L, 7_000L, 8_000L),
        rest.stream().map(SecondRecord::startMillis).toList(), "without gaps");
    assertEquals(0, rest.getFirst().usersActive());
    assertTrue(rest.get(1).requests().isEmpty());
    assertEquals(new TrialTotals(
        Map.of("Home", new TrialTotals.Count(2, 1)), 1, 1, Map.of("seen", 1L)),
        recorder.totals());
  }

  @Test
  void aTransactionGivenUpIsCountedWithoutATime() {
    recorder.begin();
    recorder.transaction("checkout", 30_000, true);
    recorder.transaction("checkout", 12_000, false);
    RequestCell checkout = recorder.takeRest().getFirst().transactions().get("checkout");
    assertEquals(1, checkout.ok());
    assertEquals(1, checkout.ko());
    assertEquals(1, checkout.histogram().getTotalCount());
  }

  @Test
  void whoIsDueWhoComesAndWhoComesLateAreCountedApart() {
    recorder.expect(millis -> millis / 500);
    clock.set(0);
    recorder.begin();
    recorder.userStarted(0);
    recorder.userStarted(50_000_000);
    recorder.userStarted(50_000_001);
    clock.set(3_000);
    List<SecondRecord> seconds = recorder.takeComplete();
    assertEquals(List.of(2L, 2L, 2L), seconds.stream().map(SecondRecord::usersDue).toList());
    assertEquals(List.of(3L, 0L, 0L), seconds.stream().map(SecondRecord::usersStarted).toList());
    assertEquals(List.of(1L, 0L, 0L), seconds.stream().map(SecondRecord::usersLate).toList());
  }

  @Test
  void secondsAddUpToTheTotalsUnderConcurrency() throws Exception {
    int threads = 8;
    int each = 5_000;
    List<SecondRecord> seconds = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int t = 0; t < threads; t++) {
        pool.execute(() -> {
          for (int i = 0; i < each; i++) {
            clock.incrementAndGet();
            recorder.ok(i % 2 == 0 ? "A" : "B", i, List.of());
          }
        });
      }
      for (int i = 0; i < 50; i++) {
        seconds.addAll(recorder.takeComplete());
      }
    }
    seconds.addAll(recorder.takeRest());
    for (String name : List.of("A", "B")) {
      long sum = seconds.stream().map(SecondRecord::requests)
          .filter(cells -> cells.containsKey(name))
          .mapToLong(cells -> cells.get(name).histogram().getTotalCount()).sum();
      assertEquals(threads * each / 2, sum);
      assertEquals(sum, recorder.totals().requests().get(name).ok());
    }
    for (int i = 1; i < seconds.size(); i++) {
      assertEquals(seconds.get(i - 1).startMillis() + 1000, seconds.get(i).startMillis());
    }
  }
}
