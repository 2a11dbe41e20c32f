package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who comes is held against who is due. */
class ArrivalsTest {
  private static final long MILLI = 1_000_000;

  /** Ten a second for two seconds: due at 0, 100, … 1,900 ms. */
  private static Arrivals tenPerSecond() {
    return new Arrivals(List.of(CoreDsl.constantUsersPerSec(10).during(2)));
  }

  @Test
  void aCustomerWhoComesLaterThanPlannedIsThatLate() {
    Arrivals arrivals = tenPerSecond();
    long begun = 5_000 * MILLI;
    assertEquals(begun, arrivals.came(begun));
    assertEquals(begun + 100 * MILLI, arrivals.came(begun + 100 * MILLI));
    // The load generator stood still for a second: nine come at once and each was due at its own time.
    long awake = begun + 1_150 * MILLI;
    for (int n = 2; n <= 11; n++) {
      assertEquals(begun + n * 100 * MILLI, arrivals.came(awake), "customer " + n);
    }
  }

  @Test
  void theFirstMomentHeardOfIsTheLatestOrigin() {
    Arrivals arrivals = tenPerSecond();
    arrivals.begun(1_000 * MILLI);
    assertEquals(1_000 * MILLI, arrivals.came(1_030 * MILLI), "30 ms late");
    assertEquals(1_090 * MILLI, arrivals.came(1_090 * MILLI), "nobody comes early, so load began 10 ms before");
    assertEquals(1_190 * MILLI, arrivals.came(1_195 * MILLI));
  }

  @Test
  void everybodyWhoIsDueIsCountedOnce() {
    Arrivals arrivals = tenPerSecond();
    assertEquals(0, arrivals.dueUntil(9_000 * MILLI), "not yet begun");
    arrivals.begun(9_000 * MILLI);
    assertEquals(1, arrivals.dueUntil(9_000 * MILLI));
    assertEquals(10, arrivals.dueUntil(9_999 * MILLI));
    assertEquals(20, arrivals.dueUntil(99_999 * MILLI));
    assertEquals(99 * MILLI, new Arrivals(List.of()).came(99 * MILLI), "nobody is expected, so nobody is late");
  }

  /** Random arrivals come from a seed that Gatling keeps: both readings must give the same instants. */
  @Test
  void randomArrivalsAreReadTwiceAlike() {
    List<OpenInjectionStep> steps = List.of(
        CoreDsl.rampUsersPerSec(0).to(50).during(4), CoreDsl.constantUsersPerSec(50).during(20).randomized());
    Arrivals told = new Arrivals(steps);
    told.begun(0);
    long previous = 0;
    for (int n = 1; n <= 1_100; n++) {
      long due = told.came(Long.MAX_VALUE);
      assertTrue(due >= previous, "in order");
      assertTrue(told.dueUntil(due) >= n, "customer " + n + " is due at " + due);
      previous = due;
    }
    assertEquals(1_100, told.dueUntil(24_001 * MILLI));
  }
}
