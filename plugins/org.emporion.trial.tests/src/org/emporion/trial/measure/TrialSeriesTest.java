package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.trial.process.RunnerEvent.Health;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;
import org.emporion.trial.process.RunnerEvent.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which seconds count, and how they add up. */
class TrialSeriesTest {
  private TrialSeries series;

  @BeforeEach
  void twoRequestsInOneTransaction() {
    Map<String, String> transactions = new LinkedHashMap<>();
    transactions.put("pay", "checkout");
    transactions.put("order", "checkout");
    transactions.put("home", "browse");
    series = new TrialSeries(new SteadyWindow(12_000, 14_000), transactions);
  }

  private static Responses responses(int ok, int failed, long micros) {
    ResponseTimes times = new ResponseTimes();
    for (int i = 0; i < ok + failed; i++) {
      times.record(micros);
    }
    return new Responses(ok, failed, times.encoded(), Map.of());
  }

  private void add(long t, Map<String, Responses> requests) {
    series.add(new Second(t, new Users(3, 1), new Health(0.1, 1, 0, 0), requests, Map.of("orders-placed", 2L)));
  }

  @Test
  void countsAreOfTheWholeTrialAndTimesOfTheSteadyPart() {
    add(11_000, Map.of("pay", responses(1, 0, 900_000)));
    add(12_000, Map.of("pay", responses(3, 1, 20_000), "home", responses(1, 0, 5_000)));
    add(13_000, Map.of("order", responses(4, 0, 40_000)));
    add(14_000, Map.of("pay", responses(7, 0, 900_000)));

    assertEquals(
        Map.of("pay", new Tally(11, 1), "order", new Tally(4, 0), "home", new Tally(1, 0)), series.whole());
    assertEquals(new Tally(8, 1), series.steadyTally());
    assertEquals(12, series.started());
    assertEquals(Map.of("orders-placed", 8L), series.outcomes());
    assertEquals(2, series.steadySeconds().size());
    assertEquals(2, series.statistics().size());
    TransactionStatistics checkout = series.statistics().getFirst();
    assertEquals("checkout", checkout.transaction());
    assertEquals(8, checkout.requests());
    assertEquals(1, checkout.failed());
    assertEquals(4, checkout.perSecond());
    assertEquals(20, checkout.p50Millis(), 0.02);
    assertEquals(40, checkout.p95Millis(), 0.04);
    assertEquals(30, checkout.meanMillis(), 0.03);
  }

  @Test
  void aRequestThePlanDoesNotHaveIsRefused() {
    Map<String, Responses> stray = Map.of("stray", responses(1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> add(12_000, stray));
  }

  /** Load begins at 10.250 s, warm-up 2 s, steady 3 s: steady from 12.250 to 15.250, whole seconds 13 and 14. */
  @ParameterizedTest
  @CsvSource({"12000, false", "13000, true", "14000, true", "15000, false"})
  void secondsAnEdgeCutsAreLeftOut(long second, boolean counts) {
    SteadyWindow window = SteadyWindow.of(10_250, 2, 3);
    assertEquals(counts, window.holds(second));
    assertEquals(2, window.seconds());
    assertEquals(3, SteadyWindow.of(10_000, 2, 3).seconds());
  }
}
