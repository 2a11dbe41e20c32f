package org.emporion.trial.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.trial.live.TrialSecond.Kind;
import org.emporion.trial.live.TrialSecond.Stretch;
import org.emporion.trial.measure.ResponseTimes;
import org.emporion.trial.plan.LoadShape;
import org.emporion.trial.plan.Phase;
import org.emporion.trial.process.RunnerEvent.Health;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;
import org.emporion.trial.process.RunnerEvent.Users;
import org.junit.jupiter.api.Test;

/** What a listener is told of a second. */
class SecondMakerTest {
  /** Up to 10 sessions/s within 5 s, 10 s there, up to 20 within 5 s, 10 s there. */
  private static final LoadShape STAIRS = new LoadShape(
      List.of(new Phase.Ramp(0, 10, 5), new Phase.Constant(10, 10, true), new Phase.Ramp(10, 20, 5),
          new Phase.Constant(20, 10, true)),
      List.of(new LoadShape.Steady(5, 10, 0.5, 10), new LoadShape.Steady(20, 10, 1, 20)), 1);

  /** Areas under the line: the first second of the rise has 1 session, and an edge counts on both sides. */
  @Test
  void plannedArrivalsAreTheAreaUnderTheRate() {
    assertEquals(1, STAIRS.expectedArrivals(0, 1), 1e-9);
    assertEquals(9.5 / 2 + 5, STAIRS.expectedArrivals(4.5, 5.5), 1e-9);
    assertEquals(0, STAIRS.expectedArrivals(-1, 0), 1e-9);
    assertEquals(0, STAIRS.expectedArrivals(30, 31), 1e-9);
    assertEquals(25 + 100 + 75 + 200, STAIRS.expectedArrivals(-5, 100), 1e-9);
  }

  @Test
  void aMomentIsInItsStretchAndLevel() {
    SecondMaker maker = new SecondMaker(0, STAIRS, Map.of());
    assertEquals(new Stretch(Kind.WARM_UP, 0, 5, 1, 2), maker.stretch(0.2));
    assertEquals(new Stretch(Kind.STEADY, 9, 10, 1, 2), maker.stretch(14.9));
    assertEquals(new Stretch(Kind.WARM_UP, 2, 5, 2, 2), maker.stretch(17));
    assertEquals(new Stretch(Kind.STEADY, 0, 10, 2, 2), maker.stretch(20));
    assertEquals(new Stretch(Kind.DRAINING, 3, 0, 2, 2), maker.stretch(33.4));
  }

  /** Requests of one transaction are put together; failures are told by kind. */
  @Test
  void responsesAreToldByTransactionAndFailuresByKind() {
    Map<String, String> transactions = new LinkedHashMap<>();
    transactions.put("cart", "checkout");
    transactions.put("pay", "checkout");
    transactions.put("home", "browse");
    Second heard = new Second(7000, new Users(3, 12), new Health(0.5, 4, 1, 0), Map.of(
        "cart", new Responses(1, 0, encoded(100), Map.of()),
        "pay", new Responses(1, 2, encoded(200, 300, 400), Map.of("status 500", 2L))), Map.of());
    TrialSecond second = new SecondMaker(1000, STAIRS, transactions).of(heard);
    assertEquals(6.5, second.second());
    assertEquals(10, second.planned(), 1e-9);
    assertEquals(3, second.arrived());
    assertEquals(List.of("checkout"), List.copyOf(second.transactions().keySet()));
    assertEquals(4, second.transactions().get("checkout").responses());
    assertEquals(2, second.all().failed());
    // Nearest rank: the second of four.
    assertEquals(200, second.all().p50Millis(), 0.2);
    assertEquals(400, second.all().p99Millis(), 0.4);
    assertEquals(Map.of("status", 2L), second.errors());
  }

  private static String encoded(long... millis) {
    ResponseTimes times = new ResponseTimes();
    for (long one : millis) {
      times.record(1000 * one);
    }
    return times.encoded();
  }
}
