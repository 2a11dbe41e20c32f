package org.emporion.capacity.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.capacity.calibration.LoadLevel.Busy;
import org.emporion.capacity.calibration.SessionMix.Way;
import org.emporion.capacity.calibration.StaircaseLevels.Told;
import org.emporion.capacity.calibration.StaircaseLevels.WholeTarget;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class StaircaseLevelsTest {
  /** Three in four sessions look at four pages, the others at two and pay. */
  private static final SessionMix MIX = new SessionMix(List.of(
      new Way(0.75, Map.of("browse", 4)), new Way(0.25, Map.of("browse", 2, "pay", 1))));
  private static final Told NOTHING = new Told(Map.of(), Optional.empty());

  private static Staircase.Level level(double sessions, double came, int seconds, List<ResourceUse> resources) {
    return new Staircase.Level(1, sessions, Verdict.MET, true, true, List.of(), resources, seconds, List.of(
        statistics("browse", came * 3.5, seconds), statistics("pay", came * 0.25, seconds)));
  }

  private static TransactionStatistics statistics(String name, double rate, int seconds) {
    return new TransactionStatistics(name, Math.round(rate * seconds), 0, rate, 80, 70, 200, 300, 400);
  }

  private static Staircase stairs(Staircase.Level... levels) {
    return new Staircase(List.of(levels), Optional.empty(), Optional.empty(), LocalText.same(""));
  }

  @Test
  void aSessionSendsWhatItsJourneysSay() {
    assertEquals(3.5, MIX.perSession("browse"));
    assertEquals(0.25, MIX.perSession("pay"));
    assertEquals(3.75, MIX.perSession());
  }

  /** 60 s at one session per second see 15 payments: too few for a percentile. */
  @Test
  void rareTransactionsAreNotForetold() {
    StaircaseLevels read = StaircaseLevels.of(
        stairs(level(1, 1, 60, List.of()), level(10, 10, 60, List.of())), MIX, NOTHING);
    assertEquals(List.of("pay"), read.rare());
    assertArrayEquals(new double[] {3.5}, read.perSession());
    assertEquals(List.of(1.0, 10.0), read.planned());
    assertEquals(35, read.levels().getLast().perSecond(), 1e-9);
    StaircaseLevels longer = StaircaseLevels.of(
        stairs(level(1, 1, 600, List.of()), level(10, 10, 600, List.of())), MIX, NOTHING);
    assertEquals(List.of(), longer.rare());
  }

  /** What chance explains is no saturation; clearly less than was planned is. */
  @Test
  void aTargetThatFallsBehindIsSaturated() {
    assertFalse(StaircaseLevels.of(stairs(level(10, 9.5, 60, List.of())), MIX, NOTHING).levels().getFirst().saturated());
    assertTrue(StaircaseLevels.of(stairs(level(10, 7, 60, List.of())), MIX, NOTHING).levels().getFirst().saturated());
  }

  @Test
  void busyTimeIsThatOfThePartsOrElseOfTheWholeTarget() {
    List<ResourceUse> parts = List.of(new ResourceUse("web", 1.5, 2, Optional.empty(), 60),
        new ResourceUse("database", 0.5, 1, Optional.empty(), 60));
    Told told = new Told(Map.of("web", 8), Optional.of(new WholeTarget(0.2, 12)));
    assertEquals(List.of(new Busy("web", 1.5, OptionalInt.of(8)), new Busy("database", 0.5, OptionalInt.empty())),
        StaircaseLevels.of(stairs(level(10, 10, 60, parts)), MIX, told).levels().getFirst().busy());
    LoadLevel whole = StaircaseLevels.of(stairs(level(10, 10, 60, List.of())), MIX, told).levels().getFirst();
    assertEquals(2, whole.busy().getFirst().servers(), 1e-9);
    assertEquals(OptionalInt.of(12), whole.busy().getFirst().of());
  }

  @Test
  void aRecordFromBeforeTimesWereKeptHasNoLevels() {
    assertEquals(List.of(), StaircaseLevels.of(
        stairs(new Staircase.Level(1, 3, Verdict.MET, true, true, List.of())), MIX, NOTHING).levels());
  }
}
