package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.StopCriteria;
import org.emporion.trial.TrialRunner;
import org.emporion.trial.process.RunnerEvent.Health;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;
import org.emporion.trial.process.RunnerEvent.Users;
import org.junit.jupiter.api.Test;

/** What ends a trial, and what does not yet. */
class StopJudgeTest {
  private static final int CORES = 2;

  private static Second second(long ok, long failed, long millis, double lagMillis) {
    ResponseTimes times = new ResponseTimes();
    for (long i = 0; i < ok + failed; i++) {
      times.record(1000 * millis);
    }
    return new Second(0, new Users(1, 0), new Health(0.1, lagMillis, 0, 0),
        Map.of("pay", new Responses(ok, failed, times.encoded(), Map.of())), Map.of());
  }

  /** The number of the second, from 1, that ended the trial; 0 when none did. */
  private static int endedAt(StopCriteria criteria, List<Second> seconds) {
    StopJudge judge = new StopJudge(criteria, new Phrasebook(TrialRunner.class), CORES);
    for (int i = 0; i < seconds.size(); i++) {
      Optional<LocalText> why = judge.take(seconds.get(i));
      if (why.isPresent()) {
        assertTrue(why.get().en().startsWith("Stop criterion"), why.get().en());
        return i + 1;
      }
    }
    return 0;
  }

  @Test
  void withoutCriteriaItGoesOnWhateverHappens() {
    assertEquals(0, endedAt(StopCriteria.NONE, List.of(second(0, 100, 60_000, 9000), second(0, 100, 60_000, 9000))));
  }

  /** 30 of 200 are 15 %, 60 of 200 are 30 %: two bad seconds in a row are more than a quarter of two. */
  @Test
  void failuresAreTakenTogetherOverTheLastSeconds() {
    StopCriteria criteria = new StopCriteria(Optional.of(0.25), Optional.empty(), false, 2);
    Second good = second(100, 0, 10, 0);
    Second bad = second(70, 30, 10, 0);
    assertEquals(0, endedAt(criteria, List.of(good, bad, good, bad, good)));
    assertEquals(4, endedAt(criteria, List.of(good, good, bad, bad)));
  }

  @Test
  void theShareItselfIsStillAllowed() {
    StopCriteria criteria = new StopCriteria(Optional.of(0.3), Optional.empty(), false, 2);
    assertEquals(0, endedAt(criteria, List.of(second(70, 30, 10, 0), second(70, 30, 10, 0))));
  }

  @Test
  void slowResponsesEndItOnceTheSecondsAreThere() {
    StopCriteria criteria = new StopCriteria(Optional.empty(), Optional.of(500.0), false, 3);
    Second slow = second(10, 0, 900, 0);
    assertEquals(3, endedAt(criteria, List.of(slow, slow, slow)));
    assertEquals(0, endedAt(criteria, List.of(slow, slow)));
  }

  /** One second in which the load generator kept up is enough to go on. */
  @Test
  void overloadMustLastWithoutABreak() {
    StopCriteria criteria = new StopCriteria(Optional.empty(), Optional.empty(), true, 2);
    Second late = second(1, 0, 10, 201);
    Second well = second(1, 0, 10, 200);
    assertEquals(0, endedAt(criteria, List.of(late, well, late, well)));
    assertEquals(4, endedAt(criteria, List.of(late, well, late, late)));
  }
}
