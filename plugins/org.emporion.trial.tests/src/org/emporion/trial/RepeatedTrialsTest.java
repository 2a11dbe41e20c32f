package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.InjectorHealth;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Objective;
import org.emporion.trial.RepeatedTrials.Comparison;
import org.junit.jupiter.api.Test;

/** What several equal trials say together. */
class RepeatedTrialsTest {
  private static final Objective FAST = new Objective("fast", "pay", 95, 100, new Share(0));

  private static TrialResult run(double millis, boolean healthy) {
    return new TrialResult("t", "trials/t", "peak", Instant.EPOCH, 1, 10, 10, List.of(), List.of(), Map.of(),
        Optional.empty(), Optional.empty(), new InjectorHealth(1, 0, 0, healthy, LocalText.same("-")),
        List.of(new ObjectiveVerdict("fast", Verdict.MET, Optional.of(millis), 0, Optional.of(1.0), LocalText.same("-"))),
        Optional.empty(), "3", "25", TrialObservations.NONE);
  }

  private static RepeatedTrials of(String name, double... millis) {
    List<TrialResult> runs = new ArrayList<>();
    for (double one : millis) {
      runs.add(run(one, true));
    }
    return new RepeatedTrials(LocalText.same(name), runs);
  }

  /** Mean 60, deviation 10 of three: the half width is 4.3027 (t tables, 2 degrees) * 10 / sqrt(3) = 24.84. */
  @Test
  void theIntervalBetweenRunsIsSaidWithWhatItRestsOn() {
    String said = of("Own shop", 50, 60, 70).statements(List.of(FAST)).getFirst().en();
    assertTrue(said.contains("p95 of Own shop over 3 runs"), said);
    assertTrue(said.contains("60.0 ms") && said.contains("35.2 to 84.8 ms"), said);
    assertTrue(said.contains("2 degrees of freedom"), said);
  }

  @Test
  void oneRunOrAnUnhealthyOneIsNoSpread() {
    RepeatedTrials runs = new RepeatedTrials(LocalText.same("Own shop"), List.of(run(50, true), run(70, false)));
    assertTrue(runs.statements(List.of(FAST)).getFirst().en().contains("at least two"));
    assertEquals(Comparison.CANNOT_TELL, runs.comparison(FAST, of("Other", 1, 2, 3)));
  }

  @Test
  void aDifferenceIsClaimedOnlyWhenItsIntervalLeavesZeroOut() {
    RepeatedTrials quick = of("Quick", 50, 51, 52, 50);
    RepeatedTrials slow = of("Slow", 80, 82, 81, 83);
    assertEquals(Comparison.FASTER, quick.comparison(FAST, slow));
    assertEquals(Comparison.SLOWER, slow.comparison(FAST, quick));
    assertEquals(Comparison.CANNOT_TELL, quick.comparison(FAST, of("Noisy", 20, 130, 40, 60)));
    String said = quick.comparedWith(slow, List.of(FAST)).getFirst().en();
    assertTrue(said.contains("Quick is faster than Slow"), said);
  }
}
