package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Share;
import org.emporion.model.study.Objective;
import org.emporion.trial.process.RunnerEvent.Health;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;
import org.emporion.trial.process.RunnerEvent.Users;
import org.junit.jupiter.api.Test;

/** The share of seconds in which an objective held. */
class HeldSecondsTest {
  /** At most 100 ms for 9 of 10 responses, at most one failure in four. */
  private static final Objective OBJECTIVE = new Objective("fast", "pay", 90, 100, new Share(0.25));

  private static Responses responses(long failed, long... millis) {
    ResponseTimes times = new ResponseTimes();
    for (long one : millis) {
      times.record(one * 1000);
    }
    return new Responses(millis.length - failed, failed, times.encoded(), Map.of());
  }

  private static Second second(Map<String, Responses> requests) {
    return new Second(0, new Users(1, 0), new Health(0, 0, 0, 0), requests, Map.of());
  }

  private static Optional<Double> share(List<Second> seconds) {
    return new HeldSeconds(seconds, Map.of("pay", "pay", "pay-again", "pay", "home", "browse")).share(OBJECTIVE);
  }

  @Test
  void eachSecondIsHeldAgainstBothBoundsByItsOwnResponses() {
    assertEquals(Optional.of(0.5), share(List.of(
        second(Map.of("pay", responses(0, 50, 60), "home", responses(0, 900))),       // holds: home is another matter
        second(Map.of("pay", responses(0, 50), "pay-again", responses(0, 150))),      // p90 of the two is 150 ms
        second(Map.of("pay", responses(1, 50, 50, 50, 50))),                          // holds: one failure in four
        second(Map.of("pay", responses(2, 50, 50, 50, 50))))));                       // two failures in four
  }

  @Test
  void secondsWithoutResponsesSayNothing() {
    assertEquals(Optional.of(1.0), share(List.of(
        second(Map.of("pay", responses(0, 50))), second(Map.of()), second(Map.of("home", responses(0, 50))))));
    assertEquals(Optional.empty(), share(List.of(second(Map.of("home", responses(0, 50))))));
    assertEquals(Optional.empty(), share(List.of()));
  }
}
